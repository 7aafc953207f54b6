/** What a file that was just stored brought: said on the screen, and noted by who coaches. */
import { privateContents } from '$lib/dossier/contents';
import type { PrivateContents } from '$lib/dossier/private-contents';
import type { Imported } from '$lib/dossier/merge/import';
import { bringsNothing } from '$lib/dossier/merge/review';
import type { ReviewedDossier } from '$lib/dossier/merge/review-file';
import { isHandedMark } from '$lib/dossier/paths';
import type { Author } from '$lib/dossier/revision';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { ImportState } from './import-state';
import { importedKey } from './imported-key';

/** Somebody has to say something before it is stored: it would change what is here, was erased, or is private to a coach. */
export const asks = (found: ReviewedDossier): boolean =>
	found.kind === 'known'
		? !bringsNothing(found.review)
		: found.erasedOn !== null || found.file.coachRevisions.length > 0;

export function importedState(
	found: ReviewedDossier,
	imported: Extract<Imported, { ok: true }>,
	takesPrivate: boolean
): Extract<ImportState, { step: 'nothing' | 'imported' }> {
	const { file, log } = found;
	const { row, added, conflicts, left } = imported;
	const { id: dossier, name } = row;
	const key = importedKey(file, imported);
	if (found.kind === 'known' && !asks(found))
		return { step: 'nothing', dossier, name: found.row?.name ?? file.name, key };
	const isNew = found.kind === 'new';
	const isPrivate = file.coachRevisions.length > 0;
	return {
		step: 'imported',
		dossier,
		name,
		added,
		isNew,
		brought: isPrivate ? privateContents(takesPrivate ? log.added : []) : null,
		damaged: conflicts.length,
		left: isNew ? (row.disagreements ?? 0) : left,
		key
	};
}

interface Received {
	author: Author;
	by: 'file' | 'codes' | 'box';
	brought: PrivateContents | null;
}

/** Who coaches reads it in the client's journal. It is stored already: that this is not noted loses nothing of it. */
export async function noteImported(
	db: AzimutDatabase,
	{ file: { dossier }, shared }: ReviewedDossier,
	{ author, by, brought }: Received
): Promise<void> {
	const isCompanys = shared.added.some(
		(revision) => revision.author.role === 'company' && !isHandedMark(revision.path)
	);
	if (author.role !== 'coach' || (!brought && !isCompanys)) return;
	try {
		const { noteReceived, noteTrace } = await import('$lib/dossier/storage/note-trace');
		// What is private in it only a coach gives: the company's answers came to them.
		if (brought) await noteReceived(db, { dossier, author, brought });
		else await noteTrace(db, { dossier, author, what: by });
	} catch {
		// A line of the journal.
	}
}
