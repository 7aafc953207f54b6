/** What a dossier's file is called, how large it may be, and why one is refused. */
import type { FileRow, SecretRow } from '../storage/database';
import type { Revision } from '../revision';

export const exportFormat = 'azimut-dossier';
/**
 * 1 holds revisions only; 2 may hold files and secrets too; 3 says which version of the app wrote it. It rises only when
 * an older reader would lose something: a path that it does not know is none.
 */
export const exportVersion = 3;
/** In bytes, here and below. */
export const largestImport = 64 * 1024 * 1024;
/** A locked file begins so (`locked.ts`), and holds what another file would: in base64, with its head and its end. */
export const lockedStart = '{"format":"azimut-locked",';
export const largestLocked = Math.ceil(largestImport / 3) * 4 + 1000;

const mimeType = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/;

/** `text/plain` of `text/plain;charset=utf-8`; nothing of what is no type. */
export function plainType(type: string): string {
	const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
	return mimeType.test(plain) ? plain : '';
}

/** What a browser might run, were the address of a file ever opened by itself. */
const runs = /html|xml|svg|script|css|flash/;

/** The type under which a file is handed over: one that nothing runs. */
export function safeType(type: string): string {
	const plain = plainType(type);
	return plain && !runs.test(plain) ? plain : 'application/octet-stream';
}

/**
 * - `too-large`: over 64 MB · `unreadable`: the browser cannot read it · `not-text`: bytes that are no UTF-8
 * - `truncated`: the end is missing · `not-json` · `not-a-dossier`: JSON or a page of something else
 * - `newer-format`: written by a newer version of the app · `unsafe-key`: `__proto__` and the like · `too-deep`
 * - `other-dossier`: a revision or a secret of another dossier · `unknown-key` · `unknown-path`
 * - `bad-value`: a wrong type or size · `bad-file`: a proof's file that is not the one it was
 * - `file-too-large`: a proof's file over 5 MB, or all of them over 40 MB · `many-dossiers`: a
 *   coach's copy of several, which has a page of its own · `locked`: it asks for a password first
 */
export type ImportProblem =
	| 'too-large'
	| 'unreadable'
	| 'not-text'
	| 'truncated'
	| 'not-json'
	| 'not-a-dossier'
	| 'newer-format'
	| 'unsafe-key'
	| 'too-deep'
	| 'other-dossier'
	| 'unknown-key'
	| 'unknown-path'
	| 'bad-value'
	| 'bad-file'
	| 'file-too-large'
	| 'many-dossiers'
	| 'locked';

export interface ParsedDossier {
	ok: true;
	dossier: string;
	name: string;
	grid: string;
	/** In `byTime` order. */
	revisions: Revision[];
	/** What is private to a coach; most often nothing. */
	coachRevisions: Revision[];
	/** Their bytes were checked against their SHA-256. */
	files: FileRow[];
	secrets: SecretRow[];
	/** Ids that the file holds with two contents; see `merge`. */
	conflicts: string[];
	/** Whatever it was attached to here, it is to be a dossier of its own. */
	apart?: true;
}

/** `where` is a place in the file, such as `revisions[12].value`; empty when it is the file as a whole. */
export interface ImportRefusal {
	ok: false;
	kind: ImportProblem;
	where: string;
}

export const refuse = (kind: ImportProblem, where = ''): ImportRefusal => ({
	ok: false,
	kind,
	where
});
