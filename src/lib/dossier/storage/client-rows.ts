/** A coach's private summaries: a row a client, made of the private log and stored beside it. */
import { clientOf } from '../client';
import { erasedChange } from '../drafts';
import { blanked } from '../erasure';
import { fold, type DossierState } from '../fold';
import { pastToErase } from '../past';
import type { AzimutDatabase, ClientRow } from './database';
import { guarded } from './storage-error';
import { revisionsOf } from './store';

/** One more whenever a row comes to say more, or the same otherwise: rows of before are made again. */
export const clientVersion = 5;

/**
 * Called in the transaction that writes the private log of that dossier; takes `coachRevisions` and `clients`. What was
 * written over and needs no past is erased there too, whoever wrote and however it came.
 */
export async function refreshClient(db: AzimutDatabase, dossier: string): Promise<void> {
	const log = await db.coachRevisions.where({ dossier }).toArray();
	if (log.length === 0) return db.clients.delete(dossier);
	const state = fold(log);
	await erasePast(db, state);
	await db.clients.put({ id: dossier, version: clientVersion, ...clientOf(state) });
}

async function erasePast(db: AzimutDatabase, log: DossierState): Promise<void> {
	const erased = pastToErase(log).flatMap(({ past, by: { dossier, author, at } }) => {
		const changes = [erasedChange(past)];
		return [blanked(past), ...revisionsOf({ dossier, author, at, changes })];
	});
	if (erased.length > 0) await db.coachRevisions.bulkPut(erased);
}

/** Before a private log leaves: rows of versions before kept what was replaced. */
export function refreshOutdated(db: AzimutDatabase, dossier: string): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.coachRevisions, db.clients, async () => {
			const row = await db.clients.get(dossier);
			if (row?.version !== clientVersion) await refreshClient(db, dossier);
		})
	);
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
