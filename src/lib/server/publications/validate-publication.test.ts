import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { Communes } from '$lib/grid/communes';
import { disclose } from '$lib/engine/score/disclose';
import { evaluate } from '$lib/engine/evaluate';
import type { Sheet } from '$lib/grid/sheet';
import type { Publication } from '$lib/share/publication';
import {
	compiled,
	exampleSheet,
	inventedSiren,
	publicationFor
} from '../../../../tests/support/publications';
import { readGrid } from '../questionnaire/questionnaire';
import { isExample } from './examples';
import { shownProblem } from './shown-problem';
import { validatePublication, type PublicationRefusal } from './validate-publication';
import type { PublicContent } from '$lib/share/public-content';

const today = '2026-11-24';
const examples = ['boulangerie', 'chantier-insertion', 'graphiste', 'industrie', 'scop-batiment'];

async function contentOf(publication: Publication): Promise<PublicContent> {
	const judged = await validatePublication(publication, today);
	if ('refusal' in judged) throw new Error(JSON.stringify(judged.refusal));
	return judged.content;
}

async function refusalOf(change: Partial<Publication>): Promise<PublicationRefusal | null> {
	const judged = await validatePublication(
		{ ...publicationFor('boulangerie', today), ...change },
		today
	);
	return 'refusal' in judged ? judged.refusal : null;
}

describe.each(examples)('What is kept of the example %s', (example) => {
	let content: PublicContent;
	beforeAll(async () => {
		content = await contentOf(publicationFor(example, today));
	});
	const result = evaluate(compiled, exampleSheet(example));

	test('scores as its whole sheet does, from integers', () => {
		const { low, high, of } = content.total;
		expect([(100 * low) / of, (100 * high) / of]).toEqual([result.total.low, result.total.high]);
		for (const { id, ...part } of content.pillars)
			expect(part.of === 0 ? null : (100 * part.low) / part.of).toBe(
				result.pillars[id]?.low ?? null
			);
	});

	test('has a line for each subject, whose points are those of its answers', () => {
		expect(content.lines.map(({ criterion }) => criterion)).toEqual(Object.keys(result.criteria));
		for (const line of content.lines) {
			const known = line.answers.map(({ points }) => points ?? 0);
			expect(known.reduce((sum, points) => sum + points, 0)).toBe(line.low);
			expect(line.status).toBe(result.criteria[line.criterion]?.status);
		}
		expect(content.unknown).toBe(content.lines.filter(({ status }) => status === 'unknown').length);
	});

	test('holds no figure, and of the profile nothing that is not shown', () => {
		const text = JSON.stringify(content);
		expect(text).not.toContain('numbers');
		expect(text).not.toContain('legalForm');
		expect(text).not.toContain('headcount"');
		expect(content).not.toHaveProperty('show');
		expect(content.facts).toEqual([]);
	});
});

/** A draft is refused before its examples are. */
const everyExample = Object.keys(
	import.meta.glob(['/criteria/grids/*/*/examples/*.json', '!/criteria/grids/*/*-draft/**'], {
		query: '?url'
	})
);

describe('An example company', () => {
	test.each(everyExample)('is not published, by any name: %s', async (path) => {
		const { sheet } = JSON.parse(readFileSync(`.${path}`, 'utf8')) as { sheet: Sheet };
		const compiled = compileGrid(await readGrid(sheet.grid));
		for (const name of ['Exemple', 'Boulangerie Martin']) {
			const publication = {
				...publicationFor('boulangerie', today, { name }),
				...disclose(compiled, sheet)
			};
			const { facts, answers } = publication;
			expect(await validatePublication(publication, today)).toEqual({
				refusal: { code: 'example', path: 'answers' }
			});
			const turned = Object.fromEntries(Object.entries(facts).reverse());
			expect(await isExample(compiled, { grid: sheet.grid, facts: turned, answers })).toBe(true);
		}
	});
});

