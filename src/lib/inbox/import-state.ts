/** Where an import stands, for the screen. */
import type { PrivateContents } from '$lib/dossier/private-contents';
import type { DossierState } from '$lib/dossier/fold';
import type { ImportProblem } from '$lib/dossier/file/format';
import { sameJson } from '$lib/dossier/canonical';
import type { ChangedField, Review } from '$lib/dossier/merge/review';
import { parsePath } from '$lib/dossier/paths';
import type { Change, Json } from '$lib/dossier/revision';
import { isAskable } from '$lib/dossier/sides';
import type { StorageErrorKind } from '$lib/dossier/storage/storage-error';
import type { OpenGrid } from '$lib/session/opening/open-grid';
import type { ImportedKey } from './imported-key';
import type { LockedState } from './password-lock';

interface Asking {
	/** As it is called here, else in the file. */
	name: string;
	/** Rises each time there is something new to say. */
	attempt: number;
	/** Why it could not be stored; nothing of it was. */
	trouble: StorageErrorKind | null;
	busy: boolean;
}

export interface ImportReviewState extends Asking {
	step: 'review';
	dossier: string;
	review: Review;
	/** As the file's own dossier is called, where another joined this one. */
	joined: string | null;
	/** Dossiers of this device that the file says are the same company, without a word of anyone here: they stay apart. */
	claims: readonly string[];
	/** Those worth a line: the place that a new action takes in the plan is not. */
	changes: readonly ChangedField[];
	/** What a person can settle at once. */
	toSettle: Review['disagreements'];
	/** The dossier with the copy, and the grid it then uses: null when it is not known here, or not within reach. */
	state: DossierState;
	grid: OpenGrid | null;
	/** Shown again: the dossier changed in another tab since the first time. */
	again: boolean;
}

/** A dossier that is not here, and was erased or has what is private to a coach: whoever takes it says so, and what. */
export interface ImportPrivateState extends Asking {
	step: 'private';
	/** Private changes in it. */
	count: number;
	/** The day it was erased here, `yyyy-mm-dd`; null for one that was not. */
	erasedOn: string | null;
}

export type ImportState =
	| { step: 'idle' }
	| { step: 'reading' }
	| LockedState
	| ImportReviewState
	| ImportPrivateState
	/** `damaged`: it asks for a password, and was cut or changed. */
	| {
			step: 'refused';
			kind: Exclude<ImportProblem, 'locked'> | 'foreign-id' | 'damaged';
			where: string;
	  }
	/** A part of the app could not be brought: nothing is known of the file. */
	| { step: 'not-loaded' }
	| { step: 'storage'; kind: StorageErrorKind }
	| { step: 'nothing'; dossier: string; name: string; key: ImportedKey | null }
	| { step: 'dismissed'; name: string }
	| {
			step: 'imported';
			dossier: string;
			name: string;
			added: number;
			/** Revisions that had two contents. */
			damaged: number;
			/** Fields left in disagreement. */
			left: number;
			isNew: boolean;
			/** What is private to a coach and was taken; null where it held nothing private. */
			brought: PrivateContents | null;
			key: ImportedKey | null;
	  };

/** It waits for somebody to say something. */
export const asksOf = (
	state: ImportState
): state is LockedState | ImportReviewState | ImportPrivateState =>
	['locked', 'review', 'private'].includes(state.step);

export const isWorthALine = ({ path, before }: ChangedField) =>
	isAskable(path) || (before !== null && parsePath(path) !== null);

/** What to write of what was chosen by path: only a value that somebody gave. */
export const settledBy = (
	{ toSettle }: Pick<ImportReviewState, 'toSettle'>,
	chosen: ReadonlyMap<string, Json | null>
): Change[] =>
	toSettle.flatMap(({ path, sides }) => {
		const value = chosen.get(path);
		const offered = sides.some((side) => value !== undefined && sameJson(side.value, value));
		return value !== undefined && offered ? [{ path, value }] : [];
	});
