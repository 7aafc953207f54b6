/** What of a dossier leaves this device, and what stays unless someone ticks it. */
import type { Destination } from '../destination';
import type { AzimutDatabase, DossierRow, FileRow, SecretRow } from '../storage/database';
import type { WayOut } from '../drafts';
import { fold, type DossierState } from '../fold';
import { isPrivate, parsePath } from '../paths';
import { proofsOf, type Proof } from '../proofs';
import type { Revision } from '../revision';
import { refreshOutdated } from '../storage/client-rows';
import { authorAmong } from '../storage/author-among';
import { handedMarks } from '../storage/handed';
import { filesIn, sizeOfFile } from '../storage/files';
import { isOfBoxes } from '../storage/box-secrets';
import { secretsOf } from '../storage/secrets';
import { guarded } from '../storage/storage-error';
import { largestFile, largestFiles, mostFiles } from '../file-limits';

/** For whom it is, and what goes out only when its box is ticked. */
export interface ExportOptions {
	destination: Destination;
	confidentialProofs: boolean;
	tokens: boolean;
	/** The keys of boxes too: in a copy of one's own behind a password, alone. */
	boxKeys?: boolean;
}
export const forClient: ExportOptions = {
	destination: 'client',
	confidentialProofs: false,
	tokens: false
};

export const everything: ExportOptions = {
	destination: 'own-device',
	confidentialProofs: true,
	tokens: true
};

export interface ChosenContent {
	revisions: Revision[];
	/** SHA-256 of the files that their standing proofs name, sorted. */
	files: string[];
}

/** An allow-list: what it does not know stays. */
export function goesTo(destination: Destination, path: string): boolean {
	if (isPrivate(path) && destination === 'client') return false;
	return destination === 'own-device' || parsePath(path) !== null;
}

/** The revisions that go out, whole histories or nothing of them, and the files they need. */
export function selectContent(state: DossierState, options: ExportOptions): ChosenContent {
	const proofs = proofsOf(state);
	const withheld = options.confidentialProofs ? new Set<string>() : confidentialOf(state, proofs);
	// By the beginning of the path: a later version may have more below.
	const goesOut = ({ path }: Revision) => {
		const [kind, owner = ''] = path.split('/');
		return goesTo(options.destination, path) && (kind !== 'proofs' || !withheld.has(owner));
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
	/** Revisions that a client does not get. */
	heldFromClients: number;
	confidentialProofs: number;
	tokens: number;
}

/** `null` when this device does not hold the dossier. */
export function extrasOf(db: AzimutDatabase, dossier: string): Promise<Extras | null> {
	return guarded(() =>
		db.transaction('r', db.revisions, db.coachRevisions, db.dossiers, db.secrets, async () => {
			const [row, revisions, own, tokens] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				db.coachRevisions.where({ dossier }).count(),
				secretsOf(db, dossier).then((all) => all.filter((one) => !isOfBoxes(one)))
			]);
			if (!row) return null;
			const state = fold(revisions);
			const held = revisions.filter(({ path }) => !goesTo('client', path));
			return {
				heldFromClients: own + held.length,
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
	/** What says that its drafts went out: among its revisions, and noted here once it is given. */
	marks: Revision[];
}

/**
 * The dossier as it leaves, as of one moment; `null` when this device does not hold it.
 * @param going how, and when: null for what nobody is given
 */
export function readOutgoing(
	db: AzimutDatabase,
	dossier: string,
	options: ExportOptions,
	going: { how: WayOut; at: number } | null = null
): Promise<Outgoing | null> {
	const isClients = options.destination === 'client';
	const tables = [db.revisions, db.dossiers, db.files, db.secrets, db.settings];
	return guarded(async () => {
		if (!isClients) await refreshOutdated(db, dossier);
		const outgoing = await db.transaction(
			'r',
			isClients ? tables : [...tables, db.coachRevisions],
			async () => {
				const [row, stored, secrets] = await Promise.all([
					db.dossiers.get(dossier),
					db.revisions.where({ dossier }).toArray(),
					secretsOf(db, dossier).then((all) =>
						all.filter((one) => options.boxKeys || !isOfBoxes(one))
					)
				]);
				if (!row) return null;
				// Nothing that goes to a client opens the coach's own log.
				const log = isClients ? [] : await db.coachRevisions.where({ dossier }).toArray();
				const coachRevisions = log.filter(({ path }) => goesTo(options.destination, path));
				const { revisions, files } = selectContent(fold(stored), options);
				const leaving = fold([...revisions, ...coachRevisions]);
				const author = going && authorAmong(await db.settings.toArray(), dossier);
				const marks = author
					? handedMarks(leaving, going.how, { dossier, author, at: going.at })
					: [];
				const named = await filesNamed(db, files);
				const whole =
					options.destination !== 'colleague' &&
					revisions.length === stored.length &&
					named.missing.length === 0 &&
					(options.tokens || secrets.length === 0);
				return {
					row,
					revisions: [...revisions, ...coachRevisions, ...marks],
					marks,
					secrets: options.tokens ? secrets : [],
					...named,
					whole
				};
			}
		);
		// What is private stayed behind: counted apart, so that it was never within reach of what went.
		if (outgoing?.whole && isClients)
			outgoing.whole = (await db.coachRevisions.where({ dossier }).count()) === 0;
		return outgoing && { ...outgoing, files: [...(await filesIn(db, outgoing.files))] };
	});
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
		const size = file ? sizeOfFile(file) : Infinity;
		const fits = files.length < mostFiles && size <= largestFile && total + size <= largestFiles;
		if (file && fits) {
			total += size;
			files.push(file);
		} else missing.push(sha256);
	}
	return { files, missing };
}
