/**
 * The gate draws the same cases each time, so that a commit gets one verdict; the deep tier draws others each time
 * (`more-runs.ts`), and a property that fails there prints its seed.
 */
import fc from 'fast-check';

export const sameSeed = 20261128;

fc.configureGlobal({ seed: sameSeed });
