import type { Variables } from './environment';

/** How much may come, as the operator sets it; each process counts by itself. */
export interface MostThatMayCome {
	/** Publications and changes, in ten minutes: from one address, and from everyone together. */
	writes: number;
	writesInAll: number;
	/** From one address, in an hour. */
	notices: number;
	/** To the key figures, from one address, in a day. */
	contributions: number;
}

/** @throws Error with one sentence that names the variable */
export const readLimits = (variables: Variables): MostThatMayCome => ({
	writes: readCount('MOST_WRITES_PER_ADDRESS', 30, variables),
	writesInAll: readCount('MOST_WRITES', 3000, variables),
	notices: readCount('MOST_NOTICES_PER_ADDRESS', 5, variables),
	contributions: readCount('MOST_CONTRIBUTIONS_PER_ADDRESS', 20, variables)
});

function readCount(name: string, usual: number, variables: Variables): number {
	const given = variables[name]?.trim() || String(usual);
	if (!/^[1-9]\d{0,8}$/.test(given))
		throw new Error(`${name} must be a whole number from 1; it is "${given}".`);
	return Number(given);
}
