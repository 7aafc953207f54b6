/**
 * Undo and redo of one tab. Nothing is taken out of the log: undoing writes the earlier value as a new revision. What
 * another tab, device or person has changed since is never written over: that step is refused, and forgotten.
 */
import { sameJson } from './canonical';
import { valueAt, type DossierState } from './fold';
import type { Change } from './revision';
import type { DoneChange, Gesture, UndoHistory } from './undo-history';

export type UndoOutcome =
	/** Write these, and keep `history` once they are stored. */
	| { kind: 'changes'; changes: Change[]; history: UndoHistory }
	/** These paths have changed since; `history` goes on without that step. */
	| { kind: 'refused'; paths: string[]; history: UndoHistory }
	| { kind: 'nothing' };

export function undo(history: UndoHistory, state: DossierState): UndoOutcome {
	const gesture = history.done.at(-1);
	if (!gesture) return { kind: 'nothing' };
	const done = history.done.slice(0, -1);
	const back = gesture.map(({ path, before, after }) => ({ path, before: after, after: before }));
	return move(state, back, { done, undone: history.undone }, () => ({
		done,
		undone: [...history.undone, gesture]
	}));
}

export function redo(history: UndoHistory, state: DossierState): UndoOutcome {
	const gesture = history.undone.at(-1);
	if (!gesture) return { kind: 'nothing' };
	const undone = history.undone.slice(0, -1);
	return move(state, gesture, { done: history.done, undone }, () => ({
		done: [...history.done, gesture],
		undone
	}));
}

function move(
	state: DossierState,
	gesture: Gesture,
	without: UndoHistory,
	moved: () => UndoHistory
): UndoOutcome {
	const paths = gesture.filter((step) => changedSince(state, step)).map(({ path }) => path);
	if (paths.length > 0) return { kind: 'refused', paths, history: without };
	const changes = gesture.map(({ path, after }) => ({ path, value: after }));
	return { kind: 'changes', changes, history: moved() };
}

function changedSince(state: DossierState, { path, before }: DoneChange): boolean {
	const disagreement = state.paths.get(path)?.settled.disagreement ?? false;
	return disagreement || !sameJson(valueAt(state, path), before);
}
