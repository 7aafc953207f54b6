import type { DossierState } from '../fold';
import type { Author, Revision } from '../revision';
import type { AzimutDatabase } from './database';

/** What is stored on this device, and who writes to it. */
export interface OpenStorage {
	db: AzimutDatabase;
	author: Author;
}

/** Writes something beside a dossier as it stands, and gives the revisions that it wrote. */
export type WriteAside = (state: DossierState, storage: OpenStorage) => Promise<Revision[]>;
