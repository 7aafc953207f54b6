import type { Company } from './company';
import { compare, decimal, dividedBy, minus, times, whole, type Fraction } from './fraction';
import type {
	AnyQuestion,
	Answer,
	Letter,
	MeasureQuestion,
	Numbers,
	PracticesQuestion,
	Row,
	Typed
} from './written';

/** What an answer gives: the level, the weight ticked or the bracket, and its points. */
export interface Worth {
	got: string | number | null;
	points: number;
}

/** Of a question that nobody answered, or whose answer does not fit, nothing is worth anything. */
export function worthOf(
	question: AnyQuestion,
	answer: Answer | undefined,
	company: Company
): Worth | 'unknown' | 'unanswered' {
	if (answer === undefined) return 'unanswered';
	if ('unknown' in answer) return 'unknown';
	return fitting(question, answer, company) ?? 'unanswered';
}

/** Every number of points that an answer to this question may give. */
export function pointsOf(question: AnyQuestion): number[] {
	switch (question.kind) {
		case 'level':
			return question.levels.map(({ points }) => points);
		case 'practices':
			return [0, ...question.steps.map(({ points }) => points)];
		case 'measure':
			return bracketsOf(question).map(({ points }) => points);
	}
}

/** Practices that may be ticked: not those that the law surely asks of this company. */
export function offered({ practices }: PracticesQuestion, company: Company): string[] {
	return practices
		.filter(({ law }) => !law || (law.when !== undefined && company.truth(law.when) !== true))
		.map(({ id }) => id);
}

function fitting(question: AnyQuestion, answer: Answer, company: Company): Worth | undefined {
	if ('points' in answer) {
		const { sensitive } = question;
		const hidden = sensitive === true || (sensitive && company.truth(sensitive) !== false);
		return hidden && pointsOf(question).includes(answer.points)
			? { got: null, points: answer.points }
			: undefined;
	}
	if (question.kind === 'level')
		return 'level' in answer ? rowOf(question.levels, answer.level) : undefined;
	if (question.kind === 'practices')
		return 'practices' in answer ? ticked(question, answer.practices, company) : undefined;
	if ('bracket' in answer) return rowOf(bracketsOf(question), answer.bracket);
	return 'numbers' in answer ? measured(question, answer.numbers) : undefined;
}

function rowOf(rows: readonly Row[], id: string): Worth | undefined {
	const row = rows.find((one) => one.id === id);
	return row && { got: id, points: row.points };
}

function bracketsOf({ zero, steps, also = [] }: MeasureQuestion): Row[] {
	const nothing = zero && 'points' in zero.then ? [{ id: 'zero', points: zero.then.points }] : [];
	return [{ id: 'none', points: 0 }, ...nothing, ...steps, ...also];
}

function ticked(
	question: PracticesQuestion,
	ids: readonly string[],
	company: Company
): Worth | undefined {
	const { practices, steps } = question;
	if (!ids.every((id) => practices.some((practice) => practice.id === id))) return undefined;
	const mayTick = offered(question, company);
	const counted = practices.filter(({ id }) => ids.includes(id) && mayTick.includes(id));
	const got = counted.reduce((sum, { weight }) => sum + weight, 0);
	const [heaviest] = steps
		.filter(({ weight }) => weight <= got)
		.sort((a, b) => b.weight - a.weight);
	return { got, points: heaviest?.points ?? 0 };
}

function measured(question: MeasureQuestion, numbers: Numbers): Worth | undefined {
	const sizes = sizesOf(question, numbers);
	if (sizes === undefined) return undefined;
	const brackets = bracketsOf(question);
	const { formula, steps } = question;
	if (formula !== 'value' && isZero(sizes.a) && isZero(sizes.b)) {
		const nothing = rowOf(brackets, 'zero');
		if (nothing) return nothing;
	}
	const value = valueOf(question, sizes);
	if (value === undefined) return undefined;
	const [best] = steps
		.filter(({ op, bound }) => holds(op, compare(value, decimal(bound) ?? whole(0))))
		.sort((one, other) => other.points - one.points);
	return rowOf(brackets, best?.id ?? 'none');
}

type Sizes = Partial<Record<Letter, Fraction>>;

/** Each number in the unit of the bounds; undefined when one of them does not fit. */
function sizesOf(question: MeasureQuestion, numbers: Numbers): Sizes | undefined {
	const sizes: Sizes = {};
	const { unit } = numbers;
	const units = question.numbers.flatMap((number) => number.units);
	if (unit !== undefined && !units.some((one) => one.unit === unit)) return undefined;
	for (const letter of ['a', 'b', 'c', 'd'] as const) {
		const number = question.numbers.find(({ id }) => id === letter);
		const typed = numbers[letter];
		if (number === undefined && typed !== undefined) return undefined;
		if (number === undefined) continue;
		if (typed === undefined) {
			const mayBeLeft =
				(letter === 'c' && numbers.d === undefined) || (letter === 'd' && numbers.c === undefined);
			if (!mayBeLeft) return undefined;
			continue;
		}
		const size = sizeOf(number, typed, unit);
		if (size === null) return undefined;
		sizes[letter] = size;
	}
	return sizes;
}

function sizeOf({ units }: Typed, typed: number, unit: string | undefined): Fraction | null {
	const named = units.length > 1 && unit !== undefined;
	const used = named ? units.find((one) => one.unit === unit) : units[0];
	if (used === undefined || typed < 0 || typed >= 100_000_000) return null;
	if (used.whole && !Number.isInteger(typed)) return null;
	const size = decimal(typed);
	return size && times(size, whole(used.times ?? 1));
}

/** Undefined when it would divide by 0, or when a part is more than its whole. */
function valueOf({ formula, scale }: MeasureQuestion, { a, b, c, d }: Sizes): Fraction | undefined {
	if (a === undefined || formula === 'value') return a;
	if (b === undefined) return undefined;
	if (formula === 'fall') {
		const before = times(a, d ?? whole(1));
		const after = times(b, c ?? whole(1));
		if ([a, c, d].some(isZero)) return undefined;
		return dividedBy(times(minus(before, after), whole(100)), before);
	}
	if (isZero(b) || (formula === 'share' && compare(a, b) > 0)) return undefined;
	return dividedBy(times(a, whole(scale ?? (formula === 'share' ? 100 : 1))), b);
}

const isZero = (size: Fraction | undefined): boolean => size?.over === 0n;

function holds(op: MeasureQuestion['steps'][number]['op'], sign: number): boolean {
	switch (op) {
		case 'above':
			return sign > 0;
		case 'atLeast':
			return sign >= 0;
		case 'below':
			return sign < 0;
		case 'atMost':
			return sign <= 0;
	}
}
