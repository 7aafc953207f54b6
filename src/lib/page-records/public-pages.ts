/** The dossiers of this device that have a public page, or asked for one and were not answered. */
import { emptyBin, purgeDeleted, type IsNeeded } from '$lib/dossier/list/bin';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { allSecrets } from '$lib/dossier/storage/secrets';
import { pageRecordsAmong, type PageRecord } from './page-record';

/** By dossier; follows other tabs. */
export const followPages = (db: AzimutDatabase) =>
	new LiveQuery<ReadonlyMap<string, PageRecord>>(db, async () =>
		pageRecordsAmong(await allSecrets(db))
	);

/** Without the key nobody could withdraw the page: its dossier waits in the bin. */
export const opensPage: IsNeeded = (secret) => pageRecordsAmong([secret]).size > 0;

/** Erases for good what was deleted long ago; `now` in ms. */
export const purgeOld = (db: AzimutDatabase, now: number) => purgeDeleted(db, opensPage, now);

/** Erases for good all that was deleted. */
export const emptyWholeBin = (db: AzimutDatabase) => emptyBin(db, opensPage);

/** A page that stays public when all of this device is erased. */
export interface StayingPage {
	dossier: string;
	name: string;
	/** Null while nobody knows whether it exists. */
	url: string | null;
	/** Where its dossier is; null when it is not on this device any more. */
	place: 'list' | 'bin' | null;
}

/** In the order of their names. */
export const stayingPages = (
	pages: ReadonlyMap<string, PageRecord>,
	rows: readonly DossierRow[]
): StayingPage[] =>
	[...pages]
		.map(([dossier, { page, sent, asked }]) => {
			const row = rows.find(({ id }) => id === dossier);
			return {
				dossier,
				url: page?.url ?? null,
				name: row?.name ?? (sent ?? asked)?.show.name ?? '',
				place: row ? (row.deletedAt === null ? ('list' as const) : ('bin' as const)) : null
			};
		})
		.sort((one, other) => one.name.localeCompare(other.name));
