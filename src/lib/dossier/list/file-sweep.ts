/**
 * Files that no standing proof of any dossier names are erased from this device, 30 days after it first saw so: a
 * proof that was taken away can come back until then. Only the device's own clock is asked, never a revision's.
 */
import type { AzimutDatabase } from '../storage/database';
import { binRetentionMs } from './bin';
import { fold } from '../fold';
import { proofRevisions, standingIn } from '../storage/proof-limits';
import { guarded } from '../storage/storage-error';

const key = 'unnamed-files';

/** Returns the SHA-256 of those erased. `now` in ms. */
export function sweepFiles(db: AzimutDatabase, now: number): Promise<string[]> {
	const tables = [db.revisions, db.dossiers, db.files, db.settings];
	return guarded(() =>
		db.transaction('rw', tables, async () => {
			const [stored, before] = await Promise.all([
				db.files.toCollection().primaryKeys(),
				db.settings.get(key)
			]);
			const standing = await standingFiles(db);
			const seen = sightings(before?.value);
			const unnamed = stored
				.filter((sha256) => !standing.has(sha256))
				// A clock that was ahead does not shorten the wait, one set back does not lengthen it for ever.
				.map((sha256): [string, number] => [sha256, Math.min(seen.get(sha256) ?? now, now)]);
			const over = unnamed.filter(([, at]) => at <= now - binRetentionMs);
			const waiting = unnamed.filter(([, at]) => at > now - binRetentionMs);
			const gone = over.map(([sha256]) => sha256);
			await db.files.bulkDelete(gone);
			if (waiting.length > 0) await db.settings.put({ key, value: Object.fromEntries(waiting) });
			else if (before) await db.settings.delete(key);
			return gone;
		})
	);
}

/** Dossiers in the bin count: they can come back whole. */
async function standingFiles(db: AzimutDatabase): Promise<Set<string>> {
	const dossiers = await db.dossiers.toCollection().primaryKeys();
	const revisions = await Promise.all(dossiers.map((dossier) => proofRevisions(db, dossier)));
	return new Set(revisions.flatMap((own) => [...standingIn(fold(own))]));
}

function sightings(value: unknown): Map<string, number> {
	if (typeof value !== 'object' || value === null) return new Map();
	return new Map(
		Object.entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1]))
	);
}
