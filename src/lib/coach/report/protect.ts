/** Which rows of a table may be shown, so that nothing it hides can be told from what it shows. */
import { leakingRows } from './leaks';
import { fewest, sumOf, type Released, type Unit } from './table';

interface Asked {
	/** Those that a table of the same companies hides already. */
	hidden?: readonly string[] | undefined;
	/** All that there are; those of the units, where it is not said. */
	categories?: readonly string[];
	/** The same table, of reports that were given before. */
	earlier?: readonly Released[];
}

/**
 * A row of fewer than five companies is hidden, and so is the next smallest until nobody could tell what the hidden ones
 * are by taking the others from the total: two at least, five companies at least, and a sum that is neither one nor four
 * for each. Where that takes them all, the total alone is left: one row. Null where even the total may not be shown.
 */
export function protect(units: readonly Unit[], asked: Asked = {}): Released | null {
	const { earlier = [] } = asked;
	const categories = [...new Set(asked.categories ?? units.map(({ category }) => category))];
	const countOf = (some: ReadonlySet<string>) =>
		new Set(units.flatMap((unit) => (some.has(unit.category) ? [unit.company] : []))).size;
	if (countOf(new Set(categories)) < fewest) return null;
	const smallestFirst = bySize(units, categories);
	const hidden = new Set([
		...(asked.hidden ?? []),
		...categories.filter((category) => countOf(new Set([category])) < fewest)
	]);
	const isEnough = () => {
		if (hidden.size === 0 || hidden.size === categories.length) return true;
		const each = sumOf(units, hidden) / hidden.size;
		return (
			hidden.size > 1 &&
			countOf(hidden) >= fewest &&
			each > 1 &&
			(hidden.size === 2 || each !== fewest - 1)
		);
	};
	for (;;) {
		while (!isEnough()) hideOneMore();
		const shown = categories.filter((category) => !hidden.has(category)).sort();
		const rows = [...shown.map((one) => [one]), ...(hidden.size > 0 ? [[...hidden].sort()] : [])];
		const now = { units, rows };
		const leaking = earlier.flatMap((before) => leakingRows(now, before));
		if (leaking.length === 0) return now;
		if (rows.length === 1) return null;
		const before = hidden.size;
		for (const row of leaking) for (const category of rows[row] ?? []) hidden.add(category);
		if (hidden.size === before) hideOneMore();
	}

	function hideOneMore() {
		const next = smallestFirst.find((category) => !hidden.has(category));
		if (next !== undefined) hidden.add(next);
	}
}

/** Between two of one size, the first key of their companies decides, which nobody who reads the report knows. */
function bySize(units: readonly Unit[], categories: readonly string[]): string[] {
	const companies = new Map(categories.map((one) => [one, new Set<string>()]));
	for (const { category, company } of units) companies.get(category)?.add(company);
	const keyed = [...companies].map(([category, own]) => ({
		category,
		size: own.size,
		first: [...own].sort()[0] ?? category
	}));
	return keyed
		.sort((a, b) => a.size - b.size || (a.first < b.first ? -1 : 1))
		.map(({ category }) => category);
}
