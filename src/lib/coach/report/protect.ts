/** Which rows of a table may be shown, so that nothing it hides can be told from what it shows. */
import { fewest, leakingRows } from './leaks';

/** A thing that is counted, of one company: the company itself, or what was presented to it. */
export interface Unit {
	id: string;
	company: string;
	category: string;
	/** Above 0. */
	value: number;
}

/** A table as it may be shown: every row is the sum of its units. */
export interface Released {
	units: readonly Unit[];
	/** The categories of each. Several in one row are those that are hidden: they stand together, and last. */
	rows: readonly (readonly string[])[];
}

interface Asked {
	/** Those that a table of the same companies hides already. */
	hidden?: readonly string[];
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

/** Of what some categories count. */
export const sumOf = (units: readonly Unit[], categories: ReadonlySet<string>): number =>
	units.reduce((sum, { category, value }) => sum + (categories.has(category) ? value : 0), 0);

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
