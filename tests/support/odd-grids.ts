/**
 * Two questionnaires of other shapes than azimut-20, in no field: one part of four subjects, six parts of forty. Maxima
 * of 4 and 10, subjects that weigh 1 to 4, parts that weigh otherwise than the points in them.
 */
import type { Criterion, Grid, Item } from '../../src/lib/grid/grid';
import type { Answers } from '../../src/lib/grid/sheet';
import type { AskedWords, CriterionWords, HelpWords } from '../../src/lib/grid/words';

const reason = { kind: 'editorial' as const, text: 'reasons.odd' };

/** Four points by its levels. */
const levelItem: Item = {
	id: 'level',
	kind: 'level',
	levels: [
		{ id: 'none', points: 0 },
		{ id: 'some', points: 1, effort: 1, control: 'self' },
		{ id: 'most', points: 4, effort: 2, control: 'self' }
	]
};

/** Ten points by its practices. */
const practicesItem: Item = {
	id: 'practices',
	kind: 'practices',
	practices: ['first', 'second', 'third'].map((id) => ({
		id,
		weight: 1,
		effort: 2 as const,
		control: 'self' as const
	})),
	steps: [
		{ id: 'one', weight: 1, points: 3, reason },
		{ id: 'two', weight: 2, points: 7, reason },
		{ id: 'three', weight: 3, points: 10, reason }
	]
};

/** Every third has ten points, and the second concerns employers only. */
function criterion(number: number): Criterion {
	const item = number % 3 === 0 ? practicesItem : levelItem;
	return {
		id: `subject-${number}`,
		number,
		weight: 1 + (number % 4),
		...(number === 2 && { when: { atLeast: ['headcount', 1] } }),
		sdgs: [],
		items: [item],
		variants: [{ id: 'all', asks: [item.id] }]
	};
}

function oddGrid(id: string, parts: number, subjects: number): Grid {
	const all = Array.from({ length: subjects }, (_, place) => criterion(place + 1));
	const pillars = Array.from({ length: parts }, (_, part) => ({
		id: `part-${part + 1}`,
		themes: [
			{
				id: `theme-${part + 1}`,
				criteria: all.filter((_, place) => Math.floor((place * parts) / subjects) === part)
			}
		]
	}));
	return {
		id,
		version: '2026.1',
		total:
			parts === 1
				? { from: 'criteria' }
				: {
						from: 'pillars',
						weights: Object.fromEntries(pillars.map(({ id }, part) => [id, 1 + part]))
					},
		bands: [{ id: 'start', from: 0 }],
		facts: [],
		notices: [],
		path: all.map(({ id }) => id),
		pillars
	};
}

export const fourSubjects = oddGrid('four', 1, 4);
export const fortySubjects = oddGrid('forty', 6, 40);

const criteriaOf = (grid: Grid) =>
	grid.pillars.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria));

/** Every second best, every fifth unknown, one in seven without an answer, the others in part. */
export function oddAnswers(grid: Grid): Answers {
	const answers: Record<string, Answers[string]> = {};
	for (const { id, number, items } of criteriaOf(grid)) {
		if (number % 7 === 0) continue;
		const isBest = number % 2 === 0;
		answers[id] = Object.fromEntries(
			items.map(({ id, kind }) => [
				id,
				number % 5 === 0
					? { unknown: true as const }
					: kind === 'level'
						? { level: isBest ? 'most' : 'some' }
						: { practices: isBest ? ['first', 'second', 'third'] : ['first', 'second'] }
			])
		);
	}
	return answers;
}

const choices = (item: Item): readonly string[] =>
	item.kind === 'level'
		? item.levels.map(({ id }) => id)
		: item.kind === 'practices'
			? item.practices.map(({ id }) => id)
			: [];

/** Of one subject: its short and its folded words. */
function wordsFor({ number, items }: Criterion): CriterionWords {
	return {
		official: `Titre ${number}`,
		plain: `Nom ${number}`,
		question: `Nom ${number}`,
		why: 'Pourquoi',
		where: 'Où',
		proofs: [],
		summary: [],
		items: Object.fromEntries(
			items.map((item) => [
				item.id,
				{
					question: `Question ${number}`,
					definitions: [],
					choices: Object.fromEntries(choices(item).map((id) => [id, { words: `choix ${id}` }]))
				}
			])
		)
	};
}

export function oddWords(grid: Grid): { words: AskedWords; help: HelpWords } {
	const criteria = Object.fromEntries(criteriaOf(grid).map((one) => [one.id, wordsFor(one)]));
	const named = (ids: readonly string[]) =>
		Object.fromEntries(ids.map((id) => [id, { name: id, plain: `Partie ${id}` }]));
	return {
		words: {
			pillars: named(grid.pillars.map(({ id }) => id)),
			themes: named(grid.pillars.flatMap(({ themes }) => themes.map(({ id }) => id))),
			bands: { start: 'Début' },
			facts: {},
			notices: {},
			criteria
		},
		help: {
			glossary: {},
			reasons: { odd: 'Éditorial' },
			facts: {},
			criteria: Object.fromEntries(
				Object.entries(criteria).map(([id, { why, where, proofs, summary, items }]) => [
					id,
					{
						why,
						where,
						proofs,
						summary,
						items: Object.fromEntries(Object.keys(items).map((item) => [item, { choices: {} }]))
					}
				])
			)
		}
	};
}
