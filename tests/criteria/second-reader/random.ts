/** Whole numbers that one seed always gives: a sheet takes hundreds, sooner than fast-check would draw them. */
export interface Random {
	/** Both ends included. */
	int: (min: number, max: number) => number;
	pick: <T>(values: readonly T[]) => T;
	/** True once in `outOf` times. */
	once: (outOf: number) => boolean;
	percent: (chance: number) => boolean;
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
	let state = seed;
	const below = (count: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
	};
	return {
		int: (min, max) => min + below(max - min + 1),
		pick: <T>(values: readonly T[]) => {
			const value = values[below(values.length)];
			if (value === undefined) throw new Error('There is nothing to pick from.');
			return value;
		},
		once: (outOf) => below(outOf) === 0,
		percent: (chance) => below(100) < chance
	};
}
