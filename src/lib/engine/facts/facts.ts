import type { FactValue } from '$lib/grid/grid';

/** A count given as an interval, both bounds included. */
export interface Interval {
	readonly min: number;
	readonly max: number;
}

/** Undefined: unknown. */
export type KnownValue = FactValue | Interval | undefined;

/**
 * `absent`: never given and to be asked · `waiting`: given, but whether it is asked depends on an absent fact ·
 * `settled`: all the rest, "don't know" included.
 */
export type FactState = 'absent' | 'waiting' | 'settled';

/** Place of each fact in the arrays of `Facts`. */
export type Slots = ReadonlyMap<string, number>;

/** One profile, read: what conditions see. */
export interface Facts {
	readonly values: readonly KnownValue[];
	readonly states: readonly FactState[];
	/** Adds the absent facts that keep this one from being known. */
	readonly gather: (slot: number, into: string[]) => void;
}

/** The same but for the value of one fact. */
export function withValue(facts: Facts, slot: number, value: KnownValue): Facts {
	const { values, states, gather } = facts;
	return { values: values.map((known, at) => (at === slot ? value : known)), states, gather };
}
