/**
 * What is private to a coach about a dossier: a log of its own, that only what goes to a colleague or to the coach's own
 * other device opens.
 */
import { blanked, isFreeText } from '../erasure';
import { erasedPath } from '../paths';
import type { Change, Revision } from '../revision';
import { refuseErased } from './erased';
import { withoutPassing } from './blank-drafts';
import { refreshClient } from './client-rows';
import type { AzimutDatabase } from './database';
import { guarded } from './storage-error';
import { newRevisions, revisionsOf, type Writing } from './store';

export function readCoachLog(db: AzimutDatabase, dossier: string): Promise<Revision[]> {
	return guarded(() => db.coachRevisions.where({ dossier }).toArray());
}

/**
 * Writes private changes; resolves once they are on disk.
 * @throws {Error} one of the paths is the company's to read
 */
export function writePrivate(
	db: AzimutDatabase,
	writing: Omit<Writing, 'files'>
): Promise<Revision[]> {
	return guarded(() =>
		db.transaction('rw', db.coachRevisions, db.clients, db.settings, async () => {
			await refuseErased(db, writing.dossier);
			const revisions = await newRevisions(db.coachRevisions, withoutPassingIn(writing));
			await db.coachRevisions.bulkAdd(revisions);
			await refreshClient(db, writing.dossier);
			return revisions;
		})
	);
}

/** The same for many clients at once: all of it is written, or nothing. */
export function writePrivateMany(
	db: AzimutDatabase,
	writings: readonly Omit<Writing, 'files'>[]
): Promise<void> {
	return guarded(() =>
		db.transaction('rw', db.coachRevisions, db.clients, db.settings, async () => {
			for (const writing of writings) {
				await refuseErased(db, writing.dossier);
				await db.coachRevisions.bulkAdd(
					await newRevisions(db.coachRevisions, withoutPassingIn(writing))
				);
				await refreshClient(db, writing.dossier);
			}
		})
	);
}

/**
 * Takes back for good all that these paths ever said: the values are blank, here and in any copy that comes later.
 * @returns the revisions that say so
 */
export function erasePrivate(
	db: AzimutDatabase,
	{ paths, ...writing }: Omit<Writing, 'files' | 'changes'> & { paths: readonly string[] }
): Promise<Revision[]> {
	return guarded(() =>
		db.transaction('rw', db.coachRevisions, db.clients, async () => {
			if (!paths.every(isFreeText)) throw new Error(`Not texts: ${paths.join()}`);
			const found = await db.coachRevisions
				.where('[dossier+path]')
				.anyOf(paths.map((path) => [writing.dossier, path]))
				.toArray();
			const written = found.filter(({ value }) => value !== null);
			const changes = written.map(({ id }): Change => ({
				path: erasedPath(id, true),
				value: true
			}));
			const revisions = revisionsOf({ ...writing, changes });
			await db.coachRevisions.bulkPut([...written.map(blanked), ...revisions]);
			await refreshClient(db, writing.dossier);
			return revisions;
		})
	);
}

const withoutPassingIn = (writing: Omit<Writing, 'files'>) => ({
	...writing,
	changes: withoutPassing(writing.changes)
});
