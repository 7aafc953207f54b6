/** 20,000 requests at random, each way that `fuzz-addresses.test.ts` sends fewer. */
export {};
process.env.FUZZ_ADDRESSES ??= '20000';
await import('./fuzz-addresses.test');
