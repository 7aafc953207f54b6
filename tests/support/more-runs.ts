/** In the deep tier a property that names no number of its own is tried this often. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 500 });
