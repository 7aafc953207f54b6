/** The clients of a coach, as a list shows, searches, filters and sorts them: summaries only, no dossier is read. */
import type { ClientSummary } from '$lib/dossier/client';
import type { ClientRow, DossierRow, Summary } from '$lib/dossier/storage/database';
import { calendarDay } from '$lib/engine/calendar-day';
import { bare } from '$lib/grid/bare-words';
import { whoIsDue } from '../retention/retention';
import type { Stored } from './stored';
import { isInView, type Viewed, type ViewName } from './views';

export interface Client extends Viewed {
	id: string;
	row: DossierRow;
	/** The last copy made elsewhere, ms. */
	copiedAt: number | null;
}

/** What a client is found by beside its own words. */
export interface Names {
	/** The name of a commune, from what was noted. */
	communeName: (commune: string) => string;
	/** Of the group of communes it belongs to; empty where that is not known. */
	epciName: (commune: string) => string;
	tradeName: (trade: string) => string;
}

/** All but the deleted. `ours`: the coach's own companies are nobody's clients: nothing of them comes back. `today` is `yyyy-mm-dd`. */
export function clientsOf(
	{ dossiers, notes, copies, months }: Stored,
	ours: ReadonlySet<string>,
	today: string
): Client[] {
	const isDue = whoIsDue(months, today);
	return dossiers
		.filter(({ deletedAt }) => deletedAt === null)
		.map((row) => {
			const own = notes.get(row.id) ?? null;
			const { id } = row;
			const returned = !ours.has(id) && hasReturned(row, own);
			return {
				id,
				row,
				notes: own,
				copiedAt: copies.get(id) ?? null,
				returned,
				away: own?.handedOver?.to === 'client' && cameAt(row, own) <= own.handedOver.at,
				isDue: !ours.has(id) && isDue(own, row.updatedAt)
			};
		});
}

type Known = Pick<ClientSummary, 'handedOver' | 'cameAt' | 'readAt' | 'lastContact'>;
type Written = Pick<Summary, 'companyAt' | 'coachAt'>;

/** When something of the company's last came, ms: by this device's clock or by the company's, which may be wrong. */
const cameAt = ({ companyAt }: Written, notes: Known | null): number =>
	companyAt ? Math.max(companyAt, notes?.cameAt ?? 0) : 0;

export function hasReturned(row: Written, notes: Known | null): boolean {
	const came = cameAt(row, notes);
	if (came <= Math.max(notes?.handedOver?.at ?? 0, notes?.readAt ?? 0, row.coachAt ?? 0))
		return false;
	const talked = notes?.lastContact?.on;
	return !talked || calendarDay(new Date(came)) > talked;
}

/** All that the search looks in, by client, bare; words begin after a space. */
export const searchedIn = (clients: readonly Client[], names: Names): Searched =>
	new Map(
		clients.map(({ id, row, notes }) => [
			id,
			` ${bare(wordsOf(row, notes, names))}${phoneOf(notes)}`
		])
	);
export type Searched = ReadonlyMap<string, string>;

const wordsOf = (row: DossierRow, notes: ClientRow | null, names: Names) =>
	[
		row.name,
		names.tradeName(row.trade ?? ''),
		...(notes
			? [
					notes.siren,
					notes.person,
					notes.mail,
					notes.crmId,
					names.communeName(notes.commune),
					names.epciName(notes.commune)
				]
			: []),
		...(notes?.tags ?? [])
	].join(' ');

/** A number is found however it is grouped, with its country or without. */
const digitsIn = (text: string): string =>
	text.replace(/^\s*(\+|00)33\s*(\(0\))?/, '0').replace(/\D/g, '');
const phoneOf = (notes: ClientRow | null) => ` ${digitsIn(notes?.phone ?? '')}`;

