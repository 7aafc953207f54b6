/** What a coach's device notes of a client: a message that was taken away, a dossier that came, or was read. Private. */
import { isMoment } from './clock';
import { privatePath } from './coach-paths';
import { valueAt, type DossierState } from './fold';
import { parsePath, type PrivatePart } from './paths';
import { readPrivateContents, type PrivateContents } from './private-contents';
import type { Change } from './revision';

/**
 * The message that asks to prepare was copied, or opened as a mail; the company's answers came, by a file or by codes;
 * they were read.
 */
export const traceKinds = ['copied', 'mailed', 'file', 'codes', 'box', 'read'] as const;
export type TraceKind = (typeof traceKinds)[number];

export interface Trace {
	id: string;
	/** Wall clock, ms. */
	at: number;
	what: TraceKind;
}

export const traceChange = ({ id, at, what }: Trace): Change => ({
	path: privatePath('traces', id),
	value: { at, what }
});

/** In no order. `log` is the coach's own. */
export function tracesOf(log: DossierState): Trace[] {
	return [...log.paths.keys()].flatMap((path): Trace[] => {
		const field = parsePath(path);
		if (field?.kind !== 'private' || field.part !== 'traces') return [];
		const { at, what } = Object(valueAt(log, path)) as Record<string, unknown>;
		const known = traceKinds.find((one) => one === what);
		return isMoment(at) && known ? [{ id: field.id, at, what: known }] : [];
	});
}

/** What a device notes of how a dossier came and went, without the coach. */
export const notedByItself: readonly PrivatePart[] = ['handovers', 'traces', 'received', 'access'];

/** A dossier that came with what is private to a coach: from a colleague, or another device of one's own. */
export interface Received {
	id: string;
	/** Wall clock, ms. */
	at: number;
	/** What of it was taken; empty where it was left out. */
	brought: PrivateContents;
}

/** A field of its own: the versions that know traces would refuse one that they do not know. */
export const receivedChange = ({ id, at, brought }: Received): Change => ({
	path: privatePath('received', id),
	value: { at, brought }
});

/** In no order. `log` is the coach's own. */
export function receivedIn(log: DossierState): Received[] {
	return [...log.paths.keys()].flatMap((path): Received[] => {
		const field = parsePath(path);
		if (field?.kind !== 'private' || field.part !== 'received') return [];
		const { at, brought } = Object(valueAt(log, path)) as Record<string, unknown>;
		return isMoment(at) ? [{ id: field.id, at, brought: readPrivateContents(brought) }] : [];
	});
}

/** The client was given all that is kept of them. */
export interface AccessGiven {
	id: string;
	/** Wall clock, ms. */
	at: number;
}

/** A field of its own, as `received` is. */
export const accessChange = ({ id, at }: AccessGiven): Change => ({
	path: privatePath('access', id),
	value: { at }
});

/** In no order. `log` is the coach's own. */
export function accessGivenIn(log: DossierState): AccessGiven[] {
	return [...log.paths.keys()].flatMap((path): AccessGiven[] => {
		const field = parsePath(path);
		if (field?.kind !== 'private' || field.part !== 'access') return [];
		const { at } = Object(valueAt(log, path)) as Record<string, unknown>;
		return isMoment(at) ? [{ id: field.id, at }] : [];
	});
}
