import { blanked, erasedIn, isErased } from './erasure';
import { headsOf, settle, type SettledField } from './heads';
import type { Json, Revision } from './revision';

/** One path: every revision it ever had, those that stand, and what they come to. */
export interface PathState {
	readonly revisions: readonly Revision[];
	readonly heads: readonly Revision[];
	readonly settled: SettledField;
}

/** A dossier as it stands: plain, never mutated. It depends on the set of revisions, not on their order. */
export interface DossierState {
	/** By id. */
	readonly revisions: ReadonlyMap<string, Revision>;
	readonly paths: ReadonlyMap<string, PathState>;
}

export const emptyState: DossierState = { revisions: new Map(), paths: new Map() };

export function fold(revisions: Iterable<Revision>): DossierState {
	return apply(emptyState, revisions);
}

/**
 * The state with these revisions too; only the paths they touch are computed again. The very same object when they
 * bring nothing new. Of a known id what is known stays: `merge` makes a revision of its own of another content. Only an
 * erasure changes it.
 */
export function apply(state: DossierState, revisions: Iterable<Revision>): DossierState {
	const fresh = new Map<string, Revision>();
	for (const revision of revisions) {
		if (!fresh.has(revision.id) && !state.revisions.has(revision.id))
			fresh.set(revision.id, revision);
	}
	if (fresh.size === 0) return state;
	const erased = erasedIn(fresh.values());
	for (const id of erased) {
		const known = state.revisions.get(id);
		if (known) fresh.set(id, known);
	}
	for (const [id, revision] of fresh)
		if (erased.has(id) || isErased(state.paths, id)) fresh.set(id, blanked(revision));

	const touched = new Map<string, Revision[]>();
	for (const revision of fresh.values()) {
		const added = touched.get(revision.path);
		if (added) added.push(revision);
		else touched.set(revision.path, [revision]);
	}

	const paths = new Map(state.paths);
	for (const [path, added] of touched) {
		const known = state.paths.get(path)?.revisions ?? [];
		paths.set(path, pathState([...known.filter(({ id }) => !fresh.has(id)), ...added]));
	}
	return { revisions: new Map([...state.revisions, ...fresh]), paths };
}

/** `null` when nothing was ever written there, or it was cleared. */
export function valueAt(state: DossierState, path: string): Json | null {
	return state.paths.get(path)?.settled.value ?? null;
}

/** The paths that people left in disagreement, sorted. */
export function disagreements(state: DossierState): string[] {
	return [...state.paths]
		.filter(([, { settled }]) => settled.disagreement)
		.map(([path]) => path)
		.sort();
}

function pathState(revisions: readonly Revision[]): PathState {
	const heads = headsOf(revisions);
	return { revisions, heads, settled: settle(heads) };
}
