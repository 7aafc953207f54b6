/** 20,000 requests at random, each way that `fuzz-addresses.test.ts` sends fewer. */
process.env.FUZZ_ADDRESSES ??= '20000';
await import('./fuzz-addresses.test');
