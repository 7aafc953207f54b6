import { describeAddresses } from '../support/fuzz-addresses';

describeAddresses(20_000);
