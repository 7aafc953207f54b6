/**
 * What a coach notes of a client, for themselves: who to talk to, tags, the next date, what the client allows, when the
 * dossier was handed over. All of it lies in the private log, read here into what a list shows.
 */
import { isDay, isMoment } from './clock';
import { contactsOf, type ContactKind } from './contacts';
import { introductionsOf, isWaiting } from './introductions';
import { privatePath } from './coach-paths';
import { destinations, type Destination } from './destination';
import { valueAt, type DossierState } from './fold';
import { parsePath } from './paths';
import type { Change, Json, Revision } from './revision';
import { notedByItself, tracesOf, type Trace, type TraceKind } from './traces';

export const sheetFields = ['person', 'phone', 'mail', 'siren', 'commune', 'crmId'] as const;
export type SheetField = (typeof sheetFields)[number];

/** Empty where nothing was noted. `commune` is a code of five characters (INSEE), or words. */
export type ClientSheet = Record<SheetField, string>;

/** What the law or the client decides of: being told how the notes are used, introductions, being counted in a report. */
export const permissionNames = ['informed', 'introduce', 'count'] as const;
export type PermissionName = (typeof permissionNames)[number];
export interface Permission {
	/** The day it was said, `yyyy-mm-dd`. */
	on: string;
	allowed: boolean;
}

export interface Handover {
	id: string;
	/** Wall clock, ms. */
	at: number;
	to: Destination;
	/** A password was asked. */
	locked: boolean;
	/** What this device had then; see `since.ts`. Empty in records that did not say. */
	had: string;
}

export interface ClientSummary extends ClientSheet {
	/** Sorted, each once. */
	tags: string[];
	/** The next talk, `yyyy-mm-dd`, and what about. */
	next: { on: string; what: string } | null;
	lastContact: { on: string; kind: ContactKind } | null;
	/** Of all talks. */
	minutes: number;
	handedOver: Omit<Handover, 'id' | 'had'> | null;
	/** When answers of the company last came to this device, and when the coach last said they were read: ms; 0 never. */
	cameAt: number;
	readAt: number;
	permissions: Partial<Record<PermissionName, Permission>>;
	/** Since when someone it was presented to has not said what came of it, `yyyy-mm-dd`: the earliest. */
	waitingSince: string | null;
	/** When the coach last noted something that still stands, ms; 0 never. What the device notes by itself counts for nothing. */
	notedAt: number;
	/** Subjects with a private note. */
	notes: number;
}

export const longestTag = 40;
/** Of one client: as many as a file may hold (`revision-schema.ts`). */
export const mostTags = 100;

export const sheetChange = (field: SheetField, text: string): Change => ({
	path: privatePath('sheet', field),
	value: text.trim() || null
});
export const tagsChange = (tags: readonly string[]): Change => ({
	path: privatePath('sheet', 'tags'),
	value: tags.length > 0 ? tidyTags(tags) : null
});
/** Null: no date. */
export const nextChanges = (next: { on: string; what: string } | null): Change[] => [
	{ path: privatePath('next', 'on'), value: next?.on ?? null },
	{ path: privatePath('next', 'what'), value: next?.what.trim() || null }
];
export const permissionChange = (name: PermissionName, said: Permission | null): Change => ({
	path: privatePath('permissions', name),
	value: said && { ...said }
});
export const handoverChange = ({ id, at, to, locked, had }: Handover): Change => ({
	path: privatePath('handovers', id),
	value: { at, to, locked, ...(had && { had }) }
});

/** @param log the coach's own */
export function clientOf(log: DossierState): ClientSummary {
	const contacts = contactsOf(log);
	const [last] = contacts;
	const [handover] = handoversOf(log);
	const on = textAt(log, privatePath('next', 'on'));
	const traces = tracesOf(log);
	return {
		...sheetOfClient(log),
		tags: tagsOf(log),
		next: isDay(on) ? { on, what: textAt(log, privatePath('next', 'what')) } : null,
		lastContact: last ? { on: last.on, kind: last.kind } : null,
		minutes: contacts.reduce((sum, { minutes }) => sum + minutes, 0),
		handedOver: handover ? { at: handover.at, to: handover.to, locked: handover.locked } : null,
		cameAt: lastOf(traces, ['file', 'codes', 'box']),
		readAt: lastOf(traces, ['read']),
		permissions: permissionsOf(log),
		waitingSince: waitingSince(log),
		notedAt: Math.max(0, ...[...log.paths].flatMap(([path, { heads }]) => notedIn(path, heads))),
		notes: [...log.paths].filter(
			([path, { settled }]) => parsePath(path)?.kind === 'notes' && settled.value !== null
		).length
	};
}

const waitingSince = (log: DossierState): string | null =>
	introductionsOf(log)
		.filter(isWaiting)
		.map(({ since }) => since)
		.sort()[0] ?? null;

const notedIn = (path: string, heads: readonly Revision[]): number[] => {
	const field = parsePath(path);
	const isNoted =
		field?.kind === 'notes' || (field?.kind === 'private' && !notedByItself.includes(field.part));
	return isNoted ? heads.flatMap(({ value, at }) => (value === null ? [] : [at])) : [];
};

const lastOf = (traces: readonly Trace[], kinds: readonly TraceKind[]): number =>
	Math.max(0, ...traces.flatMap(({ what, at }) => (kinds.includes(what) ? [at] : [])));

/** From the latest to the earliest. */
export function handoversOf(log: DossierState): Handover[] {
	const found = [...log.paths.keys()].flatMap((path): Handover[] => {
		const field = parsePath(path);
		if (field?.kind !== 'private' || field.part !== 'handovers') return [];
		const { at, to, locked, had } = Object(valueAt(log, path)) as Record<string, Json | undefined>;
		const destination = destinations.find((one) => one === to);
		if (!isMoment(at) || !destination) return [];
		const known = typeof had === 'string' ? had : '';
		return [{ id: field.id, at, to: destination, locked: locked === true, had: known }];
	});
	return found.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function sheetOfClient(log: DossierState): ClientSheet {
	const entries = sheetFields.map((field) => [field, textAt(log, privatePath('sheet', field))]);
	return Object.fromEntries(entries) as ClientSheet;
}

/** Two devices may have tagged apart: no tag hides another. */
function tagsOf(log: DossierState): string[] {
	const heads = log.paths.get(privatePath('sheet', 'tags'))?.heads ?? [];
	return tidyTags(heads.flatMap(({ value }): unknown[] => (Array.isArray(value) ? value : [])));
}

/** What separates tags where they are typed, and what turns the text around it. */
const untaggable = /[,\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

const tidyTags = (tags: readonly unknown[]): string[] =>
	[
		...new Set(
			tags
				.filter((tag) => typeof tag === 'string')
				.map((tag) => tag.replace(untaggable, ' ').trim().slice(0, longestTag))
				.filter(Boolean)
		)
	]
		.slice(0, mostTags)
		.sort((a, b) => (a < b ? -1 : 1));

function permissionsOf(log: DossierState): ClientSummary['permissions'] {
	const permissions: ClientSummary['permissions'] = {};
	for (const name of permissionNames) {
		const { on, allowed } = Object(valueAt(log, privatePath('permissions', name))) as Record<
			string,
			unknown
		>;
		if (isDay(on)) permissions[name] = { on, allowed: allowed === true };
	}
	return permissions;
}

function textAt(log: DossierState, path: string): string {
	const value = valueAt(log, path);
	return typeof value === 'string' ? value : '';
}
