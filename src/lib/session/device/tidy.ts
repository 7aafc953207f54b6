import { isOutdated } from '$lib/dossier/list/summary';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { backupFolder } from '$lib/dossier/storage/settings';

/** Once the storage is open: copies go on in their folder, and what is old goes. */
export async function afterOpening(
	device: { needBackups: () => Promise<unknown> },
	db: AzimutDatabase
): Promise<void> {
	if (await backupFolder(db)) await device.needBackups();
	await tidy(db);
}

/** What was deleted long ago goes, then files that nothing names any more; summaries of before are made again. */
export async function tidy(db: AzimutDatabase): Promise<void> {
	const rows = await db.dossiers.toArray();
	await purge(db, rows);
	await sweep(db);
	await rebuild(db, rows.filter(isOutdated));
}

async function purge(db: AzimutDatabase, rows: readonly DossierRow[]): Promise<void> {
	if (!rows.some(({ deletedAt }) => deletedAt !== null)) return;
	const { purgeOld } = await import('$lib/page-records/public-pages');
	await purgeOld(db, Date.now());
}

async function sweep(db: AzimutDatabase): Promise<void> {
	if ((await db.files.count()) === 0) return;
	const { sweepFiles } = await import('$lib/dossier/list/file-sweep');
	await sweepFiles(db, Date.now());
}

async function rebuild(db: AzimutDatabase, outdated: readonly DossierRow[]): Promise<void> {
	if (outdated.length === 0) return;
	const { rebuildSummaries } = await import('../summary/rebuild-summaries');
	await rebuildSummaries(db, outdated);
}
