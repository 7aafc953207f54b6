import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { coreFacts } from '$lib/grid/facts';
import { currentAmong, gridFile, gridsAmong } from '$lib/grid/folders';
import type { Criterion, Grid, Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { loadWords, type Language } from '$lib/i18n/locale';
import { goldenOf } from '../../../../tests/support/golden';
import { currentGrid, publishedGrids } from '../../../../tests/support/grids';
import { methodShown, publishedShown } from '$lib/explain/method';
import { meanOf } from '$lib/explain/other-weights';
import { readExample, readQuestionnaire } from './questionnaire';
import { subjectsShown } from '$lib/explain/subjects';
import { countBases, scalesOf, type StepShown } from '$lib/explain/thresholds';
import { opposite, short, conditionDescriber } from '$lib/explain/describe-condition';

/** The result of another score that our instance names. */
async function publishedElsewhere() {
	const { others } = await methodShown('fr', await conditionWords('fr'));
	if (!others) throw new Error('There is none.');
	return others;
}

const root = join(import.meta.dirname, '../../../..');
const languages: Language[] = ['fr', 'en'];

const conditionWords = async (lang: Language) => (await loadWords(lang, 'pages')).pages.conditions;
const shown = async (lang: Language) => ({
	...(await readQuestionnaire(lang)),
	say: await conditionWords(lang)
});
const criteriaOf = (grid: Grid): Criterion[] =>
	grid.pillars.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria));

/** Every row of an item that can give points, by its id. */
function rungIds(item: Item): string[] {
	const ids = (rungs: { id: string }[]) => rungs.map(({ id }) => id);
	if (item.kind === 'level') return ids(item.levels);
	if (item.kind === 'practices') return ids(item.steps);
	return ['none', ...ids([...item.steps, ...(item.also ?? [])]), ...(item.zero ? ['zero'] : [])];
}

describe('the grid read for the pages', () => {
	it.each([
		[['x@2026.1-draft', 'x@2026.2-draft'], 'x@2026.2-draft'],
		[['x@2026.1', 'x@2026.2-draft'], 'x@2026.1'],
		[['x@2026.1-draft', 'x@2026.1'], 'x@2026.1'],
		[['x@2026.9', 'x@2026.10', 'x@2025.11'], 'x@2026.10'],
		[[], '']
	])('among %j is %j', (refs, current) => {
		const files = refs.toReversed().flatMap((ref) => [gridFile(ref, 'grid'), gridFile(ref, 'fr')]);
		expect(currentAmong(gridsAmong(files))).toBe(current);
	});

	it.each(languages)(
		'comes with the words of %s, or French ones while they are missing',
		async (lang) => {
			const { ref, words, lang: spoken, grid } = await readQuestionnaire(lang);
			const written = [lang, `${lang}.help`].every((file) =>
				existsSync(join(root, gridFile(ref, file)))
			);
			expect(spoken).toBe(written ? lang : 'fr');
			expect(Object.keys(words.criteria)).toEqual(
				expect.arrayContaining(criteriaOf(grid).map(({ id }) => id))
			);
			expect(JSON.stringify(words)).not.toContain("'");
		}
	);

	it('has French words that are set as French prints them', async () => {
		const { words } = await readQuestionnaire('fr');
		expect(words.criteria['stabilite-travail']?.question).toMatch(/\u00a0\?$/);
	});
});

