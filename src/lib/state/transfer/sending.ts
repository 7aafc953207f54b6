import { framesOf } from '$lib/dossier/codes/codes';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { fileOf } from '../files/dossier-file';
import { extrasOf, type ExportOptions } from '$lib/dossier/file/export';
import { withoutFiles } from '$lib/dossier/file/write';

/** What leaves only when the person says so. The keys of public pages never pass by codes. */
export type AlsoSent = Pick<ExportOptions, 'coachNotes' | 'confidentialProofs'>;

export interface ToSend {
	/** The file, as text, without the files of proofs. */
	text: string;
	/** What of these the dossier holds, sent or not. */
	holds: AlsoSent & { proofFiles: boolean };
}

/** A dossier as it leaves for another device; null when this one does not hold it. */
export async function readToSend(
	db: AzimutDatabase,
	id: string,
	also: AlsoSent,
	at: number
): Promise<ToSend | null> {
	const [file, extras] = await Promise.all([
		fileOf(db, id, at, { ...also, tokens: false }),
		extrasOf(db, id)
	]);
	if (!file || !extras) return null;
	return {
		text: `${withoutFiles(file.lines).join('\n')}\n`,
		holds: {
			coachNotes: extras.coachNotes > 0,
			confidentialProofs: extras.confidentialProofs > 0,
			proofFiles: file.files.length + file.missing.length > 0
		}
	};
}

export interface Prepared {
	/** What the codes say, in turn; null when there would be too many. */
	frames: string[] | null;
	holds: ToSend['holds'];
}

/** Null when this device does not hold the dossier. */
export async function prepareCodes(
	db: AzimutDatabase,
	id: string,
	also: AlsoSent,
	at: number
): Promise<Prepared | null> {
	const sent = await readToSend(db, id, also, at);
	return sent && { frames: await framesOf(sent.text), holds: sent.holds };
}
