import type {
	MeasureChoice,
	MeasureItem,
	MeasureNumber,
	MeasureStep,
	NumberId
} from '$lib/grid/grid';
import {
	compileIfAny,
	compileLaw,
	readPoints,
	readingsOf,
	type Compiled,
	type CompiledRung,
	type PointsKind
} from '../compiled';
import { checkNumbers } from './check-numbers';
import { bestBracket, bestFirst, hundredths, measureOf, type Measure } from './numbers';

/** `bound` in hundredths. */
export interface CompiledStep extends CompiledRung<MeasureStep> {
	readonly bound: number;
}
export interface CompiledMeasureItem extends MeasureItem, Compiled {
	readonly measure: Measure;
	readonly rungs: readonly CompiledRung<MeasureStep | MeasureChoice>[];
	readonly bestFirst: readonly CompiledStep[];
	/** Slot of the fact that tells the denominator; -1 without one. */
	readonly denominator: number;
	/** Slot of the fact that counts those left out of it; -1 when nobody is. */
	readonly leftOut: number;
	/** Its `a` is counted in whole units, whichever is chosen. */
	readonly countsWholes: boolean;
	/** Fewest points first. */
	readonly choices: readonly CompiledRung<MeasureChoice>[];
}

export const measure: PointsKind<MeasureItem, CompiledMeasureItem> = {
	reachable: (item) => bracketsOf(item).map(({ points }) => points),
	compile(item, common, slots) {
		const { id, kind, numbers, formula, scale, zero, also, steps } = item;
		const readings = readingsOf(id, bracketsOf(item));
		const best = bestFirst(item).map((rung, index) =>
			Object.freeze({
				rung,
				index,
				law: compileLaw(rung.law, slots),
				suits: compileIfAny(rung.suits, slots),
				bound: hundredths(rung.bound)
			})
		);
		const choices = [...(also ?? [])]
			.sort((one, other) => one.points - other.points)
			.map((rung, index) =>
				Object.freeze({ rung, index, law: null, suits: compileIfAny(rung.suits, slots) })
			);
		return Object.freeze({
			...common,
			kind,
			numbers,
			formula,
			scale,
			zero,
			also,
			steps,
			measure: measureOf(item),
			rungs: [...best, ...choices],
			bestFirst: best,
			readings,
			lowest: readings.get('none') ?? common.unanswered,
			denominator: slots.get(numberOf(item, 'b')?.fact ?? '') ?? -1,
			leftOut: slots.get(numberOf(item, 'b')?.without ?? '') ?? -1,
			countsWholes: numberOf(item, 'a')?.units.every(({ whole }) => whole === true) ?? false,
			choices
		});
	},
	read(item) {
		const { measure, bestFirst, readings, unanswered, unknown } = item;
		return (answer, facts) => {
			if (typeof answer !== 'object' || answer === null) return unanswered;
			if ('unknown' in answer) return unknown;
			if ('points' in answer) return readPoints(item, answer.points, facts);
			if ('bracket' in answer) return readings.get(answer.bracket) ?? unanswered;
			if (!('numbers' in answer) || checkNumbers(measure, answer.numbers)) return unanswered;
			return readings.get(bestBracket(measure, bestFirst, answer.numbers)) ?? unanswered;
		};
	}
};

/** Every bracket that can be answered: none, zero when it gives points, steps, choices beside. */
export function bracketsOf({
	zero,
	steps,
	also = []
}: MeasureItem): { id: string; points: number }[] {
	const nothing = zero && 'points' in zero.then ? [{ id: 'zero', points: zero.then.points }] : [];
	return [{ id: 'none', points: 0 }, ...nothing, ...steps, ...also];
}

function numberOf(item: MeasureItem, id: NumberId): MeasureNumber | undefined {
	return item.numbers.find((number) => number.id === id);
}
