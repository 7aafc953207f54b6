// @module-tag often
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetOfDisclosed } from '$lib/engine/score/disclose';
import { scoreOf } from '$lib/engine/score/score-of';
import type { Profile } from '$lib/grid/sheet';
import { figureFamilyOf, figureSizeOf } from '$lib/share/figures/classes';
import {
	drawAnsweredProfile,
	drawAnswers,
	drawProfile,
	int,
	pick,
	once
} from '../../../../tests/support/arbitraries';
import { compiled, grid } from '../../../../tests/support/assessment';
import { runs } from '../../../../tests/support/runs';
import { classesOf, contributionOf, contributionText } from './contribution-payload';

/** What may point at a company, and where it was put. */
const marks = ['Fournil Zéphyrin', '552100554', 'boulangerie-zephyr', '1987-04', 'Zéphyr & fils'];

interface Given {
	profile: Profile;
	answers: ReturnType<typeof drawAnswers>;
	place: string | null;
}

function check(body: (given: Given) => void): void {
	const given = fc.gen().map((draw): Given => {
		const told = once(draw, 3) ? drawProfile(draw, grid) : drawAnsweredProfile(draw, grid);
		const [name = '', siren = '', trade = '', created = '', other = ''] = marks;
		return {
			profile: {
				...told,
				name,
				siren,
				trade,
				created,
				statement: other,
				referenceYear: 2025,
				purpose: 'tender',
				project: 'hiring',
				turnover: 'lt-100k',
				perimeter: 'alone',
				...(!once(draw, 6) && { headcount: int(draw, 0, 300) }),
				...(!once(draw, 6) && { naf: `rev2:${pick(draw, [...'ACFGJLQT'])}` }),
				...(!once(draw, 6) && { department: pick(draw, ['09', '66', '82', 'other']) })
			},
			answers: drawAnswers(draw, grid),
			place: pick(draw, [null, 'occitanie', 'elsewhere', '09', '66', 'Sète'])
		};
	});
	fc.assert(fc.property(given, body), runs(25));
}

const sent = ({ profile, answers, place }: Given) =>
	contributionOf({ compiled, sheet: { grid: compiled.name, profile, answers } }, place);

/** Every text in it that is no key. */
const textsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(textsIn)
			: [];

describe('What is sent for the key figures', () => {
	const ids = new Set(textsIn(grid));
	const choices = new Set(
		compiled.facts.list.flatMap((fact) => [...(fact.choices ?? [])].map(String))
	);
	const outside = ['purpose', 'project', 'trade', 'name', 'siren', 'created', 'referenceYear'];

	it('holds no name, no number of a company, no day, no text of its own, and no figure of an answer', () => {
		check((given) => {
			const contribution = sent(given);
			if (!contribution) return;
			const text = contributionText(contribution);
			for (const mark of marks) expect(text).not.toContain(mark);
			expect(text).not.toMatch(/\d{4}-\d\d|"(numbers|notes?|proofs?|plan)":/);
			expect(Object.keys(contribution)).toEqual([
				'grid',
				'facts',
				'answers',
				'size',
				'family',
				'place',
				'year'
			]);
			for (const fact of outside) expect(contribution.facts).not.toHaveProperty(fact);
			for (const fact of textsIn(contribution.facts)) expect(choices).toContain(fact);
			for (const choice of textsIn(contribution.answers))
				expect(['none', 'zero', ...ids]).toContain(choice);
		});
	});

	it('says where it is as its owner chose, and nowhere else', () => {
		check((given) => {
			const contribution = sent(given);
			if (!contribution) return;
			const { department } = given.profile;
			const [least, more] = department === 'other' ? ['elsewhere'] : ['occitanie', department];
			expect(contribution.place).toBe(given.place === more ? more : least);
			expect(contribution.facts).not.toHaveProperty('department');
		});
	});

	it('says the classes of the profile, and is nothing without them', () => {
		check((given) => {
			const { headcount, naf, department } = given.profile;
			const contribution = sent(given);
			const isTold =
				typeof headcount === 'number' && typeof naf === 'string' && typeof department === 'string';
			expect(contribution !== null).toBe(isTold);
			if (!contribution || !isTold) return;
			expect(contribution).toMatchObject({
				size: figureSizeOf(headcount),
				family: figureFamilyOf(naf),
				year: 2025
			});
		});
	});

	it('is the same text for the same sheet, and the same score for who judges it', () => {
		check((given) => {
			const contribution = sent(given);
			if (!contribution) return;
			const copy = structuredClone(given);
			const turned = {
				...copy,
				profile: Object.fromEntries(Object.entries(copy.profile).reverse())
			};
			expect(contributionText(sent(turned) ?? contribution)).toBe(contributionText(contribution));
			const judged = scoreOf(compiled, sheetOfDisclosed(contribution));
			const own = scoreOf(compiled, given);
			expect([judged.total, judged.pillars]).toEqual([own.total, own.pillars]);
			for (const [id, { low, high, max }] of Object.entries(own.criteria))
				expect(judged.criteria[id]).toMatchObject({ low, high, max });
		});
	});
});

it('the place is the least that may be said, until its owner says more', () => {
	const sheet = (department: string) => ({
		sheet: { grid: '', profile: { department }, answers: {} }
	});
	expect(classesOf(sheet('66')).places).toEqual(['occitanie', '66']);
	expect(classesOf(sheet('other')).places).toEqual(['elsewhere']);
	expect(classesOf(sheet('75')).places).toEqual([]);
});
