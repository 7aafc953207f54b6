import { listDossiers } from '$lib/dossier/list/dossiers';
import { fromExample } from '$lib/dossier/origin';
import { originPath } from '$lib/dossier/paths';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { revisionsAt } from '$lib/dossier/storage/revisions-at';
import { guarded } from '$lib/dossier/storage/storage-error';

/** The dossiers of this device, in use, that were made from an invented company. */
export function sampleIds(db: AzimutDatabase): Promise<string[]> {
	return guarded(async () => {
		const { current, archived } = await listDossiers(db);
		const found = await revisionsAt(
			db,
			[...current, ...archived].map(({ id }) => [id, originPath])
		);
		return [
			...new Set(
				found.filter(({ value }) => value === fromExample.value).map(({ dossier }) => dossier)
			)
		];
	});
}
