/** What is stored of a coach's clients, read in one go: it begins while the screens of the list are still on their way. */
import { lastBackups } from '$lib/dossier/list/backups';
import { readClients } from '$lib/dossier/storage/client-rows';
import type { AzimutDatabase, ClientRow, DossierRow } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { guarded } from '$lib/dossier/storage/storage-error';
import { mentionsIn } from '../retention/mentions';

/** What lists are made of, as stored. */
export interface Stored {
	dossiers: readonly DossierRow[];
	notes: ReadonlyMap<string, ClientRow>;
	/** ms, by dossier. */
	copies: ReadonlyMap<string, number>;
	/** How long clients are kept after the last contact. */
	months: number;
}

export interface FollowedClients {
	stored: LiveQuery<Stored>;
	/** Once they were read for the first time, or could not be. */
	read: Promise<void>;
}

/** Follows other tabs. */
export function followClients(db: AzimutDatabase): FollowedClients {
	const { promise, resolve } = Promise.withResolvers<void>();
	const stored = new LiveQuery(db, () => readStored(db).finally(resolve));
	return { stored, read: promise };
}

const readStored = (db: AzimutDatabase): Promise<Stored> =>
	guarded(async () => {
		const [dossiers, notes, copies, { months }] = await Promise.all([
			db.dossiers.toArray(),
			readClients(db),
			lastBackups(db),
			mentionsIn(db)
		]);
		return { dossiers, notes, copies, months };
	});
