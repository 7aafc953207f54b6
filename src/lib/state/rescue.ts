import { deleteDatabase } from '$lib/dossier/erase';
import { readWhatIsLeft } from '$lib/dossier/rescue';
import { toFile, type DossierFile } from './dossier-file';

export interface Rescue {
	dossiers: { id: string; name: string; changes: number; file: DossierFile }[];
	/** Names of dossiers whose changes are gone. */
	lost: string[];
}

/** What can still be read of a damaged database, each dossier as a file that an import takes. */
export async function rescue(at: number): Promise<Rescue> {
	const { dossiers, lost } = await readWhatIsLeft();
	return {
		lost,
		dossiers: dossiers.map(({ id, name, grid, revisions }) => ({
			id,
			name,
			changes: revisions.length,
			file: toFile({ id, name, grid }, revisions, at)
		}))
	};
}

/** Deletes what is left; the next opening makes a new database. */
export const restart = (onBlocked: () => void) => deleteDatabase({ onBlocked });
