import fc from 'fast-check';
import type {
	Condition,
	Criterion,
	Effort,
	Formula,
	Grid,
	GridFact,
	Item,
	Law,
	MeasureNumber,
	Reason,
	StepOp,
	Variant
} from '$lib/grid/grid';
import type { Answer, Answers, Profile, ProfileValue } from '$lib/grid/sheet';

/** Draws one value after another inside a property: `fc.gen()` gives it, and shrinks what it drew. */
export type Draw = fc.GeneratorValue;

const reason: Reason = { kind: 'editorial', text: 'reasons.random' };
const legalForms = ['ei', 'sarl', 'association', 'scop'];

export const int = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });
export const pick = <T>(draw: Draw, values: readonly T[]): T => {
	const value = values[int(draw, 0, values.length - 1)];
	if (value === undefined) throw new Error('nothing to pick from');
	return value;
};
/** True once in `out of` times. */
export const once = (draw: Draw, outOf: number): boolean => int(draw, 1, outOf) === outOf;

export function shuffle<T>(draw: Draw, values: readonly T[]): T[] {
	const left = [...values];
	return values.flatMap(() => left.splice(int(draw, 0, left.length - 1), 1));
}

/** A coherent grid: variants of one criterion are worth the same, and full points never need a legal duty. */
export function drawGrid(draw: Draw): Grid {
	let number = 0;
	const pillars = times(int(draw, 1, 3), (pillar) => ({
		id: `pillar-${pillar}`,
		themes: times(int(draw, 1, 2), (theme) => ({
			id: `theme-${pillar}-${theme}`,
			criteria: times(int(draw, 1, 2), () => drawCriterion(draw, ++number))
		}))
	}));
	const criteria = pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	const weights = Object.fromEntries(pillars.map(({ id }) => [id, int(draw, 1, 3)]));
	return {
		id: 'random',
		version: '2026.1',
		total: once(draw, 2) ? { from: 'pillars', weights } : { from: 'criteria' },
		bands: [
			{ id: 'first', from: 0 },
			{ id: 'middle', from: int(draw, 1, 50) },
			{ id: 'last', from: int(draw, 51, 100) }
		],
		facts: drawFacts(
			draw,
			criteria.map(({ id }) => id)
		),
		notices: [{ id: 'notice', when: drawCondition(draw) }],
		path: shuffle(
			draw,
			criteria.map(({ id }) => id)
		),
		pillars
	};
}

/** Facts told exactly, roughly, as unknown, or not at all. */
export function drawProfile(draw: Draw, grid: Grid): Profile {
	return Object.fromEntries(
		factIds(grid).flatMap((id) => (once(draw, 4) ? [] : [[id, drawFactValue(draw, grid, id)]]))
	);
}

/** Every fact told exactly. */
export function drawAnsweredProfile(draw: Draw, grid: Grid): Profile {
	return Object.fromEntries(factIds(grid).map((id) => [id, drawExactValue(draw, grid, id)]));
}

export function factIds(grid: Grid): string[] {
	return ['headcount', 'legalForm', ...grid.facts.map(({ id }) => id)];
}

export function drawFactValue(draw: Draw, grid: Grid, id: string): ProfileValue {
	if (once(draw, 6)) return { unknown: true };
	if (id !== 'headcount' || !once(draw, 3)) return drawExactValue(draw, grid, id);
	const min = int(draw, 0, 12);
	return { min, max: min + int(draw, 0, 8) };
}

/** Answers to any item of the grid, asked or not: valid, unknown, of another kind, or missing. */
export function drawAnswers(draw: Draw, grid: Grid): Answers {
	return answersFor(grid, (item) => {
		switch (int(draw, 0, 7)) {
			case 0:
				return undefined;
			case 1:
				return { unknown: true };
			case 2:
				return once(draw, 2) ? drawMisfit(draw) : drawAnswer(draw, item);
			default:
				return drawAnswer(draw, item);
		}
	});
}

export function answersFor(grid: Grid, answer: (item: Item) => Answer | undefined): Answers {
	return Object.fromEntries(
		criteriaOf(grid).map(({ id, items }) => [
			id,
			Object.fromEntries(
				items.flatMap((item) => {
					const given = answer(item);
					return given === undefined ? [] : [[item.id, given]];
				})
			)
		])
	);
}

export function criteriaOf(grid: Grid): Criterion[] {
	return grid.pillars.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria));
}