describe.each(languages)('the subjects in %s', (lang) => {
	it('are all there, by number within their part, each with all its questions and answers', async () => {
		const { grid, say } = await shown(lang);
		const { pillars, count } = await subjectsShown(lang, say);
		const subjects = pillars.map(({ themes }) => themes.flatMap((theme) => theme.subjects));
		expect(subjects.flat().map(({ id }) => id)).toEqual(
			grid.pillars.flatMap(({ themes }) =>
				themes.flatMap(({ criteria }) =>
					criteria.toSorted((a, b) => a.number - b.number).map(({ id }) => id)
				)
			)
		);
		expect(count).toBe(subjects.flat().length);
		for (const criterion of criteriaOf(grid)) {
			const subject = subjects.flat().find(({ id }) => id === criterion.id);
			expect(subject?.questions.map(({ id }) => id)).toEqual(criterion.items.map(({ id }) => id));
			for (const [at, item] of criterion.items.entries()) {
				const rows = item.kind === 'practices' ? item.practices : rungIds(item);
				expect(subject?.questions[at]?.choices, item.id).toHaveLength(rows.length);
			}
		}
	});

	it('say of whom each question is asked when it is not asked of all', async () => {
		const { grid, say } = await shown(lang);
		const { pillars } = await subjectsShown(lang, say);
		for (const criterion of criteriaOf(grid)) {
			const subject = pillars
				.flatMap(({ themes }) => themes.flatMap((theme) => theme.subjects))
				.find(({ id }) => id === criterion.id);
			expect(subject?.notFor === null, criterion.id).toBe(!criterion.when);
			for (const { id, companies } of subject?.questions ?? []) {
				const ofAll = criterion.variants.every(({ asks }) => asks.includes(id));
				expect(companies === null, id).toBe(ofAll);
				expect(companies ?? 'all').not.toMatch(/^\s*$|undefined|NaN|Infinity/);
			}
		}
	});
});

test('French says whom a condition is about, and whom it is not', async () => {
	const { grid, words, say } = await shown('fr');
	const describer = conditionDescriber(grid, words, say);
	const nobody = { atMost: ['headcount', 0] } as const;
	expect(describer.say({ atMost: ['headcount', 9] })).toBe('9\u00a0salariés au plus');
	expect(describer.say({ in: ['legalForm', ['scop', 'scic']] })).toBe('Scop · Scic');
	expect(describer.say({ not: { atMost: [...nobody.atMost] } })).toBe('au moins un salarié');
	expect(
		describer.say(
			opposite({ all: [{ atLeast: ['headcount', 1] }, { not: { is: ['seasonal', true] } }] })
		)
	).toBe(`aucun salarié\u00a0; ou ${say.yesNo(words.facts.seasonal?.question ?? '', true)}`);
	expect(short('Scop (y compris coopérative)')).toBe('Scop');
});

describe.each(languages)('the scales in %s', (lang) => {
	const scales = async () => {
		const { grid, words, say } = await shown(lang);
		return { grid, subjects: scalesOf(grid, words, lang, conditionDescriber(grid, words, say)) };
	};

	it('hold every row of every question, each that gives points with its reason or none said', async () => {
		const { grid, subjects } = await scales();
		const explained = ({ points, reason }: StepShown) =>
			points ? reason !== null && (reason.basis === 'order') === (reason.text === '') : !reason;
		for (const criterion of criteriaOf(grid)) {
			const found = subjects.find(({ id }) => id === criterion.id)?.scales ?? [];
			expect(found.map(({ id }) => id)).toEqual(criterion.items.map(({ id }) => id));
			for (const [at, item] of criterion.items.entries()) {
				const steps = found[at]?.steps ?? [];
				expect(steps.map(({ id }) => id)).toEqual(rungIds(item));
				expect(
					steps.filter((step) => !explained(step)),
					item.id
				).toEqual([]);
				expect(
					steps.filter(({ words, weight }) => !words && !weight),
					item.id
				).toEqual([]);
			}
		}
	});

	it('name the source of each step that rests on one, with the day it was read', async () => {
		const { grid, subjects } = await scales();
		const steps = subjects.flatMap(({ scales }) => scales.flatMap((scale) => scale.steps));
		const sourced = steps.filter(
			({ reason }) => reason && ['source', 'landmark'].includes(reason.basis)
		);
		for (const { reason } of sourced) {
			expect(reason?.source?.url).toMatch(/^https?:/);
			expect(reason?.source?.consulted).toMatch(/^\d{1,2}(er)? \p{L}+ \d{4}$/u);
		}
		const inGrid = JSON.stringify(grid).split('"consulted"').length - 1;
		expect(sourced).toHaveLength(inGrid);
	});

	it('are counted by what they rest on', async () => {
		const { subjects } = await scales();
		const { total, source, landmark, choice, order } = countBases(subjects);
		const giving = subjects.flatMap(({ scales }) =>
			scales.flatMap(({ steps }) => steps.filter(({ points }) => points))
		);
		expect(total).toBe(giving.length);
		expect(source + landmark + choice + order).toBe(total);
		expect(source).toBeGreaterThan(0);
	});
});

