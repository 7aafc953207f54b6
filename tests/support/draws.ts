/**
 * The gate draws the same cases each time, so that a commit gets one verdict; the deep tier draws others each time, and
 * more of them. A property that fails prints its seed.
 */
import fc from 'fast-check';
import { isDeep } from './tier';

export const sameSeed = 20261128;

fc.configureGlobal(isDeep ? { numRuns: 500 } : { numRuns: 30, seed: sameSeed });