/** An answer that fits the item. */
export function drawAnswer(draw: Draw, item: Item): Answer {
	if (item.sensitive === true && once(draw, 5)) return { points: pick(draw, pointsIn(item)) };
	switch (item.kind) {
		case 'level':
			return { level: pick(draw, item.levels).id };
		case 'practices':
			return { practices: item.practices.filter(() => once(draw, 2)).map(({ id }) => id) };
		case 'measure': {
			if (once(draw, 3)) return { bracket: pick(draw, bracketsOf(item)) };
			const hundredths = (max: number) =>
				int(draw, 1, max) / (item.numbers[0]?.units[0]?.whole ? 1 : 100);
			const b = hundredths(5_000);
			if (item.formula === 'value') return { numbers: { a: hundredths(12_000) } };
			if (item.formula === 'share') return { numbers: { a: Math.min(b, hundredths(5_000)), b } };
			return { numbers: { a: hundredths(5_000), b } };
		}
	}
}

export function bestAnswer(item: Item): Answer {
	const best = <T extends { points: number }>(rungs: readonly T[]): T =>
		rungs.reduce((one, other) => (other.points > one.points ? other : one));
	switch (item.kind) {
		case 'level':
			return { level: best(item.levels).id };
		case 'practices':
			return { practices: item.practices.map(({ id }) => id) };
		case 'measure': {
			const { zero } = item;
			const row = zero && 'points' in zero.then ? [{ id: 'zero', points: zero.then.points }] : [];
			return { bracket: best([...row, ...item.steps, ...(item.also ?? [])]).id };
		}
	}
}

export function worstAnswer(item: Item): Answer {
	switch (item.kind) {
		case 'level':
			return { level: item.levels[0]?.id ?? '' };
		case 'practices':
			return { practices: [] };
		case 'measure':
			return { bracket: 'none' };
	}
}

function bracketsOf(item: Extract<Item, { kind: 'measure' }>): string[] {
	const zero = item.zero && 'points' in item.zero.then ? ['zero'] : [];
	return [
		'none',
		...zero,
		...item.steps.map(({ id }) => id),
		...(item.also ?? []).map(({ id }) => id)
	];
}

function pointsIn(item: Item): number[] {
	return item.kind === 'level'
		? item.levels.map(({ points }) => points)
		: [0, ...item.steps.map(({ points }) => points)];
}

function drawMisfit(draw: Draw): Answer {
	return pick<Answer>(draw, [
		{ level: 'elsewhere' },
		{ practices: ['elsewhere'] },
		{ bracket: 'elsewhere' },
		{ numbers: { a: -1, b: 2 } },
		{ numbers: { a: 1.234, b: 2 } },
		{ points: 999 }
	]);
}

function drawFacts(draw: Draw, criteria: readonly string[]): GridFact[] {
	const askWhen: Condition = { atLeast: ['headcount', int(draw, 1, 6)] };
	return [
		{
			id: 'open',
			kind: 'yes-no',
			askedIn: pick(draw, criteria),
			...(once(draw, 2) && { ifUnknown: true })
		},
		{
			id: 'kindOf',
			kind: 'choice',
			choices: ['x', 'y', 'z'],
			...(once(draw, 2) && { askWhen, ifUnknown: 'x' })
		},
		{ id: 'places', kind: 'count', ...(once(draw, 2) && { askWhen: { is: ['open', true] } }) },
		{ id: 'nothing', kind: 'yes-no', quiet: true, ifUnknown: false }
	];
}

function drawExactValue(draw: Draw, grid: Grid, id: string): ProfileValue {
	if (id === 'headcount') return int(draw, 0, 12);
	if (id === 'legalForm') return pick(draw, legalForms);
	const fact = grid.facts.find((candidate) => candidate.id === id);
	switch (fact?.kind) {
		case 'count':
			return int(draw, 0, 6);
		case 'choice':
			return pick(draw, fact.choices ?? []);
		case 'yes-no':
		case undefined:
			return once(draw, 2);
	}
}

function drawCondition(draw: Draw, depth = 2): Condition {
	const parts = () => times(int(draw, 1, 3), () => drawCondition(draw, depth - 1));
	switch (int(draw, depth > 0 ? 0 : 3, 8)) {
		case 0:
			return { all: parts() };
		case 1:
			return { any: parts() };
		case 2:
			return { not: drawCondition(draw, depth - 1) };
		case 3:
			return { atLeast: ['headcount', int(draw, 1, 12)] };
		case 4:
			return { atMost: [once(draw, 2) ? 'places' : 'headcount', int(draw, 0, 11)] };
		case 5:
			return { in: ['legalForm', legalForms.slice(int(draw, 0, 2))] };
		case 6:
			return { is: ['open', once(draw, 2)] };
		case 7:
			return { is: ['kindOf', pick(draw, ['x', 'y', 'z'])] };
		default:
			return once(draw, 2) ? { is: ['nothing', true] } : { in: ['headcount', [1, 2, 3]] };
	}
}

