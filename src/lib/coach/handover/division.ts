import { contentKinds, contentsOf, type Contents } from '$lib/dossier/contents';
import { readOutgoing, type ExportOptions } from '$lib/dossier/file/export';
import { fold } from '$lib/dossier/fold';
import { readCoachLog } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { isOfBoxes } from '$lib/dossier/storage/box-secrets';
import { secretsOf } from '$lib/dossier/storage/secrets';
import { readDossier } from '$lib/dossier/storage/store';

/** What of a dossier goes with a file, and what stays on this device. */
export interface Division {
	goes: Contents;
	stays: Contents;
	/** Keys of its public page that stay. */
	keysStay: number;
	/** Files of proofs that do not go. */
	missing: number;
}

/**
 * By what the file itself is made of, and all that is not in it; null when this device does not hold the dossier.
 * @throws {StorageError}
 */
export async function divide(
	db: AzimutDatabase,
	dossier: string,
	options: ExportOptions
): Promise<Division | null> {
	const [found, log, outgoing, secrets] = await Promise.all([
		readDossier(db, dossier),
		readCoachLog(db, dossier),
		readOutgoing(db, dossier, options),
		secretsOf(db, dossier).then((all) => all.filter((one) => !isOfBoxes(one)))
	]);
	if (!found || !outgoing) return null;
	const gone = new Set(outgoing.revisions.map(({ id }) => id));
	const stays = [...found.revisions, ...log].filter(({ id }) => !gone.has(id));
	const { grid } = found.row;
	return {
		goes: contentsOf(fold(outgoing.revisions), grid),
		stays: contentsOf(fold(stays), grid),
		keysStay: secrets.length - outgoing.secrets.length,
		missing: outgoing.missing.length
	};
}

/**
 * Of several together.
 * @throws {StorageError}
 */
export async function divideAll(
	db: AzimutDatabase,
	dossiers: readonly string[],
	options: ExportOptions
): Promise<Division> {
	const none = contentsOf(fold([]), '');
	const sum: Division = { goes: { ...none }, stays: { ...none }, keysStay: 0, missing: 0 };
	for (const dossier of dossiers) {
		const one = await divide(db, dossier, options);
		if (!one) continue;
		for (const kind of contentKinds) {
			sum.goes[kind] += one.goes[kind];
			sum.stays[kind] += one.stays[kind];
		}
		sum.keysStay += one.keysStay;
		sum.missing += one.missing;
	}
	return sum;
}
