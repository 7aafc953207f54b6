import { expect, test } from 'vitest';
import { step } from '../../../tests/criteria/tiny-grid';
import { tinyAssessment } from '../../../tests/support/assessment';
import { answerPath, profilePath } from '$lib/dossier/paths';
import type { Condition, Item, MeasureItem, MeasureNumber } from '$lib/grid/grid';
import type { Answer, Profile } from '$lib/grid/sheet';
import { knownAnswer, rowsOf } from './item-view';
import { nextRow } from './kinds/next-row';

const people: MeasureNumber['units'] = [{ unit: 'people', whole: true }];

function share(b: Partial<MeasureNumber> = { fact: 'headcount' }): MeasureItem {
	return {
		id: 'part',
		kind: 'measure',
		formula: 'share',
		numbers: [
			{ id: 'a', units: people },
			{ id: 'b', units: people, ...b }
		],
		steps: [
			step('some', 'above', 0, 1),
			step('tenth', 'atLeast', 10, 2),
			step('half', 'atLeast', 50, 3)
		]
	};
}

async function assess(item: Item, profile: Profile, answer: Answer | null = null) {
	const facts = Object.entries(profile).map(([fact, value]) => ({
		path: profilePath(fact),
		value
	}));
	const path = answerPath('single@2026.1', 'only', item.id);
	const assessment = await tinyAssessment([item], [...facts, { path, value: answer }]);
	const compiled = assessment.compiled.criterionById.get('only')?.items.get(item.id);
	if (!compiled) throw new Error(item.id);
	return { assessment, item: compiled };
}

async function rows(item: Item, profile: Profile = {}) {
	const { assessment, item: compiled } = await assess(item, profile);
	return rowsOf(assessment, 'only', compiled);
}

/** « 2–6/6 » for the people of a row, its id where they are not told. */
const told = (found: Awaited<ReturnType<typeof rows>>) =>
	found.map(({ id, persons }) => (persons ? `${persons.from}-${persons.to}/${persons.whole}` : id));

test('brackets are people where the team is known, without those that nobody can reach; nobody keeps its words', async () => {
	expect(told(await rows(share()))).toEqual(['none', 'some', 'tenth', 'half']);
	expect(told(await rows(share(), { headcount: 6 }))).toEqual(['none', '1-2/6', '3-6/6']);
	expect(told(await rows(share(), { headcount: 20 }))).toEqual([
		'none',
		'1-1/20',
		'2-9/20',
		'10-20/20'
	]);
	expect(told(await rows(share(), { headcount: { min: 5, max: 9 } }))).toEqual(
		['none', 'some', 'tenth', 'half']
	); // prettier-ignore
	expect(told(await rows(share({}), { headcount: 6 }))).toEqual(['none', 'some', 'tenth', 'half']);
	const half = { ...share(), steps: [step('half', 'atLeast', 50, 3)] };
	expect(told(await rows(half, { headcount: 6 }))).toEqual(['0-2/6', '3-6/6']);
});

test('a whole is the team without those left out, when both are known exactly', async () => {
	// Any count will do.
	const without = share({ fact: 'headcount', without: 'closedYears' });
	const profiles: [Profile, string][] = [
		[{ headcount: 6, closedYears: 2 }, '2-4/4'],
		[{ headcount: 6, closedYears: { unknown: true } }, 'half'],
		[{ headcount: 6 }, 'half'],
		[{ headcount: 2, closedYears: 2 }, 'half']
	];
	for (const [profile, last] of profiles)
		expect(told(await rows(without, profile)).at(-1), JSON.stringify(profile)).toBe(last);
});

test('a measure that counts downwards begins with its best row; the next one is the nearest all the same', async () => {
	const gap: Item = {
		id: 'gap',
		kind: 'measure',
		formula: 'ratio',
		numbers: share({}).numbers,
		steps: [
			step('to-20', 'atMost', 20, 1),
			step('to-7', 'atMost', 7, 2),
			step('to-3', 'atMost', 3, 4)
		]
	};
	const found = await rows(gap);
	expect(found.map(({ id }) => id)).toEqual(['to-3', 'to-7', 'to-20', 'none']);
	expect([0, 1, 2, 4].map((points) => nextRow(found, points)?.id)).toEqual(
		['to-20', 'to-7', 'to-3', undefined]
	); // prettier-ignore
	const rising = await rows(share());
	expect([0, 1, 2, 3].map((points) => nextRow(rising, points)?.id)).toEqual(
		['some', 'tenth', 'half', undefined]
	); // prettier-ignore
});

const team: Condition = { atLeast: ['headcount', 1] };
const cost = { effort: 1, control: 'self' } as const;
const level: Item = {
	id: 'level',
	kind: 'level',
	levels: [
		{ id: 'no', points: 0, known: { is: ['headcount', 0] } },
		{ id: 'yes', points: 1, ...cost, known: team }
	]
};
const practices: Item = {
	id: 'list',
	kind: 'practices',
	steps: [],
	practices: [
		{ id: 'a', weight: 1, ...cost },
		{ id: 'b', weight: 1, ...cost, known: team },
		{
			id: 'c',
			weight: 1,
			...cost,
			known: team,
			law: { words: 'law', when: { atLeast: ['headcount', 9] } }
		}
	]
};

test.each<[string, Item, Profile, Answer | null]>([
	['a level', level, { headcount: 2 }, { level: 'yes' }],
	['another level', level, { headcount: 0 }, { level: 'no' }],
	['nothing as long as the fact is not told', level, {}, null],
	['nothing from half a fact', level, { headcount: { min: 0, max: 3 } }, null],
	['practices', practices, { headcount: 2 }, { practices: ['b', 'c'] }],
	['no practice that the law asks', practices, { headcount: 9 }, { practices: ['b'] }],
	['no practice', practices, { headcount: 0 }, null]
])('the profile says %s', async (_, item, profile, given) => {
	const { assessment, item: compiled } = await assess(item, profile);
	expect(knownAnswer(assessment, 'only', compiled)).toEqual(given);
});

test('the profile says nothing over an answer, nor what was taken back', async () => {
	const profile = { headcount: 2 };
	for (const answer of [{ practices: ['a'] }, { practices: [] }, { unknown: true as const }]) {
		const { assessment, item } = await assess(practices, profile, answer);
		expect(knownAnswer(assessment, 'only', item)).toBeNull();
	}
	const { assessment, item } = await assess(practices, profile);
	await assessment.tick('only', 'list', 'b', false, ['b', 'c']);
	expect(knownAnswer(assessment, 'only', item)).toEqual({ practices: ['c'] });
	await assessment.tick('only', 'list', 'c', false, ['c']);
	expect(knownAnswer(assessment, 'only', item)).toBeNull();
	expect(assessment.writes).toBe(0);
});
