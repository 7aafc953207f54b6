/** A table of open data, in French: rows of texts, and what their columns are. */

/** What ids are called, by kind. */
export interface FigureWords {
	size: Readonly<Record<string, string>>;
	family: Readonly<Record<string, string>>;
	place: Readonly<Record<string, string>>;
	group: Readonly<Record<string, string>>;
	/** `total` and the pillars. */
	part: Readonly<Record<string, string>>;
	subject: Readonly<Record<string, string>>;
}

export interface OpenTable {
	/** Of its files. */
	name: string;
	title: string;
	columns: readonly OpenColumn[];
	rows: readonly (string | number | null)[][];
}

export interface OpenColumn {
	name: string;
	title: string;
	datatype: 'string' | 'integer' | 'gYear';
}

export function text(name: string, title: string): OpenColumn {
	return { name, title, datatype: 'string' };
}

export function whole(name: string, title: string): OpenColumn {
	return { name, title, datatype: 'integer' };
}
