import { fromExample } from '$lib/dossier/origin';
import { originPath } from '$lib/dossier/paths';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { guarded } from '$lib/dossier/storage/storage-error';

/** The dossiers of this device, in use, that were made from an invented company. */
export function sampleIds(db: AzimutDatabase): Promise<string[]> {
	return guarded(async () => {
		const rows = await db.dossiers.filter(({ deletedAt }) => deletedAt === null).toArray();
		const paths = rows.map(({ id }) => [id, originPath]);
		const found = await db.revisions.where('[dossier+path]').anyOf(paths).toArray();
		return [
			...new Set(
				found.filter(({ value }) => value === fromExample.value).map(({ dossier }) => dossier)
			)
		];
	});
}
