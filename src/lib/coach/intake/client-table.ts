/** A list of clients as it comes from a spreadsheet, from its file or its cells: what stands where. Takes any text. */
import Papa from 'papaparse';
import { bare } from '$lib/grid/bare-words';

export const clientColumns = [
	'name',
	'siren',
	'commune',
	'postcode',
	'person',
	'phone',
	'mail',
	'activity',
	'headcount',
	'tags',
	'crmId'
] as const;
export type ClientColumn = (typeof clientColumns)[number];

export const mostClients = 500;
/** Bytes of a file, characters of what is pasted. */
export const largestTable = 1024 * 1024;
export const mostColumns = 100;

/** For each column of ours which of the table's, from 0; null: none. */
export type ClientMapping = Record<ClientColumn, number | null>;

export interface TableLine {
	/** As the spreadsheet numbers it, from 1. */
	line: number;
	cells: string[];
}
export interface ClientTable {
	/** The lines that say something, the first one too. */
	lines: TableLine[];
	/** The first line names the columns: two of them are known by it, or the name. */
	hasTitles: boolean;
	mapping: ClientMapping;
	/** Of the widest line. */
	width: number;
}
/** `quotes`: one that opens and never ends, or has something after it, on that line. */
export interface TableProblem {
	kind: 'empty' | 'too-large' | 'too-long' | 'too-wide' | 'quotes';
	line: number;
}

/** What columns are called, without accents nor signs; the most telling first. */
const titles: Record<ClientColumn, string> = {
	name:
		'raison sociale|entreprise|nom entreprise|nom de l entreprise|nom de la societe|societe|denomination|' +
		'denomination sociale|enseigne|etablissement|structure|client|nom du client|company|company name|' +
		'business|business name|nom|name',
	siren:
		'siren|n siren|no siren|numero siren|siren number|siret|n siret|no siret|numero siret|siren siret|siret siren',
	commune: 'commune|ville|localite|city|town|municipality',
	postcode: 'code postal|cp|postal code|postcode|zip|zip code',
	person:
		'contact|personne|interlocuteur|interlocutrice|personne a contacter|nom du contact|dirigeant|dirigeante|' +
		'nom du dirigeant|gerant|gerante|person|contact name|contact person|manager|nom|name|prenom|first name',
	phone:
		'telephone|tel|portable|mobile|telephone portable|telephone mobile|n de telephone|numero de telephone|' +
		'phone|phone number|cell',
	mail: 'mail|e mail|email|courriel|mel|adresse mail|adresse e mail|adresse email|email address|e mail address',
	activity:
		'naf|code naf|ape|code ape|naf ape|code naf ape|ape naf|activite|secteur|metier|secteur d activite|' +
		'activite principale|activity|sector|trade|industry',
	headcount:
		'effectif|effectifs|salaries|nombre de salaries|nb salaries|nb de salaries|headcount|employees|staff|' +
		'number of employees',
	tags: 'etiquettes|etiquette|tags|tag|mots cles|labels|label',
	crmId: 'id crm|crm id|identifiant crm|numero crm|n crm|crm|identifiant|id|reference|ref'
};

export const isProblem = (read: ClientTable | TableProblem): read is TableProblem => 'kind' in read;

/** The text of a file: as it says itself, else UTF-8, else as spreadsheets of Windows write it. */
export function tableText(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** CSV with `;`, `,` or tabs, or cells pasted from a spreadsheet, whatever its line ends; a mark before it is no text. */
export function readTable(text: string): ClientTable | TableProblem {
	if (text.length > largestTable) return { kind: 'too-large', line: 0 };
	const { data, errors } = cellsOf(text.replace(/^\uFEFF/, ''));
	const quotes = errors.find(({ type }) => type === 'Quotes');
	if (quotes) return { kind: 'quotes', line: (quotes.row ?? 0) + 1 };
	const lines = data
		.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }))
		.filter(({ cells }) => cells.some((cell) => cell !== ''));
	const [first] = lines;
	if (!first) return { kind: 'empty', line: 0 };
	const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const wide = lines.find(({ cells }) => cells.length > mostColumns);
	if (wide) return { kind: 'too-wide', line: wide.line };
	const mapping = mappingOf(first.cells);
	const known = clientColumns.filter((column) => mapping[column] !== null);
	const hasTitles = mapping.name !== null || known.length > 1;
	if (lines.length - (hasTitles ? 1 : 0) > mostClients) return { kind: 'too-long', line: 0 };
	// Without titles a person says what is what; most lists begin with names.
	return { lines, hasTitles, width, mapping: hasTitles ? mapping : { ...nothingKnown, name: 0 } };
}

function cellsOf(text: string): Papa.ParseResult<string[]> {
	const delimiter = delimiterOf(text);
	const parsed = Papa.parse<string[]>(text, { delimiter });
	// Some programs copy cells as they are: a name that begins with a quote is no quoted cell.
	return delimiter === '\t' && parsed.errors.length > 0
		? Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' })
		: parsed;
}

/** Cells that are copied have tabs between them; else what the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
	const [first = ''] = text
		.slice(0, 20_000)
		.replace(/"[^"]*"/g, '')
		.split(/[\r\n]+/)
		.filter((line) => line.trim() !== '');
	const count = (mark: string) => first.split(mark).length;
	return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const nothingKnown = Object.fromEntries(
	clientColumns.map((column) => [column, null])
) as ClientMapping;

/** No column is taken twice. */
function mappingOf(cells: readonly string[]): ClientMapping {
	const named = cells.map(bare);
	const mapping = { ...nothingKnown };
	for (const column of clientColumns)
		for (const title of titles[column].split('|')) {
			const at = named.findIndex(
				(cell, at) => cell === title && !Object.values(mapping).includes(at)
			);
			if (at < 0) continue;
			mapping[column] = at;
			break;
		}
	return mapping;
}
