import { isOutdated } from '$lib/dossier/list/summary';
import { rebuildClients } from '$lib/dossier/storage/client-rows';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { rebuildSummaries } from '$lib/session/summary/rebuild-summaries';
import type { GroupClient } from './group';

/** The rows of these clients, without those that are deleted or not here. */
export async function readGroup(
	db: AzimutDatabase,
	ids: readonly string[]
): Promise<GroupClient[]> {
	const wanted = [...new Set(ids)];
	const [rows, notes] = await Promise.all([
		db.dossiers.bulkGet(wanted),
		db.clients.bulkGet(wanted)
	]);
	return rows.flatMap((row, at) =>
		row?.deletedAt === null ? [{ id: row.id, row, notes: notes[at] ?? null }] : []
	);
}

/** Follows other tabs. */
export const followGroup = (db: AzimutDatabase, ids: readonly string[]) =>
	new LiveQuery(db, () => readGroup(db, ids));

/** Makes again what an earlier version made of them, or what was written since the list was last open. */
export async function renewGroup(
	db: AzimutDatabase,
	clients: readonly GroupClient[]
): Promise<void> {
	await rebuildClients(db);
	await rebuildSummaries(
		db,
		clients.flatMap(({ row }) => (isOutdated(row) ? [row] : []))
	);
}
