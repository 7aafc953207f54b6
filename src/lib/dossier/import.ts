import type { AzimutDatabase, DossierRow, Summary } from './database';
import type { DossierState } from './fold';
import { merge } from './merge';
import type { Revision } from './revision';
import { guarded } from './storage-error';
import { rowOf } from './summary';
import type { ParsedDossier } from './transfer';

export type Imported =
	| {
			ok: true;
			row: DossierRow;
			/** Revisions that this device did not have. */
			added: number;
			/** Ids with two contents, in the file or between it and this device. */
			conflicts: string[];
	  }
	/** An id of the file belongs here to another dossier: only a damaged or forged file does that. */
	| { ok: false; kind: 'foreign-id'; where: string };

/**
 * Adds a file's revisions to those of this device, in one transaction: all of it or nothing. A dossier that was
 * deleted here comes back.
 */
export function importDossier(
	db: AzimutDatabase,
	{ dossier, revisions, conflicts }: ParsedDossier,
	summarise: (state: DossierState) => Summary
): Promise<Imported> {
	return guarded(() =>
		db.transaction('rw', db.revisions, db.dossiers, async (): Promise<Imported> => {
			const [row, stored, under] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				db.revisions.bulkGet(revisions.map(({ id }) => id))
			]);
			const foreign = under.find((one) => one && one.dossier !== dossier);
			if (foreign) return { ok: false, kind: 'foreign-id', where: foreign.id };

			const merged = merge(stored, revisions);
			const known = new Map(stored.map((one): [string, Revision] => [one.id, one]));
			const changed = merged.revisions.filter((one) => known.get(one.id) !== one);
			const previous = row && { ...row, deletedAt: null };
			const imported = rowOf(dossier, merged.revisions, summarise, previous);
			await Promise.all([db.revisions.bulkPut(changed), db.dossiers.put(imported)]);
			return {
				ok: true,
				row: imported,
				added: merged.revisions.length - stored.length,
				conflicts: [...new Set([...conflicts, ...merged.conflicts])].sort()
			};
		})
	);
}
