/** What each line of a list of clients says, once it is known which column is which. What is wrong is named, and left out. */
import { longestTag } from '$lib/dossier/client';
import type { SpokenTrade } from '$lib/grid/load-trades';
import type { ProfileValue } from '$lib/grid/sheet';
import { isReadable, plainLine } from '$lib/share/plain-line';
import { isSiren } from '$lib/share/publication';
import { bare } from '$lib/grid/bare-words';
import { readApe, sectionsOfApe } from '$lib/grid/ape';
import { rev2Sections } from '$lib/grid/naf-2025';
import { findTrades, isSearch } from '$lib/questions/search';
import type { ClientColumn, ClientTable } from './client-table';
import type { Communes } from '$lib/grid/communes';

export interface NewClient {
	name: string;
	siren: string;
	/** A code of five characters (INSEE), or the words of the list. */
	commune: string;
	/** By its postal code or its commune; empty where neither says. */
	department: string;
	person: string;
	phone: string;
	mail: string;
	/** A value of the fact, and the trade or the code where the words are one's. */
	naf: string | null;
	trade: string | null;
	ape: string | null;
	headcount: ProfileValue | null;
	tags: string[];
	crmId: string;
}

export type CellTrouble =
	| 'missing'
	| 'too-long'
	| 'siren-digits'
	| 'siren-check'
	| 'postcode'
	| 'mail'
	| 'activity'
	| 'headcount'
	| 'too-many-tags';
export interface CellProblem {
	line: number;
	column: ClientColumn;
	kind: CellTrouble;
	/** What the cell says. */
	text: string;
}

export interface ClientLine {
	line: number;
	client: NewClient;
	/** What was left out of the client. */
	problems: CellProblem[];
}

/** Characters. */
const longest = { name: 120, commune: 120, person: 120, phone: 40, mail: 254, crmId: 60 } as const;

const mostTags = 20;
const mostEmployees = 9999;

interface Known {
	trades: readonly Pick<SpokenTrade, 'id' | 'naf' | 'name' | 'also'>[];
	communes: Communes;
}

/** One for each line below the titles. */
export function readClients(
	{ lines, hasTitles, mapping }: Pick<ClientTable, 'lines' | 'hasTitles' | 'mapping'>,
	known: Known
): ClientLine[] {
	return lines.slice(hasTitles ? 1 : 0).map(({ line, cells }) => {
		const problems: CellProblem[] = [];
		const says = (column: ClientColumn) => {
			const at = mapping[column];
			return at === null ? '' : textOf(cells[at] ?? '');
		};
		const wrong = (column: ClientColumn, kind: CellTrouble) => {
			problems.push({ line, column, kind, text: says(column) });
			return null;
		};
		return { line, client: clientOf(says, wrong, known), problems };
	});
}

type Says = (column: ClientColumn) => string;
type Wrong = (column: ClientColumn, kind: CellTrouble) => null;

function clientOf(says: Says, wrong: Wrong, { trades, communes }: Known): NewClient {
	const text = (column: keyof typeof longest) =>
		[...says(column)].length > longest[column] ? (wrong(column, 'too-long') ?? '') : says(column);
	const name = text('name');
	if (!isReadable(name) && says('name').length <= longest.name) wrong('name', 'missing');
	const postcode = postcodeOf(says('postcode'), wrong);
	const words = text('commune');
	const commune = communes.called(words, postcode);
	return {
		name: isReadable(name) ? name : '',
		siren: sirenOf(says('siren'), wrong),
		commune: commune?.code ?? words,
		department: (commune?.code ?? postcode).slice(0, 2),
		person: text('person'),
		phone: text('phone'),
		mail: mailOf(text('mail'), wrong),
		...activityOf(says('activity'), trades, wrong),
		headcount: headcountOf(says('headcount'), wrong),
		tags: tagsOf(says('tags'), wrong),
		crmId: text('crmId')
	};
}

