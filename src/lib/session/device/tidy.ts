import { isOutdated } from '$lib/dossier/list/summary';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';

/** What was deleted long ago goes, then files that nothing names any more; summaries of before are made again. */
export async function tidy(db: AzimutDatabase, rows: readonly DossierRow[]): Promise<void> {
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
