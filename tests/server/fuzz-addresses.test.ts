/** Every kind of address, method and header at random, on both engines; `fuzz.deep.test.ts` sends more. */
import { describeAddresses } from '../support/fuzz-addresses';

describeAddresses(Number(process.env.FUZZ_ADDRESSES ?? 1500));