describe('What a company shows of itself', () => {
	test('is kept in one order, with its name made plain', async () => {
		const content = await contentOf(
			publicationFor('boulangerie', today, {
				name: ' Le\u202E Fournil\n',
				headcountBand: '6-9',
				facts: [
					{ fact: 'naf', value: 'rev2:C' },
					{ fact: 'department', value: '66' }
				]
			})
		);
		expect(content).toMatchObject({ name: 'Le Fournil', headcountBand: '6-9', siren: null });
		expect(content.facts.map(({ fact }) => fact)).toEqual(['department', 'naf']);
	});

	test('may be its section of NAF 2025', () => {
		const naf = (value: string) =>
			shownProblem(
				compiled,
				{ facts: {}, show: { name: 'A', facts: [{ fact: 'naf', value }] } },
				{ trades: [], communes: new Communes({ epci: [], communes: [] }) }
			);
		expect(naf('rev21:C')).toBeNull();
		expect(naf('rev21:W')).toBe('show.facts.0');
	});

	test('is its trade with the section it belongs to, and its own words made plain', async () => {
		const facts = [
			{ fact: 'trade', value: 'boulangerie-patisserie' },
			{ fact: 'naf', value: 'rev2:C' }
		];
		const statement = ' Du pain\n\u202Eau levain ';
		const content = await contentOf(publicationFor('boulangerie', today, { facts, statement }));
		expect(content.facts.map(({ fact }) => fact)).toEqual(['naf', 'trade']);
		expect(content.statement).toBe('Du pain au levain');
		const silent = await contentOf(publicationFor('boulangerie', today));
		expect(Object.keys(silent)).not.toContain('statement');
	});

	test('has a name that can be read', async () => {
		for (const name of ['\u2800\u2800', '\u0301', ' \u202E ', '…'])
			expect(await refusalOf({ show: { name, facts: [] } })).toEqual({
				code: 'name',
				path: 'show.name'
			});
	});

	test('claims nothing, but under the name that the register has', async () => {
		const siren = inventedSiren(5);
		const shown = (show: object) => refusalOf({ show: { name: 'Une', facts: [], ...show } });
		expect(await shown({ name: 'Menuiserie Verte Labellisée 78/100' })).toEqual({
			code: 'name-points',
			path: 'show.name'
		});
		const named = { name: 'Label Affaire SARL', siren };
		expect(await shown(named)).toEqual({ code: 'name-label', path: 'show.name' });
		expect(await shown({ ...named, registered: true })).toBeNull();
		expect(await shown({ name: 'Label Affaire SARL', registered: true })).toEqual({
			code: 'name-label',
			path: 'show.name'
		});
		expect(await shown({ registered: true })).toEqual({ code: 'shown', path: 'show.registered' });
		const statement = 'certifiée neutre en carbone, 78/100 Impact Score';
		expect(await shown({ statement })).toEqual({
			code: 'statement-claims',
			path: 'show.statement'
		});
		const content = await contentOf(
			publicationFor('boulangerie', today, { ...named, registered: true })
		);
		expect(content.registered).toBe(true);
		expect(Object.keys(await contentOf(publicationFor('boulangerie', today)))).not.toContain(
			'registered'
		);
	});

	test('is its commune or its group, with the department that it is in', async () => {
		const [department, place] = [
			{ fact: 'department', value: '66' },
			{ fact: 'place', value: '66136' }
		];
		const { facts } = await contentOf(
			publicationFor('boulangerie', today, { facts: [place, department] })
		);
		expect(facts).toEqual([department, place]);
		const refusalFor = (...facts: { fact: string; value: string }[]) =>
			refusalOf({ show: { name: 'Une', facts } });
		expect(await refusalFor(department, { fact: 'place', value: '200027183' })).toBeNull();
		const refused = { code: 'shown', path: 'show.facts.1' };
		for (const value of ['34142', '200017341', '66', '__proto__', ''])
			expect(await refusalFor(department, { fact: 'place', value })).toEqual(refused);
		expect(await refusalFor(place)).toEqual({ code: 'shown', path: 'show.facts.0' });
	});

	test('is of which companies it speaks, and that no year is closed: only if so', async () => {
		const first = { fact: 'closedYears', value: 0 };
		const facts = [first, { fact: 'perimeter', value: 'group' }];
		const content = await contentOf(publicationFor('startup-sante', today, { facts }));
		expect(content.facts).toEqual([facts[1], first]);
		const shows = (...facts: { fact: string; value: string | number }[]) =>
			refusalOf({ show: { name: 'Une', facts } });
		const refused = { code: 'shown', path: 'show.facts.0' };
		expect(await shows(first)).toEqual(refused);
		expect(await shows({ fact: 'closedYears', value: 3 })).toEqual(refused);
		expect(await shows({ fact: 'perimeter', value: 'alone' })).toEqual(refused);
	});

	test('is shown once', async () => {
		const department = { fact: 'department', value: '66' };
		const show = { name: 'Une', facts: [department, department] };
		expect(await refusalOf({ show })).toEqual({ code: 'shown', path: 'show.facts.1' });
	});
});

describe('The time a page counts', () => {
	test('is twelve months from the diagnosis, not from the day it is published', async () => {
		const old = { ...publicationFor('boulangerie', '2025-12-01'), referenceYear: 2025 };
		expect((await contentOf(old)).validUntil).toBe('2026-12-01');
	});

	test.each([
		[{ assessedOn: '2025-11-24' }, null],
		[{ assessedOn: '2025-11-23' }, ['day-old']],
		[{ assessedOn: '2026-11-25' }, null],
		[{ assessedOn: '2026-11-26' }, ['day-ahead']],
		[{ referenceYear: 2024 }, null],
		[{ referenceYear: 2023 }, ['year-old']],
		[{ referenceYear: 2026 }, null],
		[{ referenceYear: 2027 }, ['year-ahead']],
		[{ referenceYear: null, assessedOn: '2020-01-01' }, ['year-missing', 'day-old']]
	])('%j: %j', async (change, unmet) => {
		const refusal = await refusalOf(change);
		expect(refusal && 'unmet' in refusal ? refusal.unmet : null).toEqual(unmet);
	});
});

test('A page may hold four "don\'t know", not five', async () => {
	const { answers, ...rest } = publicationFor('boulangerie', today);
	const withUnknown = (count: number): Publication => {
		let left = count;
		const some = Object.entries(answers).map(([criterion, items]) => [
			criterion,
			Object.fromEntries(
				Object.entries(items).map(([item, answer]) => [
					item,
					left-- > 0 ? { unknown: true as const } : answer
				])
			)
		]);
		return { ...rest, answers: Object.fromEntries(some) as Publication['answers'] };
	};
	const four = await contentOf(withUnknown(4));
	expect(four.total.high).toBeGreaterThan(four.total.low);
	expect(await refusalOf(withUnknown(5))).toMatchObject({ code: 'conditions', unmet: ['unknown'] });
});
