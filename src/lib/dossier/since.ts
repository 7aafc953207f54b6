/**
 * What a company changed since its dossier was handed to it. No clock says so, since a client's may be wrong: a change
 * is new when it was not among what the coach's device had then, whenever it was made and however it came.
 */
import { sameJson } from './canonical';
import type { Handover } from './client';
import { fold, valueAt, type DossierState } from './fold';
import { headsOf, isRival, reach } from './heads';
import { parsePath } from './paths';
import type { Author, Json, Revision } from './revision';

const shortened = 8;
/** Characters: some 10,000 fields. */
export const longestHad = 80_000;

/** The beginnings of the ids of what stands in every field: what these replace was there too. */
export function hadIn(state: DossierState): string {
	const ids = [...state.paths].flatMap(([path, { heads }]) =>
		/^(erased|handed)\//.test(path) ? [] : heads.map(beginningOf)
	);
	return ids.sort().join('').slice(0, longestHad);
}

export const changeKinds = ['answers', 'indicators', 'profile', 'notes', 'plan', 'proofs'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An answer, a fact or a note; an action or a proof as a whole, whatever of it changed. */
export interface SinceChange {
	kind: ChangeKind;
	/** Of an action or a proof, of its field that was changed last. */
	path: string;
	/** Of an action or a proof, `true` where it was there. */
	before: Json | null;
	/** What the company said last; of an action or a proof, `true` where it is there still. */
	after: Json | null;
	author: Author;
	/** ms, of the device that wrote it. */
	at: number;
}

/** The last time it was given to the client; null where it never was, or nothing says what was there. */
export const lastToClient = (handovers: readonly Handover[]): Handover | null =>
	handovers.find(({ to, had }) => to === 'client' && had !== '') ?? null;

/** In the order of `changeKinds`, then by path; what was put back as it was is no change. */
export function changedSince(state: DossierState, { had }: Pick<Handover, 'had'>): SinceChange[] {
	const before = knownThen(state, had);
	const changes = new Map<string, SinceChange>();
	for (const [path, { revisions }] of state.paths) {
		const thing = thingAt(path);
		const last = headsOf(
			revisions.filter(
				({ id, author }) =>
					!before.revisions.has(id) && author.role === 'company' && !isRival(author)
			)
		).at(-1);
		const other = thing && changes.get(thing.key);
		if (!last || !thing || (other && other.at >= last.at)) continue;
		const { kind, key } = thing;
		const isWhole = key !== path || kind === 'plan';
		const [was, is] = isWhole
			? [isThere(before, key), isThere(state, key)]
			: [valueAt(before, path), last.value];
		if (isWhole ? !was && !is : sameJson(was, is)) continue;
		changes.set(key, { kind, path, before: was, after: is, author: last.author, at: last.at });
	}
	const rank = ({ kind }: SinceChange) => changeKinds.indexOf(kind);
	return [...changes.values()].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** What of it was there then: what stood, and what that replaces, at any distance. */
function knownThen(state: DossierState, had: string): DossierState {
	const stood = new Set(had.match(new RegExp(`.{${shortened}}`, 'g')));
	const known = new Set<string>();
	for (const revision of state.revisions.values())
		if (stood.has(beginningOf(revision))) reach(state.revisions, revision.id, known);
	return fold([...state.revisions.values()].filter(({ id }) => known.has(id)));
}

const beginningOf = ({ id }: Pick<Revision, 'id'>) => id.slice(0, shortened).padEnd(shortened, '.');

/** What a person would say that a path is part of; null for what goes without saying. */
function thingAt(path: string): { kind: ChangeKind; key: string } | null {
	const field = parsePath(path);
	if (field?.kind === 'answers' || field?.kind === 'indicators' || field?.kind === 'profile')
		return { kind: field.kind, key: path };
	if (field?.kind === 'notes' && field.role === 'company') return { kind: 'notes', key: path };
	if (field?.kind === 'plan' && field.field !== 'order')
		return { kind: 'plan', key: `plan/${field.action}` };
	return field?.kind === 'proofs' ? { kind: 'proofs', key: `proofs/${field.proof}` } : null;
}

/** An action that stands, or a proof of which something is said. */
function isThere(state: DossierState, key: string): true | null {
	if (key.startsWith('plan/')) return valueAt(state, key) === null ? null : true;
	const fields = [...state.paths].filter(([path]) => path.startsWith(`${key}/`));
	return fields.some(([, { settled }]) => settled.value !== null) || null;
}