export const sortKeys = ['name', 'next', 'result', 'progress', 'talked', 'copied'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sort {
	by: SortKey;
	down: boolean;
}

/** What a person asks of the list. */
export interface Query {
	view: ViewName;
	typed: string;
	/** Empty: any. */
	tag: string;
	sort: Sort;
}

export const firstQuery: Query = {
	view: 'all',
	typed: '',
	tag: '',
	sort: { by: 'next', down: false }
};

export const isSameQuery = (a: Query, b: Query): boolean =>
	a.view === b.view &&
	a.typed === b.typed &&
	a.tag === b.tag &&
	a.sort.by === b.sort.by &&
	a.sort.down === b.sort.down;

/** The clients that a query names, in the order they came. `searched` is asked for where something is typed. */
export function queried(
	clients: readonly Client[],
	query: Query,
	today: string,
	searched: () => Searched
): Client[] {
	const words = bare(query.typed).split(' ').filter(Boolean);
	const isNumber = /^[\d\s.+()-]{3,}$/.test(query.typed);
	const digits = digitsIn(query.typed);
	const texts = words.length > 0 || isNumber ? searched() : null;
	const finds = ({ id }: Client) => {
		const text = texts?.get(id) ?? '';
		return (
			words.every((word) => text.includes(` ${word}`)) ||
			(isNumber && digits.length > 2 && text.includes(digits))
		);
	};
	return clients.filter(
		(client) =>
			isInView(client, query.view, today) &&
			(query.tag === '' || client.notes?.tags.includes(query.tag)) &&
			finds(client)
	);
}

/** Of names, as a person would order them. */
export const compareNames = new Intl.Collator('fr', { numeric: true }).compare;

/** What came back, which is seen to at once; by their dates; then, without one, questions to find, disagreements; then who was seen longest ago. */
function dueOf({ row, notes, returned }: Client): number | null {
	if (returned) return 0;
	if (notes?.next) return Date.parse(notes.next.on);
	const waiting = 10 * (row.parked ?? 0) + (row.disagreements ?? 0);
	if (waiting > 0) return afterAnyDate - waiting;
	return notes?.lastContact ? afterAnyDate + Date.parse(notes.lastContact.on) : null;
}
/** The last day that can be written, in ms. */
const afterAnyDate = 8.64e15;

const shareOf = ({ subjects }: DossierRow) =>
	subjects && subjects.concerned > 0 ? subjects.answered / subjects.concerned : 0;

/** Null: nothing to sort by, last whichever way. */
const valueOf: Record<Exclude<SortKey, 'name'>, (client: Client) => number | string | null> = {
	progress: ({ row }) => shareOf(row),
	result: ({ row }) => (row.low === null || row.high === null ? null : (row.low + row.high) / 2),
	talked: ({ notes }) => notes?.lastContact?.on ?? null,
	next: dueOf,
	copied: ({ copiedAt }) => copiedAt
};

/** As a person would order their names, which are compared once: that costs more than any other order. */
export const byName = (clients: readonly Client[]): Client[] =>
	clients.toSorted((a, b) => compareNames(a.row.name, b.row.name) || (a.id < b.id ? -1 : 1));

/** Clients that come by name, by something else: where it is the same of several, they stay by name. */
export function inOrder(named: readonly Client[], { by, down }: Sort): Client[] {
	if (by === 'name') return down ? named.toReversed() : [...named];
	const sign = down ? -1 : 1;
	const read = valueOf[by];
	return named
		.map((client) => ({ client, value: read(client) }))
		.sort((a, b) => {
			if (a.value === null || b.value === null)
				return Number(a.value === null) - Number(b.value === null);
			return a.value < b.value ? -sign : a.value > b.value ? sign : 0;
		})
		.map(({ client }) => client);
}

/** Every tag in use, sorted. */
export const tagsIn = (clients: readonly Client[]): string[] =>
	[...new Set(clients.flatMap(({ notes }) => notes?.tags ?? []))].sort(compareNames);
