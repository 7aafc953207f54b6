/** What of a dossier leaves this device, and what stays unless someone ticks it. */
import type { AzimutDatabase, DossierRow, FileRow, SecretRow } from '../storage/database';
import { fold, type DossierState } from '../fold';
import { parsePath } from '../paths';
import { proofsOf, type Proof } from '../proofs';
import type { Revision } from '../revision';
import { secretsOf } from '../storage/secrets';
import { guarded } from '../storage/storage-error';
import { largestFile, largestFiles, mostFiles } from './format';

/** What goes out only when its box is ticked. */
export interface ExportOptions {
	coachNotes: boolean;
	confidentialProofs: boolean;
	tokens: boolean;
}
export const nothingTicked: ExportOptions = {
	coachNotes: false,
	confidentialProofs: false,
	tokens: false
};

export const everythingTicked: ExportOptions = {
	coachNotes: true,
	confidentialProofs: true,
	tokens: true
};

export interface ChosenContent {
	revisions: Revision[];
	/** SHA-256 of the files that their standing proofs name, sorted. */
	files: string[];
}

/** The revisions that go out, whole histories or nothing of them, and the files they need. */
export function selectContent(state: DossierState, options: ExportOptions): ChosenContent {
	const proofs = proofsOf(state);
	const withheld = options.confidentialProofs ? new Set<string>() : confidentialOf(state, proofs);
	// By the beginning of the path: a later version may have more below.
	const goesOut = ({ path }: Revision) => {
		const [kind, owner = ''] = path.split('/');
		if (kind === 'notes') return owner !== 'coach' || options.coachNotes;
		return kind !== 'proofs' || !withheld.has(owner);
	};
	const files = proofs.filter(({ id }) => !withheld.has(id)).flatMap((proof) => proof.files);
	return {
		revisions: [...state.revisions.values()].filter(goesOut),
		files: [...new Set(files)].sort()
	};
}

/** Those that stand as such, and those that were once and stand no more: their past says as much. */
function confidentialOf(state: DossierState, standing: readonly Proof[]): Set<string> {
	const ids = new Set(standing.filter((proof) => proof.confidential).map(({ id }) => id));
	const stands = new Set(standing.map(({ id }) => id));
	for (const { path, value } of state.revisions.values()) {
		const field = parsePath(path);
		if (field?.kind !== 'proofs' || field.field !== 'confidential' || value !== true) continue;
		if (!stands.has(field.proof)) ids.add(field.proof);
	}
	return ids;
}

/** How many there are of what could be ticked. */
export interface Extras {
	coachNotes: number;
	confidentialProofs: number;
	tokens: number;
}

/** `null` when this device does not hold the dossier. */
export function extrasOf(db: AzimutDatabase, dossier: string): Promise<Extras | null> {
	return guarded(() =>
		db.transaction('r', db.revisions, db.dossiers, db.secrets, async () => {
			const [row, revisions, tokens] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				secretsOf(db, dossier)
			]);
			if (!row) return null;
			const state = fold(revisions);
			const notes = [...state.paths].filter(
				([path, { heads }]) =>
					path.startsWith('notes/coach/') && heads.some(({ value }) => value !== null)
			);
			return {
				coachNotes: notes.length,
				confidentialProofs: confidentialOf(state, proofsOf(state)).size,
				tokens: tokens.length
			};
		})
	);
}

export interface Outgoing {
	row: DossierRow;
	revisions: Revision[];
	files: FileRow[];
	/** Files that its proofs name and that do not go with it: not on this device, or too much for one file. */
	missing: string[];
	secrets: SecretRow[];
	/** Nothing of the dossier stays behind. */
	whole: boolean;
}

/** The dossier as it leaves, as of one moment; `null` when this device does not hold it. */
export function readOutgoing(
	db: AzimutDatabase,
	dossier: string,
	options: ExportOptions
): Promise<Outgoing | null> {
	return guarded(() =>
		db.transaction('r', db.revisions, db.dossiers, db.files, db.secrets, async () => {
			const [row, stored, secrets] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				secretsOf(db, dossier)
			]);
			if (!row) return null;
			const { revisions, files } = selectContent(fold(stored), options);
			const own = await filesNamed(db, files);
			const whole =
				revisions.length === stored.length &&
				own.missing.length === 0 &&
				(options.tokens || secrets.length === 0);
			return { row, revisions, secrets: options.tokens ? secrets : [], ...own, whole };
		})
	);
}

/** The files of these SHA-256 that one export may hold, and those that it may not or that are not here. */
const filesNamed = async (
	db: AzimutDatabase,
	named: readonly string[]
): Promise<Pick<Outgoing, 'files' | 'missing'>> =>
	filesThatFit(named, await db.files.bulkGet([...named]));

/** Each `found` beside the SHA-256 that names it. */
export function filesThatFit(
	named: readonly string[],
	found: readonly (FileRow | undefined)[]
): Pick<Outgoing, 'files' | 'missing'> {
	const files: FileRow[] = [];
	const missing: string[] = [];
	let total = 0;
	for (const [at, sha256] of named.entries()) {
		const file = found[at];
		const size = file?.blob.size ?? Infinity;
		const fits = files.length < mostFiles && size <= largestFile && total + size <= largestFiles;
		if (file && fits) {
			total += size;
			files.push(file);
		} else missing.push(sha256);
	}
	return { files, missing };
}
