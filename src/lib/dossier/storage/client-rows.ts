/** A coach's private summaries: a row a client, made of the private log and stored beside it. */
import { clientOf } from '../client';
import { fold } from '../fold';
import type { AzimutDatabase, ClientRow } from './database';
import { guarded } from './storage-error';

/** One more whenever a row comes to say more, or the same otherwise: rows of before are made again. */
export const clientVersion = 2;

/** Called in the transaction that writes the private log of that dossier; takes `coachRevisions` and `clients`. */
export async function refreshClient(db: AzimutDatabase, dossier: string): Promise<void> {
	const log = await db.coachRevisions.where({ dossier }).toArray();
	if (log.length === 0) return db.clients.delete(dossier);
	await db.clients.put({ id: dossier, version: clientVersion, ...clientOf(fold(log)) });
}

/** By dossier; one of whom nothing is noted has no row. */
export function readClients(db: AzimutDatabase): Promise<Map<string, ClientRow>> {
	return guarded(async () => {
		const rows = await db.clients.toArray();
		return new Map(rows.map((row) => [row.id, row]));
	});
}

/** Makes what is missing, or of an earlier version: all at once, so that lists that follow read once. */
export function rebuildClients(db: AzimutDatabase): Promise<void> {
	return guarded(async () => {
		const rows = await readClients(db);
		const dossiers = (await db.coachRevisions.orderBy('dossier').uniqueKeys()) as string[];
		const outdated = dossiers.filter((id) => rows.get(id)?.version !== clientVersion);
		if (outdated.length === 0) return;
		await db.transaction('rw', db.coachRevisions, db.clients, async () => {
			for (const dossier of outdated) await refreshClient(db, dossier);
		});
	});
}
