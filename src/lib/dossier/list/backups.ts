/** When each dossier was last copied elsewhere: settings of this device. */
import type { AzimutDatabase, DossierRow } from '../storage/database';
import type { Json } from '../revision';
import { backupPrefix } from './note-backup';
import { guarded } from '../storage/storage-error';

/** What was put off of the reminder to copy a dossier. */
export const reminderKey = (dossier: string) => `reminder/${dossier}`;

/** The last copy of each dossier that has one, in ms, by id. */
export function lastBackups(db: AzimutDatabase): Promise<Map<string, number>> {
	return guarded(async () => {
		const rows = await db.settings.where('key').startsWith(backupPrefix).toArray();
		return new Map(
			rows.flatMap(({ key, value }): [string, number][] =>
				typeof value === 'number' ? [[key.slice(backupPrefix.length), value]] : []
			)
		);
	});
}

/** What a reminder depends on. A dossier that was made whole and never changed since is not `touched`. */
export function backupState(
	db: AzimutDatabase,
	dossier: string
): Promise<{ backupAt: number | null; touched: boolean; reminder: Json | null }> {
	return guarded(async () => {
		const [row, backup, reminder] = await Promise.all([
			db.dossiers.get(dossier),
			db.settings.get(backupPrefix + dossier),
			db.settings.get(reminderKey(dossier))
		]);
		return {
			backupAt: typeof backup?.value === 'number' ? backup.value : null,
			touched: row !== undefined && row.updatedAt > row.createdAt,
			reminder: (reminder?.value as Json | undefined) ?? null
		};
	});
}

export interface RevisionCount {
	row: DossierRow;
	/** Revisions are never removed: as many means unchanged. */
	revisions: number;
}

/** Every dossier that is not deleted. */
export function revisionCounts(db: AzimutDatabase): Promise<RevisionCount[]> {
	return guarded(async () => {
		const rows = (await db.dossiers.toArray()).filter(({ deletedAt }) => deletedAt === null);
		return Promise.all(
			rows.map(async (row) => ({
				row,
				revisions:
					(await db.revisions.where('dossier').equals(row.id).count()) +
					(await db.coachRevisions.where('dossier').equals(row.id).count())
			}))
		);
	});
}

/** Calls now, and after each change of a dossier, in this tab or another. Returns what stops it. */
export function watchChanges(db: AzimutDatabase, onchange: () => void): () => void {
	const subscription = db
		.live(() => db.dossiers.toArray())
		.subscribe({
			next: onchange,
			error: () => undefined
		});
	return () => subscription.unsubscribe();
}
