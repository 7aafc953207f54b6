import { isDeep } from './tier';

/** How often a property is tried: more often in the deep tier, which draws other cases each time. */
export const runs = (inGate: number, inDeep = 500): { numRuns: number } => ({
	numRuns: isDeep ? inDeep : inGate
});
