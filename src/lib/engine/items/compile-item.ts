import type {
	Condition,
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
import { compileCondition, type CompiledCondition } from '../facts/condition';
import type { Facts, Slots } from '../facts/facts';
import { bestFirst, hundredths, measureOf, type Measure } from './measure';
import { known, type ItemReading } from './reading';

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
	/** To whom it makes sense as a step; null everyone. */
	readonly suits: CompiledCondition | null;
}
export interface KnownRung<T> extends CompiledRung<T> {
	/** When the profile already says so; null never. */
	readonly known: CompiledCondition | null;
}
/** `bound` in hundredths. */
export interface CompiledStep extends CompiledRung<MeasureStep> {
	readonly bound: number;
}
export interface CompiledLevelItem extends LevelItem, Compiled {
	readonly rungs: readonly KnownRung<Level>[];
	readonly rungById: ReadonlyMap<string, KnownRung<Level>>;
	/** What each level gives. */
	readonly readings: ReadonlyMap<string, ItemReading>;
}
export interface Tick {
	readonly weight: number;
	readonly law: CompiledLaw;
}
export interface CompiledPracticesItem extends PracticesItem, Compiled {
	/** In grid order. */
	readonly rungs: readonly KnownRung<Practice>[];
	readonly rungById: ReadonlyMap<string, KnownRung<Practice>>;
	/** Least effort first, then grid order. */
	readonly byEffort: readonly KnownRung<Practice>[];
	/** What each practice counts, of one shape whatever the grid leaves out. */
	readonly ticks: ReadonlyMap<string, Tick>;
	/** Rising in weight. */
	readonly rising: readonly PracticeStep[];
	/** By sum of weights: what it gives. */
	readonly readings: readonly ItemReading[];
}
export interface CompiledMeasureItem extends MeasureItem, Compiled {
	readonly measure: Measure;
	readonly bestFirst: readonly CompiledStep[];
	/** Every bracket that can be answered. */
	readonly pointsOfBracket: ReadonlyMap<string, number>;
	/** What each bracket gives. */
	readonly readings: ReadonlyMap<string, ItemReading>;
	/** Slot of the fact that tells the denominator; -1 without one. */
	readonly denominator: number;
	/** Slot of the fact that counts those left out of it; -1 when nobody is. */
	readonly leftOut: number;
	/** Its `a` is counted in whole units, whichever is chosen. */
	readonly countsWholes: boolean;
	/** Fewest points first. */
	readonly choices: readonly CompiledRung<MeasureChoice>[];
}
export type CompiledItem = CompiledLevelItem | CompiledPracticesItem | CompiledMeasureItem;

/**
 * Adds to an item what scoring looks up: rungs by id, steps in order, laws as conditions. Items of a kind are of one
 * shape, and so are their rungs, whatever the grid leaves out: what is read of them is found faster.
 */
export function compileItem(item: Item, slots: Slots): CompiledItem {
	const { id, period, sensitive } = item;
	const { max, sensitiveWhen, reachable } = common(item, slots);
	switch (item.kind) {
		case 'level': {
			const { kind, levels } = item;
			const { rungs, rungById } = rungsOf(levels.map(levelOf), slots);
			return Object.freeze({
				id,
				period,
				sensitive,
				max,
				sensitiveWhen,
				reachable,
				kind,
				levels,
				rungs,
				rungById,
				readings: readingsOf(
					item,
					levels.map(({ id, points }) => [id, points])
				)
			});
		}
		case 'practices': {
			const { kind, practices, steps } = item;
			const { rungs, rungById } = rungsOf(practices.map(practiceOf), slots);
			const rising = [...steps].sort((one, other) => one.weight - other.weight);
			return Object.freeze({
				id,
				period,
				sensitive,
				max,
				sensitiveWhen,
				reachable,
				kind,
				practices,
				steps,
				rungs,
				rungById,
				ticks: new Map(rungs.map(({ rung, law }) => [rung.id, { weight: rung.weight, law }])),
				byEffort: [...rungs].sort((one, other) => one.rung.effort - other.rung.effort),
				rising,
				readings: readingsByWeight(item, rising)
			});
		}
		case 'measure': {
			const points = pointsOfBracket(item);
			const { kind, numbers, formula, scale, zero, also, steps } = item;
			return Object.freeze({
				id,
				period,
				sensitive,
				max,
				sensitiveWhen,
				reachable,
				kind,
				numbers,
				formula,
				scale,
				zero,
				also,
				steps,
				measure: measureOf(item),
				bestFirst: bestFirst(item).map((rung, index) =>
					Object.freeze({
						rung,
						index,
						law: compileLaw(rung.law, slots),
						suits: compileIfAny(rung.suits, slots),
						bound: hundredths(rung.bound)
					})
				),
				pointsOfBracket: points,
				readings: readingsOf(item, [...points]),
				denominator: slots.get(numberOf(item, 'b')?.fact ?? '') ?? -1,
				leftOut: slots.get(numberOf(item, 'b')?.without ?? '') ?? -1,
				countsWholes: numberOf(item, 'a')?.units.every(({ whole }) => whole === true) ?? false,
				choices: [...(item.also ?? [])]
					.sort((one, other) => one.points - other.points)
					.map((rung, index) =>
						Object.freeze({ rung, index, law: null, suits: compileIfAny(rung.suits, slots) })
					)
			});
		}
	}
}

