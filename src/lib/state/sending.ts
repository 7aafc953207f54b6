import { framesOf } from '$lib/dossier/codes';
import type { AzimutDatabase } from '$lib/dossier/database';
import { fold, valueAt, type DossierState } from '$lib/dossier/fold';
import { parsePath, proofPath, type Path } from '$lib/dossier/paths';
import { readDossier } from '$lib/dossier/store';
import { exportDossier } from '$lib/dossier/transfer';

/** What leaves only when the person says so. */
export interface AlsoSent {
	coachNotes: boolean;
	confidentialProofs: boolean;
}

export interface ToSend {
	/** The file, as text. */
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
	const found = await readDossier(db, id);
	if (!found) return null;
	const { name, grid } = found.row;
	const state = fold(found.revisions);
	const fields = [...state.paths.keys()].map(parsePath).filter((path) => path !== null);
	const sent = found.revisions.filter(({ path }) => {
		const field = parsePath(path);
		return !(
			(isCoachNote(field) && !also.coachNotes) ||
			(isConfidential(state, field) && !also.confidentialProofs)
		);
	});
	return {
		text: exportDossier(sent, { exportedAt: at, dossier: id, name, grid }),
		holds: {
			coachNotes: fields.some(isCoachNote),
			confidentialProofs: fields.some((field) => isConfidential(state, field)),
			proofFiles: fields.some(
				(field) =>
					field.kind === 'proofs' &&
					field.field === 'file' &&
					valueAt(state, proofPath(field.proof, 'file')) !== null
			)
		}
	};
}

const isCoachNote = (path: Path | null) => path?.kind === 'notes' && path.role === 'coach';

const isConfidential = (state: DossierState, path: Path | null) =>
	path?.kind === 'proofs' && valueAt(state, proofPath(path.proof, 'confidential')) === true;

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