describe('the method', () => {
	it.each(['formula', 'notApplicable', 'range'] as const)(
		'works out its example of %s as the engine does',
		async (which) => {
			const method = await methodShown('fr', await conditionWords('fr'));
			const worked = method.examples[which];
			if (!worked) throw new Error(which);
			const { ref, grid } = await readQuestionnaire('fr');
			const slug = {
				formula: 'boulangerie',
				notApplicable: 'graphiste',
				range: 'chantier-insertion'
			};
			const { sheet } = await readExample(ref, slug[which]);
			const result = evaluate(compileGrid(grid), sheet);
			expect([worked.low, worked.high]).toEqual([result.total.low, result.total.high]);
			for (const { id, points, max, onHundred } of [...worked.parts, worked.total]) {
				expect(onHundred).toBe((id ? result.pillars[id] : result.total)?.low);
				expect((100 * points) / max).toBeCloseTo(onHundred ?? NaN, 10);
			}
			const left = worked.subjects.filter(({ points }) => points !== null);
			if (which !== 'range') expect(left).toHaveLength(worked.total.max / (method.each ?? 0));
		}
	);

	it('says in both languages the same numbers', async () => {
		const [french, english] = await Promise.all(
			languages.map(async (lang) => methodShown(lang, await conditionWords(lang)))
		);
		const numbers = (method: typeof french) => JSON.stringify(method).match(/:-?\d+(\.\d+)?/g);
		expect(numbers(english)).toEqual(numbers(french));
	});

	it('tells what other weights would give, of every example', async () => {
		const others = await publishedElsewhere();
		const golden = Object.values(goldenOf(currentGrid));
		expect(others.examples).toHaveLength(golden.length);
		for (const { total, pillars } of golden) {
			const scores = Object.values(pillars).map(({ low: [points, of] }) =>
				of === 0 ? null : (100 * points) / of
			);
			expect(others.examples.map(({ there }) => there.low)).toContainEqual(
				expect.closeTo(meanOf(scores, others.weights), 10)
			);
			const [points, of] = total.low;
			expect(others.examples.map(({ here }) => here.low)).toContainEqual(
				expect.closeTo((100 * points) / of, 10)
			);
		}
	});

	it('infers weights that explain the one result published, as those of Azimut do not', async () => {
		const others = await publishedElsewhere();
		const [least, most] = others.lastBetween;
		expect(Math.round(meanOf(others.parts, others.weights))).toBe(others.total);
		expect(others.last.there).toBeGreaterThan(least);
		expect(others.last.there).toBeLessThan(most);
		for (const [last, slack] of [
			[least, 0.5],
			[most, -0.5]
		] as const) {
			const [one = 0, two = 0, three = 0] = others.parts;
			const parts = [one + slack, two + slack, Math.min(100, three + slack)];
			const weights = [(100 - last) / 2, (100 - last) / 2, last];
			expect(meanOf(parts, weights)).toBeCloseTo(others.total - slack, 0);
		}
		expect(Math.round(others.here)).not.toBe(others.total);
	});

	it('covers 0 to 100 with its places on the path', async () => {
		const { bands } = await methodShown('fr', await conditionWords('fr'));
		expect(bands[0]?.from).toBe(0);
		expect(bands.at(-1)?.to).toBe(100);
		for (const [at, { to }] of bands.slice(0, -1).entries())
			expect(bands[at + 1]?.from).toBe(to + 1);
	});

	it('gives points to a legal form only where its answer gives them', async () => {
		const { grid, words } = await readQuestionnaire('fr');
		const { statutes } = (await methodShown('fr', await conditionWords('fr'))).statutes;
		const compiled = compileGrid(grid);
		const forms = coreFacts.find(({ id }) => id === 'legalForm')?.choices ?? [];
		expect(statutes.map((one) => one.forms)).toContainEqual(['Scop']);
		for (const { forms: names, total, rows } of statutes) {
			for (const form of forms) {
				if (!names.includes(short(words.facts.legalForm?.choices?.[form] ?? ''))) continue;
				const answers: Record<string, Record<string, Answer>> = {};
				for (const { criterion, item, level } of rows) answers[criterion] = { [item]: { level } };
				const profile = { legalForm: form, headcount: 8, boardSize: 3 };
				const { criteria } = evaluate(compiled, { profile, answers });
				expect(rows.reduce((sum, row) => sum + (criteria[row.criterion]?.low ?? 0), 0)).toBe(total);
			}
		}
	});

	it('gives to an approval the points that its row gives alone', async () => {
		const { grid } = await readQuestionnaire('fr');
		const { statutes, agreements } = (await methodShown('fr', await conditionWords('fr'))).statutes;
		expect(statutes.length).toBeGreaterThan(0);
		for (const [headcount, item, at] of [
			[5, 'labels-petite-equipe', 0],
			[20, 'labels', 1]
		] as const) {
			const profile = { legalForm: 'association', headcount };
			const answers = { labels: { [item]: { practices: ['esus'] } } };
			const { criteria } = evaluate(compileGrid(grid), { profile, answers });
			expect(agreements[0]?.points[at]?.points).toBe(criteria.labels?.points);
		}
	});

	it('lists the published versions of grids with their files, corrections included', () => {
		const on = '2026-12-01';
		const grid = 'grids/azimut-20/2026.1';
		const reason = 'Une faute de frappe.';
		const entries = [
			{ path: `${grid}/grid.json`, sha256: 'ab', on },
			{ path: `${grid}/fr.json`, sha256: 'cd', on },
			{ path: 'catalogues/occitanie/2026.11/catalogue.json', sha256: 'ef', on },
			{ path: `${grid}/fr.json`, sha256: '12', on: '2026-12-24', reason }
		];
		expect(publishedShown(entries, 'fr', {})).toEqual([
			{
				grid: 'azimut-20@2026.1',
				on: '1er décembre 2026',
				changed: null,
				files: [
					{ file: 'grid.json', on: '1er décembre 2026', sha256: 'ab', reason: null },
					{ file: 'fr.json', on: '1er décembre 2026', sha256: 'cd', reason: null },
					{ file: 'fr.json', on: '24 décembre 2026', sha256: '12', reason }
				]
			}
		]);
		expect(publishedShown([], 'en', {})).toEqual([]);
	});

	it.each(languages)('says in %s what each version changed since the one before', async (lang) => {
		const { published } = await methodShown(lang, await conditionWords(lang));
		expect(published.map(({ grid }) => grid)).toEqual(publishedGrids.toReversed());
		const [newest, ...older] = published;
		expect(newest?.changed?.since).toBe(publishedGrids.at(-2));
		expect(older.at(-1)?.changed).toBeNull();
		const changes = published.flatMap(({ changed }) => changed?.changes ?? []);
		expect(changes.length).toBeGreaterThan(0);
		for (const { what, why } of changes)
			expect([what, why].every((text) => /[.?!]$/.test(text))).toBe(true);
		// What changed in all subjects is said once.
		for (const { changed } of published)
			expect(
				changed?.changes.filter(({ subjects }) => subjects.length === 0).length ?? 0
			).toBeLessThanOrEqual(1);
	});
});

test('the golden result of the bakery is the one worked out on the page', async () => {
	const golden = goldenOf(currentGrid);
	const { examples } = await methodShown('fr', await conditionWords('fr'));
	const total = examples.formula?.total;
	expect([total?.points, total?.max]).toEqual(golden.boulangerie?.total.low);
});