/** A spreadsheet's apostrophe before what could run is no text. */
const textOf = (cell: string) => plainLine(cell).replace(/^'(?=[=+\-@])/, '');

/** Nine digits, or the fourteen of a SIRET, which begins with them; blanks and points between them. */
function sirenOf(text: string, wrong: Wrong): string {
	const { siren, trouble } = readSiren(text);
	return trouble ? (wrong('siren', trouble) ?? '') : siren;
}

export function readSiren(text: string): {
	siren: string;
	trouble?: 'siren-digits' | 'siren-check';
} {
	const digits = text.replace(/[\s.-]/g, '');
	if (digits === '') return { siren: '' };
	if (!/^(\d{9}|\d{14})$/.test(digits)) return { siren: '', trouble: 'siren-digits' };
	const siren = digits.slice(0, 9);
	return isSiren(siren) ? { siren } : { siren: '', trouble: 'siren-check' };
}

/** A spreadsheet drops the 0 that one begins with. */
function postcodeOf(text: string, wrong: Wrong): string {
	const digits = text.replace(/\s/g, '');
	if (digits === '') return '';
	return /^\d{4,5}$/.test(digits) ? digits.padStart(5, '0') : (wrong('postcode', 'postcode') ?? '');
}

const mailOf = (text: string, wrong: Wrong): string =>
	text === '' || /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/.test(text)
		? text
		: (wrong('mail', 'mail') ?? '');

/** An APE code, a section or its letter in rev. 2, or a trade, by the search of the profile where it leaves no doubt. */
function activityOf(
	text: string,
	trades: Known['trades'],
	wrong: Wrong
): Pick<NewClient, 'naf' | 'trade' | 'ape'> {
	const none = { naf: null, trade: null, ape: null };
	if (text === '') return none;
	const [, scheme = 'rev2', letter = ''] = /^(?:(rev2|rev21):)?([A-V])$/i.exec(text) ?? [];
	const section = `${scheme.toLowerCase()}:${letter.toUpperCase()}`;
	if (rev2Sections(section).length > 0) return { ...none, naf: section };
	const ape = readApe(/^\d\d\.?\d\d\s?[a-z]\b/i.exec(text)?.[0] ?? text);
	if (ape) return { ...none, naf: ape.naf, ape: ape.code };
	const [ofClass] = sectionsOfApe(text);
	if (ofClass) return { ...none, naf: ofClass };
	const called = bare(text);
	const found =
		trades.find(({ name }) => bare(name) === called) ??
		trades.find(({ also }) => also.some((one) => bare(one) === called));
	if (found) return { ...none, naf: found.naf, trade: found.id };
	const [searched, ...others] = tradesCalled(called, trades);
	if (!searched || others.some(({ naf }) => naf !== searched.naf))
		return wrong('activity', 'activity') ?? none;
	return { ...none, naf: searched.naf, trade: others.length > 0 ? null : searched.id };
}

/** Those whose name holds these words whole; without any, all that the search finds. */
function tradesCalled(called: string, trades: Known['trades']): SpokenTrade[] {
	const found = isSearch(called) ? findTrades(called, trades, Infinity) : [];
	const whole = found.filter(({ name }) => ` ${bare(name)} `.includes(` ${called} `));
	return whole.length > 0 ? whole : found;
}

/** A whole number, or two: `10-19`, `10 à 19`. */
function headcountOf(text: string, wrong: Wrong): ProfileValue | null {
	if (text === '') return null;
	const found =
		/^(\d{1,4})(?:\s*(?:-|–|à|a|to)\s*(\d{1,4}))?(?:\s*(?:salariés?|employees?))?$/i.exec(
			text.replace(/(\d)\s(?=\d{3}\b)/, '$1')
		);
	const [min, max] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
	if (!found || max > mostEmployees || min > max) return wrong('headcount', 'headcount');
	return min === max ? min : { min, max };
}

function tagsOf(text: string, wrong: Wrong): string[] {
	const tags = [...new Set(text.split(/[,;|]/).map((tag) => tag.trim()))].filter(Boolean);
	if (tags.length > mostTags) wrong('tags', 'too-many-tags');
	if (tags.some((tag) => tag.length > longestTag)) wrong('tags', 'too-long');
	return tags.filter((tag) => tag.length <= longestTag).slice(0, mostTags);
}
