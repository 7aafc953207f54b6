/** A table of totals. */

/** Companies: what is of fewer is not shown. */
export const fewest = 5;

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

/** Of what some categories count. */
export const sumOf = (units: readonly Unit[], categories: Iterable<string>): number => {
	const some = new Set(categories);
	return units.reduce((sum, { category, value }) => sum + (some.has(category) ? value : 0), 0);
};
