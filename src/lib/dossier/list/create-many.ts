/** Several new dossiers at once, each with what its coach notes of it; and the way back. */
import type { Change } from '../revision';
import { writePrivate } from '../storage/coach-log';
import type { AzimutDatabase } from '../storage/database';
import { guarded } from '../storage/storage-error';
import type { Summarise } from '../storage/store';
import { createDossier, type NewDossier } from './create';

export interface NewClientDossier extends NewDossier {
	/** For the private log. */
	noted: readonly Change[];
}

/** How many revisions a dossier began with, those of the private log too. */
export interface Begun {
	dossier: string;
	revisions: number;
}

const tablesOf = (db: AzimutDatabase) => [
	db.dossiers,
	db.revisions,
	db.coachRevisions,
	db.clients,
	db.settings
];

/** All of them are made, or none. */
export function createMany(
	db: AzimutDatabase,
	clients: readonly NewClientDossier[],
	summarise: Summarise
): Promise<Begun[]> {
	return guarded(() =>
		db.transaction('rw', tablesOf(db), async () => {
			const begun: Begun[] = [];
			for (const { noted, ...setup } of clients) {
				const { dossier, author, at } = setup;
				await createDossier(db, setup, summarise);
				if (noted.length > 0) await writePrivate(db, { dossier, author, at, changes: noted });
				begun.push({ dossier, revisions: await countOf(db, dossier) });
			}
			return begun;
		})
	);
}

/** Takes them away for good, but for those in which something was written since; returns the ids of these. */
export function removeUntouched(db: AzimutDatabase, begun: readonly Begun[]): Promise<string[]> {
	return guarded(() =>
		db.transaction('rw', tablesOf(db), async () => {
			const touched: string[] = [];
			for (const { dossier, revisions } of begun) {
				if ((await countOf(db, dossier)) > revisions) touched.push(dossier);
				else {
					await db.revisions.where({ dossier }).delete();
					await db.coachRevisions.where({ dossier }).delete();
					await db.clients.delete(dossier);
					await db.dossiers.delete(dossier);
				}
			}
			return touched;
		})
	);
}

async function countOf(db: AzimutDatabase, dossier: string): Promise<number> {
	const counts = [db.revisions, db.coachRevisions].map((log) => log.where({ dossier }).count());
	return (await Promise.all(counts)).reduce((a, b) => a + b);
}
