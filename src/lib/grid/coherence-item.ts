import { checkCondition } from './coherence-condition';
import type { Item } from './grid';
import { kindOf } from './kinds/kinds';
import { writtenKindOf } from './kinds/written';
import type { Problem } from './problem';
import type { FactShapes } from './situations';

/** The most an item can give. */
export const maximumOf = (item: Item): number =>
	Math.max(
		0,
		...kindOf(item)
			.scale(item)
			.map(({ points }) => points ?? 0)
	);

export function checkItem(item: Item, path: string, facts: FactShapes): Problem[] {
	const sensitive = item.sensitive === true ? undefined : item.sensitive;
	return [
		...checkCondition(sensitive, `${path}.sensitive`, facts),
		...writtenKindOf(item).check(item, path, facts)
	];
}
