import { offeredPractices, type CompiledPracticesItem } from '$lib/engine/items/practices/points';
import type { RowsKind } from '../rows-kind';

/** Practices that the law already asks of this company are left out. */
export const practices: RowsKind<CompiledPracticesItem> = {
	rows: (item, row, { facts }) => offeredPractices(item, facts).map(({ id }) => row(id, null)),
	known(item, isKnown, facts) {
		const known = item.rungs.filter(isKnown).map(({ rung }) => rung.id);
		const practices = offeredPractices(item, facts)
			.map(({ id }) => id)
			.filter((id) => known.includes(id));
		return practices.length > 0 ? { practices } : null;
	},
	next({ rising }, { got }, _rows, { questions }) {
		const weight = typeof got === 'number' ? got : 0;
		const step = rising.find((candidate) => candidate.weight > weight);
		return step ? questions.nextWeight(step.weight - weight, weight > 0) : questions.topLevel;
	},
	misses: () => false
};