function drawCriterion(draw: Draw, number: number): Criterion {
	const max = int(draw, 2, 7);
	const items: Item[] = [];
	const variants = times(int(draw, 1, 3), (index): Variant => {
		const shared = items.filter((item) => once(draw, 2) && maxIn(item) < max).slice(0, 1);
		const left = max - shared.reduce((sum, item) => sum + maxIn(item), 0);
		const first = int(draw, 1, left);
		const own = [first, left - first].filter((part) => part > 0);
		const fresh = own.map((part, place) => drawItem(draw, `item-${index}-${place}`, part));
		items.push(...fresh);
		return { id: `variant-${index}`, asks: [...shared, ...fresh].map(({ id }) => id) };
	});
	return {
		id: `criterion-${number}`,
		number,
		weight: int(draw, 1, 3),
		sdgs: [],
		...(once(draw, 3) && { when: drawCondition(draw) }),
		items,
		variants: variants.map((variant, index) =>
			index === variants.length - 1 ? variant : { ...variant, when: drawCondition(draw) }
		)
	};
}

function maxIn(item: Item): number {
	return Math.max(...pointsIn(item));
}

function drawItem(draw: Draw, id: string, max: number): Item {
	const sensitive = once(draw, 3) ? ({ sensitive: true } as const) : {};
	const points = [...new Set([...times(int(draw, 0, 3), () => int(draw, 1, max)), max])].sort(
		(a, b) => a - b
	);
	switch (int(draw, 0, 2)) {
		case 0:
			return {
				id,
				...sensitive,
				kind: 'level',
				levels: [0, ...points].map((gives) => ({
					id: `level-${gives}`,
					points: gives,
					...ease(draw),
					...(once(draw, 4) && { law: drawLaw(draw) })
				}))
			};
		case 1:
			return drawPractices(draw, { id, ...sensitive }, points);
		default:
			return drawMeasure(draw, { id, ...sensitive }, points);
	}
}

function drawPractices(draw: Draw, base: { id: string; sensitive?: true }, points: number[]): Item {
	let weight = 0;
	const steps = points.map((gives) => {
		weight += int(draw, 1, 2);
		return { id: `step-${gives}`, weight, points: gives, reason };
	});
	const practice = (name: string) => ({
		id: name,
		weight: int(draw, 1, 2) as 1 | 2,
		...ease(draw)
	});
	const free = times(weight, (index) => practice(`free-${index}`));
	const duties = times(int(draw, 0, 2), (index) => ({
		...practice(`duty-${index}`),
		law: drawLaw(draw)
	}));
	return { ...base, kind: 'practices', practices: [...duties, ...free], steps };
}

function drawMeasure(draw: Draw, base: { id: string; sensitive?: true }, points: number[]): Item {
	const formula = pick<Formula>(draw, ['value', 'share', 'ratio', 'fall']);
	const rising = formula === 'fall' || once(draw, 2);
	const bounds = new Set<number>();
	while (bounds.size < points.length) bounds.add(int(draw, 1, 9_999) / 100);
	const ordered = [...bounds].sort((a, b) => (rising ? a - b : b - a));
	const ops: readonly StepOp[] = rising ? ['above', 'atLeast'] : ['below', 'atMost'];
	const whole = once(draw, 2) ? ({ whole: true } as const) : {};
	const number = (id: 'a' | 'b'): MeasureNumber => ({ id, units: [{ unit: 'people', ...whole }] });
	const gives = int(draw, 0, points.at(-1) ?? 0);
	return {
		...base,
		kind: 'measure',
		formula,
		numbers:
			formula === 'value'
				? [number('a')]
				: [number('a'), { ...number('b'), ...(once(draw, 2) && { fact: 'headcount' }) }],
		...(formula === 'ratio' && once(draw, 2) && { scale: 100 as const }),
		...(once(draw, 3) && {
			zero: {
				words: 'zero',
				then: once(draw, 2) ? { points: gives } : { set: ['nothing', true] as [string, boolean] }
			}
		}),
		...(once(draw, 3) && { also: [{ id: 'also', points: gives, ...ease(draw), reason }] }),
		steps: points.map((value, index) => ({
			id: `step-${value}`,
			op: pick(draw, ops),
			bound: ordered[index] ?? 0,
			points: value,
			...ease(draw),
			...(once(draw, 4) && { law: drawLaw(draw) }),
			reason
		}))
	};
}

function ease(draw: Draw) {
	return {
		effort: int(draw, 1, 4) as Effort,
		control: once(draw, 2) ? ('self' as const) : ('others' as const)
	};
}

function drawLaw(draw: Draw): Law {
	return { words: 'law', ...(once(draw, 2) && { when: drawCondition(draw, 1) }) };
}

function times<T>(count: number, make: (index: number) => T): T[] {
	return Array.from({ length: count }, (_, index) => make(index));
}
