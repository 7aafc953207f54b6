/** An edition as files: their bytes depend on nothing but the edition, the words and who publishes. */
import words from '$lib/i18n/messages/public/fr.figures';
import type { Edition } from '$lib/share/figures/edition';
import { licenceAddress } from '$lib/share/figures/licence';
import { comparisonOf } from './make-edition';
import { editionTables } from './edition-tables';
import type { FigureWords, OpenTable } from './open-table';
import { sourceOfEdition, type Source } from './sources';

export interface EditionFile {
	name: string;
	body: string;
}

export function editionFiles(edition: Edition, names: FigureWords): EditionFile[] {
	const source = sourceOfEdition(edition, words.source);
	return [
		{ name: 'edition.json', body: `${JSON.stringify(edition)}\n` },
		{ name: 'comparaison.json', body: `${JSON.stringify(comparisonOf(edition))}\n` },
		...editionTables(edition, names).flatMap((table, at) =>
			tableFiles(edition.invented ? inventedTable(table) : table, {
				of: edition.edition,
				day: edition.madeOn,
				source,
				notes: [
					...(edition.invented ? [{ invented: true }] : []),
					{ privacy: { ...edition.privacy, rhoOfTable: edition.tables[at]?.rho } }
				]
			})
		)
	];
}

/** `of`: what its title ends with. `day`: of the figures, `yyyy-mm-dd`. */
interface TableAbout {
	of: string;
	day: string;
	source: Source;
	/** What else its description says. */
	notes?: readonly object[];
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
function metadataOf({ name, title, columns }: OpenTable, { of, day, source, notes }: TableAbout) {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'fr' }],
		url: `${name}.csv`,
		'dc:title': `${title}, ${of}`,
		'dc:description': source.description,
		...(source.publisher !== null && { 'dc:publisher': source.publisher }),
		'dc:license': { '@id': licenceAddress },
		'dc:issued': { '@value': day, '@type': 'date' },
		...(notes && { notes }),
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
