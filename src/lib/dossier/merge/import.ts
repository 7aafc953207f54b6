import { sameJson } from '../canonical';
import type { AzimutDatabase, DossierRow, FileRow, SecretRow, Summary } from '../storage/database';
import type { DossierState } from '../fold';
import { merge } from './merge';
import { namedFiles } from '../proofs';
import type { Revision } from '../revision';
import { leaveSharedId } from '../storage/settings';
import { guarded } from '../storage/storage-error';
import { rowOf } from '../list/row';
import type { ParsedDossier } from '../file/format';

export type Imported =
	| {
			ok: true;
			row: DossierRow;
			/** Revisions that this device did not have. */
			added: number;
			/** Files of proofs that this device did not have. */
			files: number;
			/** Ids with two contents, in the file or between it and this device. */
			conflicts: string[];
			/** Ids of the secrets that this device did not have. */
			newSecrets: string[];
			/** Secrets of this device that stay although the file has others in their place. */
			existingSecrets: SecretRow[];
	  }
	/** An id of the file belongs here to another dossier: only a damaged or forged file does that. */
	| { ok: false; kind: 'foreign-id'; where: string };

/**
 * Adds what a file holds to what this device does, in one transaction: all of it or nothing. A dossier that was deleted
 * here comes back. Files that no proof names are left out; a secret that is here already stays as it is.
 */
export function importDossier(
	db: AzimutDatabase,
	{ dossier, revisions, files, secrets, conflicts }: ParsedDossier,
	summarise: (state: DossierState) => Summary
): Promise<Imported> {
	const tables = [db.revisions, db.dossiers, db.files, db.secrets, db.settings];
	return guarded(() =>
		db.transaction('rw', tables, async (): Promise<Imported> => {
			const [row, stored, hereFiles, hereSecrets] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				filesAmong(db, files),
				db.secrets.bulkGet(secrets.map(({ id }) => id))
			]);
			const merged = merge(stored, revisions);
			const known = new Map(stored.map((one): [string, Revision] => [one.id, one]));
			const added = merged.revisions.filter(({ id }) => !known.has(id));
			const erased = merged.revisions.filter((one) => (known.get(one.id) ?? one) !== one);
			const foreign = await foreignAmong(db, added);
			if (foreign) return { ok: false, kind: 'foreign-id', where: foreign.id };

			const named = namedFiles(merged.revisions);
			const newFiles = files.filter(({ sha256 }) => named.has(sha256) && !hereFiles.has(sha256));
			const newSecrets = secrets.filter((_, at) => !hereSecrets[at]);
			const existingSecrets = hereSecrets.filter(
				(here, at): here is SecretRow =>
					here !== undefined && !sameJson(here.value, secrets[at]?.value ?? null)
			);
			const previous = row && { ...row, deletedAt: null };
			const imported = rowOf(dossier, merged.revisions, summarise, previous);
			await Promise.all([
				db.revisions.bulkPut([...added, ...erased]),
				leaveSharedId(db, added),
				db.dossiers.put(imported),
				db.files.bulkAdd(newFiles),
				db.secrets.bulkAdd(newSecrets)
			]);
			return {
				ok: true,
				row: imported,
				added: added.length,
				files: newFiles.length,
				conflicts: [...new Set([...conflicts, ...merged.conflicts])].sort(),
				newSecrets: newSecrets.map(({ id }) => id),
				existingSecrets
			};
		})
	);
}

/** The first revision of another dossier that has the id of one of these, which their own does not hold yet. */
export async function foreignAmong(
	db: AzimutDatabase,
	added: readonly Revision[]
): Promise<Revision | undefined> {
	const stored = await db.revisions.bulkGet(added.map(({ id }) => id));
	return stored.find((one) => one !== undefined);
}

async function filesAmong(db: AzimutDatabase, files: readonly FileRow[]): Promise<Set<string>> {
	const wanted = files.map(({ sha256 }) => sha256);
	return new Set(await db.files.where(':id').anyOf(wanted).primaryKeys());
}
