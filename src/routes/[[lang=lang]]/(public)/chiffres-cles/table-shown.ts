/** The table of each chart, for who would rather read it, or cannot see. */
import type { CountRow, Edition, QuartileRow } from '$lib/share/figures/edition';
import { nameOf, saidOf, scaleOf, type Saying } from './figure-texts';

export interface TableShown {
	caption: string;
	/** The head of the rows comes first; empty where each row says what it is. */
	columns: string[];
	groups: { name: string | null; rows: { name: string; cells: string[] }[] }[];
}

export function countTable(caption: string, rows: readonly CountRow[], say: Saying): TableShown {
	const { number, share } = say.words.table;
	return {
		...{ caption, columns: [caption, number, share] },
		groups: [{ name: null, rows: rows.map((row) => countRow(row.id, row, say)) }]
	};
}

/** Groups of departments by size. */
export function crossedTable(rows: Edition['counts']['groupBySize'], say: Saying): TableShown {
	const { charts, table } = say.words;
	const groups = [...new Set(rows.map(({ group }) => group))];
	return {
		caption: charts['groupe-taille'],
		columns: [charts.taille, table.number, table.share],
		groups: groups.map((group) => ({
			name: nameOf(group, say),
			rows: rows.filter((row) => row.group === group).map((row) => countRow(row.size, row, say))
		}))
	};
}

function countRow(id: string, row: CountRow, say: Saying) {
	const { said, share } = saidOf(row, say);
	return { name: nameOf(id, say), cells: [said, share ?? '–'] };
}

/** Parts of all, then of each size, then of each family. */
export function partTable(rows: readonly QuartileRow[], say: Saying): TableShown {
	const classes = [...new Set(rows.map(({ size, family }) => size ?? family))];
	return {
		...{ caption: say.words.charts.parties, columns: bandColumns(say.words.charts.parties, say) },
		groups: classes.map((id) => ({
			name: id === null ? say.words.all : nameOf(id, say),
			rows: rows
				.filter(({ size, family }) => (size ?? family) === id)
				.map((row) => bandRow(row, say))
		}))
	};
}

export function subjectTable(rows: readonly QuartileRow[], say: Saying): TableShown {
	const { sujets } = say.words.charts;
	return {
		...{ caption: sujets, columns: bandColumns(sujets, say) },
		groups: [{ name: null, rows: rows.map((row) => bandRow(row, say)) }]
	};
}

const bandColumns = (head: string, { words }: Saying): string[] => [
	...[head, words.table.half, words.table.middle, words.table.number]
];

function bandRow(row: QuartileRow, say: Saying) {
	const { label, half } = scaleOf(row, say);
	const { said } = saidOf({ count: row.count, percent: null }, say);
	return { name: label, cells: [half, row.band ? String(row.band[1]) : '–', said] };
}
