/**
 * Small teams count (rule 6 of the grid): one person more or less must be able to move something. For every
 * headcount from 1 to 9, each question asked has at least 3 reachable values, each criterion at least 4.
 */
import { unitsCounted } from './whole-units';
import type { Criterion, GridFact, Item, MeasureItem, PracticesItem } from '$lib/grid/grid';
import type { Problem } from '$lib/grid/problem';
import type { Answer } from '$lib/grid/sheet';
import {
	atomsOf,
	factsOf,
	holds,
	situationsOf,
	type FactShapes,
	type Situation
} from '$lib/grid/situations';

/** The engine's: what an answer is worth to the company of this situation. */
export type PointsOf = (item: Item, answer: Answer, situation: Situation) => number | null;

/** The values one question can take when its whole, if it has one, is this many. */
interface Reach {
	whole: number | null;
	values: number[];
	needs: number;
}

const headcounts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const bodies = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export function checkReachable(
	criterion: Criterion,
	gridFacts: readonly GridFact[],
	pointsOf: PointsOf
): Problem[] {
	const facts = factsOf(gridFacts);
	const problems = new Map<string, Problem>();
	for (const situation of smallTeams(criterion, facts)) {
		const variant = criterion.variants.find(({ when }) => holds(when, situation));
		if (!variant || !holds(criterion.when, situation)) continue;
		const asked = criterion.items.filter((item) => variant.asks.includes(item.id));
		const reaches = asked.map((item) => reachesOf(item, situation, pointsOf));
		const path = `criteria.${criterion.id}.variants.${variant.id}`;
		const add = (key: string, message: string) => {
			const at = `${path}${key}`;
			if (!problems.has(at))
				problems.set(at, { path: at, message: `${message} for ${counterexample(situation)}` });
		};
		asked.forEach((item, at) => {
			const short = reaches[at]?.find(({ values, needs }) => values.length < needs);
			if (short)
				add(`.${item.id}`, `reaches only ${sentence(short)}, ${short.needs} values are needed,`);
		});
		const totals = combine(reaches).find(({ values }) => values.length < 4);
		if (totals) add('', `the criterion reaches only ${sentence(totals)}, 4 values are needed,`);
	}
	return [...problems.values()];
}

function smallTeams(criterion: Criterion, facts: FactShapes): Situation[] {
	const conditions = [
		criterion.when,
		...criterion.variants.map((variant) => variant.when),
		...criterion.items.flatMap((item) =>
			item.kind === 'practices' ? item.practices.map((practice) => practice.law?.when) : []
		)
	];
	const read = new Set(conditions.flatMap((when) => atomsOf(when)).map((atom) => atom.fact));
	const wholes = criterion.items.flatMap((item) => (item.kind === 'measure' ? item.numbers : []));
	const body = read.has('boardSize') || wholes.some((number) => number.fact === 'boardSize');
	return headcounts.flatMap((headcount) =>
		(body ? bodies : [null]).flatMap((boardSize) =>
			situationsOf(conditions, facts, { headcount, ...(boardSize === null ? {} : { boardSize }) })
		)
	);
}

function reachesOf(item: Item, situation: Situation, pointsOf: PointsOf): Reach[] {
	const read = (answers: Answer[]) => {
		const points = answers.map((answer) => pointsOf(item, answer, situation));
		return [...new Set(points.filter((value) => value !== null))].sort((a, b) => a - b);
	};
	if (item.kind === 'level') {
		return [{ whole: null, values: read(item.levels.map(({ id }) => ({ level: id }))), needs: 3 }];
	}
	if (item.kind === 'practices') {
		return [{ whole: null, values: read(ticked(item, situation)), needs: 3 }];
	}
	const also = (item.also ?? []).map(({ id }): Answer => ({ bracket: id }));
	const counted = unitsCounted(item, situation);
	if (!counted) {
		const brackets = ['none', ...item.steps.map((step) => step.id)];
		const values = read([...brackets.map((bracket): Answer => ({ bracket })), ...also]);
		return [{ whole: null, values, needs: 3 }];
	}
	return counted.wholes.map((whole) => ({
		whole,
		values: read([...parts(item, whole, counted.unit), ...also]),
		needs: whole === 1 || (counted.body && whole <= 3) ? 2 : 3
	}));
}

function parts(item: MeasureItem, whole: number, unit: Counted['unit']): Answer[] {
	const several = item.numbers.some((number) => number.units.length > 1);
	return Array.from({ length: whole + 1 }, (_, a) => ({
		numbers: { a, b: whole, ...(several ? { unit } : {}) }
	}));
}

/** One way of ticking for each sum of weights that the practices offered can make. */
function ticked(item: PracticesItem, situation: Situation): Answer[] {
	const offered = item.practices.filter(({ law }) => !law || !holds(law.when, situation));
	const ways = new Map<number, string[]>([[0, []]]);
	for (const practice of offered) {
		// oxlint-disable-next-line unicorn/no-useless-spread -- Of the sums so far: the loop adds more.
		for (const [sum, ids] of [...ways]) {
			if (!ways.has(sum + practice.weight)) ways.set(sum + practice.weight, [...ids, practice.id]);
		}
	}
	return [...ways.values()].map((practices) => ({ practices }));
}

function combine(reaches: Reach[][]): Reach[] {
	return reaches.reduce<Reach[]>(
		(totals, choices) =>
			totals.flatMap((total) =>
				choices.map((choice) => ({
					whole: choice.whole ?? total.whole,
					values: [...new Set(total.values.flatMap((x) => choice.values.map((y) => x + y)))],
					needs: 4
				}))
			),
		[{ whole: null, values: [0], needs: 4 }]
	);
}

function sentence({ whole, values }: Reach): string {
	const of = whole === null ? '' : ` with a whole of ${whole}`;
	return `${[...values].sort((a, b) => a - b).join(', ')}${of}`;
}

function counterexample(situation: Situation): string {
	return Object.entries(situation)
		.map(([fact, value]) => `${fact} ${value}`)
		.join(', ');
}

type Counted = NonNullable<ReturnType<typeof unitsCounted>>;
