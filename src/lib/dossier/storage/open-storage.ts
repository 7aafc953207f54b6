import type { DossierState } from '../fold';
import type { Author, Revision } from '../revision';
import type { AzimutDatabase } from './database';

/** What is stored on this device, and who writes to it. */
export interface OpenStorage {
	db: AzimutDatabase;
	author: Author;
}

/** Runs, in its turn, what writes beside a dossier as it stands, and folds in the revisions that it wrote. */
export type Aside = (
	write: (state: DossierState, storage: OpenStorage) => Promise<Revision[]>
) => Promise<void>;
