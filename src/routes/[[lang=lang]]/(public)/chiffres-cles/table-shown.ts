/** The table of each chart of listed pages, for who would rather read it, or cannot see. */
import { figureGroups } from '$lib/share/figures/classes';
import { percentOf } from '$lib/server/figures/listed';
import type {
	ActingRow,
	CountRow,
	FigureTables,
	QuartileRow,
	SubjectRow
} from '$lib/server/figures/listed-tables';
import {
	middleOf,
	nameOf,
	outOf,
	scaleOf,
	shareOf,
	written,
	type Saying,
	type TableShown
} from './figure-texts';

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
	return {
		caption: charts['groupe-taille'],
		columns: [charts.taille, table.number, table.share],
		groups: figureGroups.map(({ id }) => ({
			name: nameOf(id, say),
			rows: sizesIn(rows, id).map((row) => countRow(row.id, row, say))
		}))
	};
}

/** The sizes of one group of departments, with their shares of its pages. */
export function sizesIn(rows: FigureTables['counts']['groupBySize'], group: string): CountRow[] {
	const own = rows.filter((row) => row.group === group);
	const all = own.reduce((total, { count }) => total + count, 0);
	return own.map(({ size, count }) => ({ id: size, count, percent: percentOf(count, all) }));
}

function countRow(id: string, row: CountRow, say: Saying) {
	return { name: nameOf(id, say), cells: [written(row.count, say.lang), shareOf(row, say) ?? '–'] };
}

/** Parts of all, then of each size, then of each family. */
export function partTable(rows: readonly QuartileRow[], pages: number, say: Saying): TableShown {
	const { charts, table } = say.words;
	const classes = [...new Set(rows.map(({ size, family }) => size ?? family))];
	return {
		caption: charts.parties,
		columns: [charts.parties, table.half, table.middle, table.number],
		groups: classes.map((id) => ({
			name: id === null ? say.words.all : nameOf(id, say),
			rows: rows
				.filter(({ size, family }) => (size ?? family) === id)
				.map((row) => ({
					name: nameOf(row.of, say),
					cells: [
						scaleOf(row, pages, say).said,
						row.band ? middleOf(row.band, say) : '–',
						written(row.count, say.lang)
					]
				}))
		}))
	};
}

export function subjectTable(rows: readonly SubjectRow[], say: Saying): TableShown {
	const { charts, table } = say.words;
	return {
		caption: charts.sujets,
		columns: [charts.sujets, table.acting, table.atZero, table.share],
		groups: [
			{
				name: null,
				rows: rows.map((row) => ({
					name: nameOf(row.of, say),
					cells: [
						outOf(row.acting, row.count, say),
						row.acting === null ? '–' : written(row.count - row.acting, say.lang),
						shareOf(row, say) ?? '–'
					]
				}))
			}
		]
	};
}

/** What the map says. */
export function actingTable(rows: readonly ActingRow[], say: Saying): TableShown {
	const { charts, table } = say.words;
	return {
		caption: charts.carte,
		columns: [charts.departement, table.acting, table.share],
		groups: [
			{
				name: null,
				rows: rows.map((row) => ({
					name: nameOf(row.id, say),
					cells: [outOf(row.acting, row.answering, say), shareOf(row, say) ?? '–']
				}))
			}
		]
	};
}