/** True when the law surely applies: an unknown condition does not make a duty. */
export function lawApplies(law: CompiledLaw, facts: Facts): boolean {
	return law === true || (law !== null && law.test(facts) === true);
}

/** False when the rung surely makes no sense as a step: an unknown condition leaves it. */
export function suits({ suits: when }: CompiledRung<unknown>, facts: Facts): boolean {
	return when === null || when.test(facts) !== false;
}

/** The points of every bracket that can be answered: none, zero when it gives points, steps, choices beside. */
export function pointsOfBracket(item: MeasureItem): Map<string, number> {
	const points = new Map([['none', 0]]);
	if (item.zero && 'points' in item.zero.then) points.set('zero', item.zero.then.points);
	for (const rung of [...item.steps, ...(item.also ?? [])]) points.set(rung.id, rung.points);
	return points;
}

/** The last step that a sum of weights reaches. */
export function stepAt(rising: readonly PracticeStep[], weight: number): PracticeStep | undefined {
	let reached: PracticeStep | undefined;
	for (const step of rising) if (step.weight <= weight) reached = step;
	return reached;
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

function levelOf(level: Level): Level {
	const { id, points, effort, control, suits, law, reason, known, idles, paper } = level;
	return { id, points, effort, control, suits, law, reason, known, idles, paper };
}

function practiceOf(practice: Practice): Practice {
	const { id, weight, effort, control, suits, law, known, paper } = practice;
	return { id, weight, effort, control, suits, law, known, paper };
}

function rungsOf<T extends Level | Practice>(list: T[], slots: Slots) {
	const rungs = list.map((rung, index) =>
		Object.freeze({
			rung,
			index,
			law: compileLaw(rung.law, slots),
			suits: compileIfAny(rung.suits, slots),
			known: compileIfAny(rung.known, slots)
		})
	);
	return { rungs, rungById: new Map(rungs.map((rung) => [rung.rung.id, rung])) };
}

function readingsOf(
	{ id: item }: Item,
	rungs: readonly (readonly [id: string, points: number])[]
): Map<string, ItemReading> {
	return new Map(rungs.map(([id, points]) => [id, known(item, points, id, id)]));
}

function readingsByWeight(
	{ id, practices }: PracticesItem,
	rising: readonly PracticeStep[]
): ItemReading[] {
	const most = practices.reduce((sum, { weight }) => sum + weight, 0);
	return Array.from({ length: most + 1 }, (_, weight) => {
		const step = stepAt(rising, weight);
		return known(id, step?.points ?? 0, weight, step?.id ?? 'none');
	});
}

function compileIfAny(condition: Condition | undefined, slots: Slots): CompiledCondition | null {
	return condition === undefined ? null : compileCondition(condition, slots);
}

function compileLaw(law: Law | undefined, slots: Slots): CompiledLaw {
	if (law === undefined) return null;
	return law.when ? compileCondition(law.when, slots) : true;
}
