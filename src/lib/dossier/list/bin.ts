/** What was deleted goes for good, but for a dossier with a secret that must not be lost: its page would stay public. */
import { settingKeysOf } from './backups';
import type { AzimutDatabase, DossierRow, SecretRow } from '../storage/database';
import { namedFiles } from '../proofs';
import { deleteSecrets, secretsOf } from '../storage/secrets';
import { guarded } from '../storage/storage-error';

/** A deleted dossier can be brought back for this long, in ms. */
export const binRetentionMs = 30 * 24 * 3600 * 1000;

/** Whether a secret still opens something: its dossier then stays. */
export type IsNeeded = (secret: SecretRow) => boolean;

/**
 * Erases for good what was deleted 30 days ago or more, with its secrets, its settings, and its files that no other
 * dossier's proofs name or named; returns the ids. `now` in ms.
 */
export const purgeDeleted = (db: AzimutDatabase, isNeeded: IsNeeded, now: number) =>
	purge(db, isNeeded, (deletedAt) => deletedAt <= now - binRetentionMs);
/** Erases for good all that was deleted, to make room; returns the ids. */
export const emptyBin = (db: AzimutDatabase, isNeeded: IsNeeded) => purge(db, isNeeded, () => true);

function purge(
	db: AzimutDatabase,
	isNeeded: IsNeeded,
	due: (deletedAt: number) => boolean
): Promise<string[]> {
	const tables = [
		...[db.revisions, db.coachRevisions, db.clients, db.dossiers],
		...[db.files, db.secrets, db.settings]
	];
	return guarded(() =>
		db.transaction('rw', tables, async () => {
			const rows = await db.dossiers.toArray();
			// One that another tab has gone on answering since is not given up.
			const isOver = ({ deletedAt, updatedAt }: DossierRow) =>
				deletedAt !== null && updatedAt <= deletedAt && due(deletedAt);
			const ids: string[] = [];
			for (const { id } of rows.filter(isOver))
				if (!(await secretsOf(db, id)).some(isNeeded)) ids.push(id);
			if (ids.length === 0) return ids;
			const files = await filesOf(db, ids);
			for (const dossier of ids) {
				await db.revisions.where({ dossier }).delete();
				await db.coachRevisions.where({ dossier }).delete();
				await deleteSecrets(db, dossier);
			}
			await db.settings.bulkDelete(ids.flatMap(settingKeysOf));
			await db.clients.bulkDelete(ids);
			await db.dossiers.bulkDelete(ids);
			if (files.size > 0) {
				const left = rows.map(({ id }) => id).filter((id) => !ids.includes(id));
				for (const named of await filesOf(db, left)) files.delete(named);
				await db.files.bulkDelete([...files]);
			}
			return ids;
		})
	);
}

async function filesOf(db: AzimutDatabase, dossiers: readonly string[]): Promise<Set<string>> {
	const proofs = dossiers.map((id) =>
		db.revisions.where('[dossier+path]').between([id, 'proofs/'], [id, 'proofs0']).toArray()
	);
	return namedFiles((await Promise.all(proofs)).flat());
}
