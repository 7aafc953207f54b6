import { deleteDatabase } from '$lib/dossier/storage/erase';
import { isOfBoxes } from '$lib/dossier/storage/box-secrets';
import { selectContent, everything, filesThatFit } from '$lib/dossier/file/export';
import { fold } from '$lib/dossier/fold';
import { isPrivate } from '$lib/dossier/paths';
import { readWhatIsLeft } from '$lib/dossier/storage/rescue';
import { pageRecordsAmong } from '$lib/page-records/page-record';
import { stayingPages, type StayingPage } from '$lib/page-records/public-pages';
import { buildDossierFile, type DossierFile } from '$lib/session/file/dossier-file';

export interface Rescue {
	dossiers: {
		id: string;
		name: string;
		changes: number;
		/** It holds what is private to a coach. */ isOfCoach: boolean;
		file: DossierFile;
	}[];
	/** Names of dossiers whose changes are gone. */
	lost: string[];
}

/**
 * What can still be read of a damaged database, each dossier as a file that an import takes: all of its changes, what
 * is private too, the files of its proofs, and its keys but those
 * of boxes, which no file of one dossier brings back.
 */
export async function exportDamagedDatabase(at: number): Promise<Rescue> {
	const { dossiers, lost, files: found, secrets: all } = await readWhatIsLeft();
	const byHash = new Map(found.map((file) => [file.sha256, file]));
	const saved = dossiers.map(async ({ id, name, grid, revisions }) => {
		const wanted = selectContent(fold(revisions), everything).files;
		const files = filesThatFit(
			wanted,
			wanted.map((sha256) => byHash.get(sha256))
		);
		const secrets = all.filter((secret) => secret.id.startsWith(`${id}/`) && !isOfBoxes(secret));
		const whole = files.missing.length === 0;
		const content = { revisions, secrets, ...files, whole, marks: [] };
		const file = await buildDossierFile({ id, name, grid }, content, at);
		const isOfCoach = revisions.some(({ path }) => isPrivate(path));
		return { id, name, changes: revisions.length, isOfCoach, file };
	});
	return { lost, dossiers: await Promise.all(saved) };
}

/** The pages that stay public when what is left is deleted; none where nothing can be read any more. */
export async function leftPublic(): Promise<StayingPage[]> {
	const { secrets } = await readWhatIsLeft();
	return stayingPages(pageRecordsAmong(secrets), []);
}

/** Deletes what is left; the next opening makes a new database. */
export const deleteDamagedDatabase = (onBlocked: () => void) => deleteDatabase({ onBlocked });
