/** Where an import stands, for the screen. */
import type { PrivateContents } from '$lib/dossier/private-contents';
import type { DossierState } from '$lib/dossier/fold';
import type { ImportProblem } from '$lib/dossier/file/format';
import type { OpeningProblem } from '$lib/dossier/file/locked';
import type { ChangedField, Review } from '$lib/dossier/merge/review';
import { parsePath } from '$lib/dossier/paths';
import { isAskable } from '$lib/dossier/sides';
import type { StorageErrorKind } from '$lib/dossier/storage/storage-error';
import type { OpenGrid } from '$lib/session/opening/open-grid';
import type { ImportedKey } from './imported-key';

export interface ImportReviewState {
	step: 'review';
	dossier: string;
	/** As it is called here. */
	name: string;
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
	/** Rises each time there is something new to say: the screen then opens again. */
	attempt: number;
	/** Shown again: the dossier changed in another tab since the first time. */
	again: boolean;
	/** Why it could not be stored; nothing of it was. */
	trouble: StorageErrorKind | null;
	busy: boolean;
}

/** A dossier that is not here, and was erased or has what is private to a coach: whoever takes it says so, and what. */
export interface ImportPrivateState {
	step: 'private';
	name: string;
	/** Private changes in it. */
	count: number;
	/** The day it was erased here, `yyyy-mm-dd`; null for one that was not. */
	erasedOn: string | null;
	/** Why it could not be stored; nothing of it was. */
	trouble: StorageErrorKind | null;
	busy: boolean;
}

export type ImportState =
	| { step: 'idle' }
	| { step: 'reading' }
	/** It waits for its password; nothing of it is known yet. */
	| { step: 'locked'; trouble: OpeningProblem | null; busy: boolean }
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
export const asksOf = ({ step }: ImportState): boolean =>
	['locked', 'review', 'private'].includes(step);

export const isWorthALine = ({ path, before }: ChangedField) =>
	isAskable(path) || (before !== null && parsePath(path) !== null);
