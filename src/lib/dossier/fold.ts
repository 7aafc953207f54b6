import { headsOf, settle, type Settled } from './heads';
import { lesser } from './merge';
import type { Json, Revision } from './revision';

/** One path: every revision it ever had, those that stand, and what they come to. */
export interface PathState {
	readonly revisions: readonly Revision[];
	readonly heads: readonly Revision[];
	readonly settled: Settled;
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
 * bring nothing new. Two contents under one id: the smaller canonical JSON stands, as in `merge`.
 */
export function apply(state: DossierState, revisions: Iterable<Revision>): DossierState {
	const fresh = new Map<string, Revision>();
	for (const revision of revisions) {
		const known = fresh.get(revision.id) ?? state.revisions.get(revision.id);
		if (!known || lesser(known, revision) !== known) fresh.set(revision.id, revision);
	}
	if (fresh.size === 0) return state;

	const touched = new Map<string, Revision[]>();
	const at = (path: string) => {
		const list = touched.get(path) ?? [];
		touched.set(path, list);
		return list;
	};
	for (const revision of fresh.values()) {
		at(revision.path).push(revision);
		const replaced = state.revisions.get(revision.id);
		if (replaced) at(replaced.path);
	}

	const paths = new Map(state.paths);
	for (const [path, added] of touched) {
		const kept = (state.paths.get(path)?.revisions ?? []).filter(({ id }) => !fresh.has(id));
		if (kept.length + added.length === 0) paths.delete(path);
		else paths.set(path, pathState([...kept, ...added]));
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
