/** An edition as files: its bytes depend on nothing but the edition and the words. */
import type { Comparison, Edition } from '$lib/share/figures/edition';
import { openTables, type FigureWords, type OpenTable } from './open-tables';

export interface EditionFile {
	name: string;
	body: string;
}

const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

export function editionFiles(
	edition: Edition,
	comparison: Comparison,
	words: FigureWords
): EditionFile[] {
	return [
		{ name: 'edition.json', body: `${JSON.stringify(edition)}\n` },
		{ name: 'comparaison.json', body: `${JSON.stringify(comparison)}\n` },
		...openTables(edition, words).flatMap((table) => {
			const marked = edition.invented ? inventedTable(table) : table;
			return [
				{ name: `${table.name}.csv`, body: csvOf(marked) },
				{
					name: `${table.name}.metadata.json`,
					body: `${JSON.stringify(metadataOf(marked, edition), null, '\t')}\n`
				}
			];
		})
	];
}

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
function metadataOf({ name, title, columns }: OpenTable, { edition, madeOn, invented }: Edition) {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
		url: `${name}.csv`,
		'dc:title': `${title}, ${edition}`,
		'dc:license': { '@id': licence },
		'dc:issued': { '@value': madeOn, '@type': 'date' },
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
