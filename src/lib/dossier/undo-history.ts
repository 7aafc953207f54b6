/** What a tab remembers of what was done in it, for `undo.ts`. */
import { sameJson } from './canonical';
import { valueAt, type DossierState } from './fold';
import type { Change, Json } from './revision';

export interface DoneChange {
	path: string;
	before: Json | null;
	after: Json | null;
}

/** One gesture of the person: all its paths are undone together or not at all. */
export type Gesture = readonly DoneChange[];

export interface UndoHistory {
	/** The latest last. */
	readonly done: readonly Gesture[];
	readonly undone: readonly Gesture[];
}

export const emptyUndoHistory: UndoHistory = { done: [], undone: [] };

const longest = 200;

/**
 * What to remember of `changes` about to be written over `state`; paths that keep their value are left out. Whose an
 * answer is, alone, is nothing to undo.
 */
export function gestureOf(state: DossierState, changes: readonly Change[]): Gesture {
	const last = new Map(changes.map(({ path, value }) => [path, value]));
	const gesture = [...last]
		.map(([path, after]) => ({ path, before: valueAt(state, path), after }))
		.filter(({ before, after }) => !sameJson(before, after));
	return gesture.some(({ path }) => !path.startsWith('voice/')) ? gesture : [];
}

/** A new gesture; what was undone before can no longer be done again. */
export function record(history: UndoHistory, gesture: Gesture): UndoHistory {
	if (gesture.length === 0) return history;
	return { done: [...history.done, gesture].slice(-longest), undone: [] };
}
