import { contentKinds, contentsOf, type Contents } from '$lib/dossier/contents';
import { fold } from '$lib/dossier/fold';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { guarded } from '$lib/dossier/storage/storage-error';

export interface PrivateLeft {
	/** Companies about which something private stands. */
	clients: number;
	contents: Contents;
}

/** What is private to whoever coached here, counted over all dossiers; follows other tabs. */
export const followPrivate = (db: AzimutDatabase) => new LiveQuery(db, () => privateLeft(db));

export async function privateLeft(db: AzimutDatabase): Promise<PrivateLeft> {
	const dossiers = (await db.coachRevisions.orderBy('dossier').uniqueKeys()) as string[];
	const contents = contentsOf(fold([]), '');
	let clients = 0;
	for (const dossier of dossiers) {
		const log = fold(await db.coachRevisions.where({ dossier }).toArray());
		const own = contentsOf(log, '');
		for (const kind of contentKinds) contents[kind] += own[kind];
		if (contentKinds.some((kind) => own[kind] > 0)) clients += 1;
	}
	return { clients, contents };
}

/**
 * For good, the whole log and what lists show of it; the companies' dossiers stay.
 * @throws {StorageError} nothing was erased
 */
export const erasePrivateLeft = (db: AzimutDatabase): Promise<void> =>
	guarded(() =>
		db.transaction('rw', db.coachRevisions, db.clients, async () => {
			await db.coachRevisions.clear();
			await db.clients.clear();
		})
	);
