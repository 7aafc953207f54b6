import type { Facts } from '../facts/facts';
import type { CompiledItem } from './compile-item';

/** Whether only its points may be given; an unknown condition counts as true. */
export function isSensitive({ sensitiveWhen }: CompiledItem, facts: Facts): boolean {
	return sensitiveWhen === true || (sensitiveWhen !== null && sensitiveWhen.test(facts) !== false);
}
