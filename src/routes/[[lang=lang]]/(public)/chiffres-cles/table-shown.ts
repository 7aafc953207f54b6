/** The table of each chart of listed pages, for who would rather read it, or cannot see. */
import type { CountRow, FigureTables, QuartileRow } from '$lib/server/figures/listed-tables';
import { nameOf, scaleOf, shareOf, written, type Saying, type TableShown } from './figure-texts';

export function countTable(caption: string, rows: readonly CountRow[], say: Saying): TableShown {
	const { number, share } = say.words.table;
	return {
		caption,
		columns: [caption, number, share],
		groups: [{ name: null, rows: rows.map((row) => countRow(row.id, row, say)) }]
	};
}

/** Groups of departments by size. */
export function crossedTable(rows: FigureTables['counts']['groupBySize'], say: Saying): TableShown {
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
	return { name: nameOf(id, say), cells: [written(row.count, say.lang), shareOf(row, say) ?? '–'] };
}

/** Parts of all, then of each size, then of each family. */
export function partTable(rows: readonly QuartileRow[], say: Saying): TableShown {
	const classes = [...new Set(rows.map(({ size, family }) => size ?? family))];
	return {
		caption: say.words.charts.parties,
		columns: bandColumns(say.words.charts.parties, say),
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
		caption: sujets,
		columns: bandColumns(sujets, say),
		groups: [{ name: null, rows: rows.map((row) => bandRow(row, say)) }]
	};
}

const bandColumns = (head: string, { words }: Saying): string[] => [
	head,
	words.table.half,
	words.table.middle,
	words.table.number
];

function bandRow(row: QuartileRow, say: Saying) {
	const { label, said, band } = scaleOf(row, say);
	const middle = band ? String(band.mark) : '–';
	return { name: label, cells: [said, middle, written(row.count, say.lang)] };
}
