/** An edition as files: its bytes depend on nothing but the edition and the words. */
import type { Comparison, Edition } from '$lib/share/figures/edition';
import { licenceAddress } from '$lib/share/figures/licence';
import { openTables, type FigureWords, type OpenTable } from './open-tables';

export interface EditionFile {
	name: string;
	body: string;
}

export function editionFiles(
	edition: Edition,
	comparison: Comparison,
	words: FigureWords
): EditionFile[] {
	return [
		{ name: 'edition.json', body: `${JSON.stringify(edition)}\n` },
		{ name: 'comparaison.json', body: `${JSON.stringify(comparison)}\n` },
		...openTables(edition, words).flatMap((table) =>
			tableFiles(edition.invented ? inventedTable(table) : table, {
				of: edition.edition,
				day: edition.madeOn,
				invented: edition.invented
			})
		)
	];
}

/** `of`: what its title ends with. `day`: of the figures, `yyyy-mm-dd`. */
interface TableAbout {
	of: string;
	day: string;
	invented: boolean;
}

/** A table, and what its columns mean. */
export const tableFiles = (table: OpenTable, about: TableAbout): EditionFile[] => [
	{ name: `${table.name}.csv`, body: csvOf(table) },
	{
		name: `${table.name}.metadata.json`,
		body: `${JSON.stringify(metadataOf(table, about), null, '\t')}\n`
	}
];

/** By what its name ends with. */
export function typeOfFile(name: string): string {
	if (name.endsWith('.csv')) return 'text/csv; charset=utf-8; header=present';
	if (name.endsWith('.metadata.json')) return 'application/csvm+json; charset=utf-8';
	return 'application/json; charset=utf-8';
}

const inventedTable = (table: OpenTable): OpenTable => ({
	...table,
	title: `${table.title} (entreprises inventées, pour un essai)`,
	columns: [
		...table.columns,
		{ name: 'invente', title: 'Entreprises inventées', datatype: 'string' }
	],
	rows: table.rows.map((row) => [...row, 'oui'])
});

/** Lines end as RFC 4180 says; what is not said is empty. */
function csvOf({ columns, rows }: OpenTable): string {
	const line = (values: readonly (string | number | null)[]) =>
		`${values.map((value) => quoted(String(value ?? ''))).join(',')}\r\n`;
	return line(columns.map(({ name }) => name)) + rows.map(line).join('');
}

const quoted = (value: string): string =>
	/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** W3C, Metadata Vocabulary for Tabular Data. */
function metadataOf({ name, title, columns }: OpenTable, { of, day, invented }: TableAbout) {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
		url: `${name}.csv`,
		'dc:title': `${title}, ${of}`,
		'dc:license': { '@id': licenceAddress },
		'dc:issued': { '@value': day, '@type': 'date' },
		...(invented && { notes: [{ invented }] }),
		dialect: { lineTerminators: ['\r\n'] },
		tableSchema: {
			columns: columns.map((column) => ({
				name: column.name,
				// The header of the file, then what it means.
				titles: { fr: [column.name, column.title] },
				datatype: column.datatype,
				null: ''
			}))
		}
	};
}
