import { framesOf } from '$lib/dossier/transfer/codes';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { takeDossierFile } from '$lib/session/file/dossier-file';
import { extrasOf } from '$lib/dossier/file/export';
import { withoutFiles } from '$lib/dossier/file/write';

/** What leaves only when the person says so. The keys of public pages never pass by codes. */
export interface TransferOptions {
	/** What is held from clients goes too: it is for one's own other device. */
	ownDevice: boolean;
	confidentialProofs: boolean;
}

export interface TransferContent {
	/** The file, as text, without the files of proofs. */
	text: string;
	/** What of these the dossier holds, sent or not. */
	holds: TransferOptions & { proofFiles: boolean };
}

/** A dossier as it leaves for another device; null when this one does not hold it. */
export async function readForTransfer(
	db: AzimutDatabase,
	id: string,
	also: TransferOptions,
	at: number
): Promise<TransferContent | null> {
	const extras = await extrasOf(db, id);
	if (!extras) return null;
	const destination = also.ownDevice ? 'own-device' : 'client';
	const { confidentialProofs } = also;
	const options = { destination, confidentialProofs, tokens: false } as const;
	const file = await takeDossierFile(db, id, at, options, 'code');
	if (!file) return null;
	return {
		text: `${withoutFiles(file.lines).join('\n')}\n`,
		holds: {
			ownDevice: extras.heldFromClients > 0,
			confidentialProofs: extras.confidentialProofs > 0,
			proofFiles: file.files.length + file.missing.length > 0
		}
	};
}

export interface PreparedCodes {
	/** What the codes say, in turn; null when there would be too many. */
	frames: string[] | null;
	holds: TransferContent['holds'];
}

/** Null when this device does not hold the dossier. */
export async function prepareCodes(
	db: AzimutDatabase,
	id: string,
	also: TransferOptions,
	at: number
): Promise<PreparedCodes | null> {
	const sent = await readForTransfer(db, id, also, at);
	return sent && { frames: await framesOf(sent.text), holds: sent.holds };
}
