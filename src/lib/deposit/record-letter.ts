import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { readForTransfer } from '$lib/transfer/sending';
import type { Letter } from './letter';

/** A dossier as it goes by codes or by a box: without files, nor what is confidential, nor what is private to a coach. */
export async function recordLetter(
	db: AzimutDatabase,
	dossier: string
): Promise<{ letter: Letter; leavesFiles: boolean } | null> {
	const also = { ownDevice: false, confidentialProofs: false };
	const made = await readForTransfer(db, dossier, also, Date.now());
	if (!made) return null;
	const file = new Blob([made.text], { type: 'application/json' });
	return { letter: { kind: 'dossier', file }, leavesFiles: made.holds.proofFiles };
}
