import fc from 'fast-check';

/** How often a property is tried: `inGate` times, or as often as the deep tier says for all (`more-runs.ts`). */
export const runs = (inGate: number): { numRuns: number } => ({
	numRuns: fc.readConfigureGlobal().numRuns ?? inGate
});
