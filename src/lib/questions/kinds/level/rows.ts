import type { CompiledLevelItem } from '$lib/engine/items/level/points';
import { lawApplies } from '$lib/engine/items/compiled';
import { nextByRow } from '../next-row';
import type { RowsKind } from '../rows-kind';

export const level: RowsKind<CompiledLevelItem> = {
	rows: ({ rungs }, row, { facts }) =>
		rungs.map(({ rung, law }) => row(rung.id, rung.points, lawApplies(law, facts))),
	known({ rungs }, isKnown) {
		const found = rungs.findLast(isKnown);
		return found ? { level: found.rung.id } : null;
	},
	next: nextByRow,
	misses: () => false
};
