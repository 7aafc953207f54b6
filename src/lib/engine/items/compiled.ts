import type { Condition, Item, Law } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { compileCondition, type CompiledCondition } from '../facts/condition';
import type { Facts, Slots } from '../facts/facts';
import { known, type ItemReading } from './reading';

/** To whom the law applies: null nobody, true everyone. */
export type CompiledLaw = CompiledCondition | true | null;

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

/** What scoring knows of an item whatever its kind, and what a kind may say otherwise. */
export interface CommonItem extends Pick<Item, 'id' | 'period' | 'sensitive'> {
	/** The most points it can give. */
	readonly max: number;
	readonly sensitiveWhen: CompiledLaw;
	/** Every value of points that some answer gives, law aside. */
	readonly reachable: ReadonlySet<number>;
	readonly unanswered: ItemReading;
	readonly unknown: ItemReading;
	/** Conditions that decide what it offers. */
	readonly laws: readonly CompiledCondition[];
	/** The items that an answer leaves nothing to ask; null when none ever does. */
	readonly idles: ((answer: Answer) => readonly string[] | undefined) | null;
}

/** An item with what scoring looks up. */
export interface Compiled extends CommonItem {
	/** What a step may lead to. */
	readonly rungs: readonly CompiledRung<{ readonly id: string }>[];
	/** What each choice gives by itself; none where choices count together. */
	readonly readings: ReadonlyMap<string, ItemReading>;
	/** What it counts while it is not asked: its lowest rung. */
	readonly lowest: ItemReading;
}

/** What counts the answers to a kind of question. `I` is its item, `C` the same compiled. */
export interface PointsKind<I, C> {
	/** Every value of points that some answer gives, law aside. */
	reachable(item: I): number[];
	compile(item: I, common: CommonItem, slots: Slots): C;
	/** Reads the answers to one item: each kind with checks of its own, since answers of few shapes are told apart faster. */
	read(item: C): ReadAnswer;
	/** Where choices count together: the answer with one of them ticked or not, null without any; `shown` are ticked without an answer. */
	tick?(
		item: C,
		answer: Answer | null | undefined,
		shown: readonly string[],
		choice: string,
		ticked: boolean
	): Answer | null;
}

/** No answer, or one that does not fit the item, is unanswered. */
export type ReadAnswer = (answer: Answer | undefined, facts: Facts) => ItemReading;

/** Points given without their reason; as unanswered where the item does not take them. */
export function readPoints(item: CommonItem, points: number, facts: Facts): ItemReading {
	const when = item.sensitiveWhen;
	const sensitive = when === true || (when !== null && when.test(facts) !== false);
	return sensitive && item.reachable.has(points)
		? known(item.id, points, null, null)
		: item.unanswered;
}

/** True when the law surely applies: an unknown condition does not make a duty. */
export function lawApplies(law: CompiledLaw, facts: Facts): boolean {
	return law === true || (law !== null && law.test(facts) === true);
}

/** False when the rung surely makes no sense as a step: an unknown condition leaves it. */
export function suits({ suits: when }: CompiledRung<unknown>, facts: Facts): boolean {
	return when === null || when.test(facts) !== false;
}

/** What each choice gives, by its id. */
export const readingsOf = (
	item: string,
	rungs: readonly { readonly id: string; readonly points: number }[]
): Map<string, ItemReading> =>
	new Map(rungs.map(({ id, points }) => [id, known(item, points, id, id)]));

export function rungsOf<T extends { suits?: Condition; law?: Law; known?: Condition }>(
	list: readonly T[],
	slots: Slots
): KnownRung<T>[] {
	return list.map((rung, index) =>
		Object.freeze({
			rung,
			index,
			law: compileLaw(rung.law, slots),
			suits: compileIfAny(rung.suits, slots),
			known: compileIfAny(rung.known, slots)
		})
	);
}

export const byId = <T extends { readonly rung: { readonly id: string } }>(
	rungs: readonly T[]
): Map<string, T> => new Map(rungs.map((rung) => [rung.rung.id, rung]));

export function compileIfAny(
	condition: Condition | undefined,
	slots: Slots
): CompiledCondition | null {
	return condition === undefined ? null : compileCondition(condition, slots);
}

export function compileLaw(law: Law | undefined, slots: Slots): CompiledLaw {
	if (law === undefined) return null;
	return law.when ? compileCondition(law.when, slots) : true;
}
