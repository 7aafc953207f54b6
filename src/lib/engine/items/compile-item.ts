import type {
	Effort,
	Item,
	Law,
	Level,
	LevelItem,
	MeasureChoice,
	MeasureItem,
	MeasureNumber,
	MeasureStep,
	NumberId,
	Practice,
	PracticesItem,
	PracticeStep
} from '$lib/grid/grid';
import { compileCondition, type CompiledCondition } from '../condition';
import type { Facts, Slots } from '../facts';

/** To whom the law applies: null nobody, true everyone. */
export type CompiledLaw = CompiledCondition | true | null;

interface Compiled {
	/** The most points it can give. */
	readonly max: number;
	readonly sensitiveWhen: CompiledLaw;
	readonly reachable: ReadonlySet<number>;
}
export interface CompiledRung<T> {
	readonly rung: T;
	readonly index: number;
	readonly law: CompiledLaw;
}
/** `bound` in hundredths. */
export interface CompiledStep extends CompiledRung<MeasureStep> {
	readonly bound: number;
}
export interface CompiledLevelItem extends LevelItem, Compiled {
	readonly rungs: readonly CompiledRung<Level>[];
	readonly rungById: ReadonlyMap<string, CompiledRung<Level>>;
}
export interface CompiledPracticesItem extends PracticesItem, Compiled {
	/** In grid order. */
	readonly rungs: readonly CompiledRung<Practice>[];
	readonly rungById: ReadonlyMap<string, CompiledRung<Practice>>;
	/** Least effort first, then grid order. */
	readonly byEffort: readonly CompiledRung<Practice>[];
	/** Rising in weight. */
	readonly rising: readonly PracticeStep[];
}
export interface CompiledMeasureItem extends MeasureItem, Compiled {
	readonly bestFirst: readonly CompiledStep[];
	/** Every bracket that can be answered. */
	readonly pointsOfBracket: ReadonlyMap<string, number>;
	/** Slot of the fact that tells the denominator; -1 without one. */
	readonly denominator: number;
	/** Its `a` is counted in whole units, whichever is chosen. */
	readonly countsWholes: boolean;
	/** Fewest points first. */
	readonly choices: readonly MeasureChoice[];
}
export type CompiledItem = CompiledLevelItem | CompiledPracticesItem | CompiledMeasureItem;

/** Adds to an item what scoring looks up: rungs by id, steps in order, laws as conditions. */
export function compileItem(item: Item, slots: Slots): CompiledItem {
	switch (item.kind) {
		case 'level':
			return Object.freeze({ ...item, ...common(item, slots), ...rungsOf(item.levels, slots) });
		case 'practices': {
			const { rungs, rungById } = rungsOf(item.practices, slots);
			return Object.freeze({
				...item,
				...common(item, slots),
				rungs,
				rungById,
				byEffort: [...rungs].sort((one, other) => one.rung.effort - other.rung.effort),
				rising: [...item.steps].sort((one, other) => one.weight - other.weight)
			});
		}
		case 'measure':
			return Object.freeze({
				...item,
				...common(item, slots),
				bestFirst: bestFirst(item).map((rung, index) =>
					Object.freeze({
						rung,
						index,
						law: compileLaw(rung.law, slots),
						bound: hundredths(rung.bound)
					})
				),
				pointsOfBracket: pointsOfBracket(item),
				denominator: slots.get(numberOf(item, 'b')?.fact ?? '') ?? -1,
				countsWholes: numberOf(item, 'a')?.units.every(({ whole }) => whole === true) ?? false,
				choices: [...(item.also ?? [])].sort((one, other) => one.points - other.points)
			});
	}
}

/** True when the law surely applies: an unknown condition does not make a duty. */
export function lawApplies(law: CompiledLaw, facts: Facts): boolean {
	return law === true || (law !== null && law.test(facts) === true);
}

export function hundredths(value: number): number {
	return Math.round(value * 100);
}

export function bestFirst(item: MeasureItem): MeasureStep[] {
	return [...item.steps].sort((one, other) => other.points - one.points);
}

/** The points of every bracket that can be answered: none, zero when it gives points, steps, choices beside. */
export function pointsOfBracket(item: MeasureItem): Map<string, number> {
	const points = new Map([['none', 0]]);
	if (item.zero && 'points' in item.zero.then) points.set('zero', item.zero.then.points);
	for (const rung of [...item.steps, ...(item.also ?? [])]) points.set(rung.id, rung.points);
	return points;
}

/** Every value of points that some answer gives, law aside. */
export function reachablePoints(item: Item): Set<number> {
	switch (item.kind) {
		case 'level':
			return new Set(item.levels.map((level) => level.points));
		case 'practices':
			return new Set([0, ...item.steps.map((step) => step.points)]);
		case 'measure':
			return new Set(pointsOfBracket(item).values());
	}
}

function numberOf(item: MeasureItem, id: NumberId): MeasureNumber | undefined {
	return item.numbers.find((number) => number.id === id);
}

function common(item: Item, slots: Slots): Compiled {
	const reachable = reachablePoints(item);
	const { sensitive } = item;
	return {
		max: Math.max(0, ...reachable),
		reachable,
		sensitiveWhen:
			sensitive === undefined || sensitive === true
				? (sensitive ?? null)
				: compileCondition(sensitive, slots)
	};
}

function rungsOf<T extends { id: string; law?: Law; effort?: Effort }>(list: T[], slots: Slots) {
	const rungs = list.map((rung, index) =>
		Object.freeze({ rung, index, law: compileLaw(rung.law, slots) })
	);
	return { rungs, rungById: new Map(rungs.map((rung) => [rung.rung.id, rung])) };
}

function compileLaw(law: Law | undefined, slots: Slots): CompiledLaw {
	if (law === undefined) return null;
	return law.when ? compileCondition(law.when, slots) : true;
}
