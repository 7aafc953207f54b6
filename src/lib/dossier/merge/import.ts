import { sameJson } from '../canonical';
import type { AzimutDatabase, DossierRow, FileRow, SecretRow, Summary } from '../storage/database';
import type { DossierState } from '../fold';
import { joinAliases } from './attach';
import { merge } from '../merge-revisions';
import { namedFiles } from '../proofs';
import type { Revision } from '../revision';
import { refreshClient } from '../storage/client-rows';
import { isLaterContribution } from '../storage/contribution-secrets';
import { broughtPageId, pageSecretId } from '../storage/page-key';
import { leaveSharedId } from '../storage/settings';
import { guarded } from '../storage/storage-error';
import { erasedKey } from '../storage/erased';
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
 * here comes back, one that was erased too: who calls has asked; one that was attached to another joins that one. Files
 * that no proof names are left out; a secret that is here already stays as it is, unless it is an earlier contribution.
 * The key of a public page is put by: whoever made the file may have it too, so a person takes it, or not.
 */
export function importDossier(
	db: AzimutDatabase,
	file: ParsedDossier,
	summarise: (state: DossierState) => Summary
): Promise<Imported> {
	return guarded(() =>
		db.transaction('rw', tablesOf(db), async (): Promise<Imported> => {
			const joined = await joinAliases(db, file);
			const { dossier, revisions, coachRevisions, files, secrets, conflicts } = joined;
			const [row, stored, storedLog, hereFiles, hereSecrets] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				db.coachRevisions.where({ dossier }).toArray(),
				filesAmong(db, files),
				db.secrets.bulkGet(secrets.map(({ id }) => id))
			]);
			const merged = merge(stored, revisions);
			const { added, erased } = changesOf(stored, merged.revisions);
			const log = changesOf(storedLog, merge(storedLog, coachRevisions).revisions);
			const foreign =
				(await foreignAmong(db.revisions, added)) ??
				(await foreignAmong(db.coachRevisions, log.added));
			if (foreign) return { ok: false, kind: 'foreign-id', where: foreign.id };

			const named = namedFiles(merged.revisions);
			const newFiles = files.filter(({ sha256 }) => named.has(sha256) && !hereFiles.has(sha256));
			const newSecrets = secrets.filter((_, at) => !hereSecrets[at]);
			const laterSecrets = secrets.filter((secret, at) =>
				isLaterContribution(secret, hereSecrets[at])
			);
			const existingSecrets = hereSecrets.filter(
				(here, at): here is SecretRow =>
					here !== undefined &&
					!sameJson(here.value, secrets[at]?.value ?? null) &&
					!laterSecrets.some(({ id }) => id === here.id)
			);
			const previous = row && { ...row, deletedAt: null };
			const imported = rowOf(dossier, merged.revisions, summarise, previous);
			await Promise.all([
				db.revisions.bulkPut([...added, ...erased]),
				db.coachRevisions.bulkPut([...log.added, ...log.erased]),
				leaveSharedId(db, added),
				db.dossiers.put(imported),
				db.files.bulkAdd(newFiles),
				db.secrets.bulkPut(putBy(newSecrets, dossier)),
				db.secrets.bulkPut(laterSecrets),
				db.settings.delete(erasedKey(dossier))
			]);
			if (log.added.length + log.erased.length > 0) await refreshClient(db, dossier);
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

/** Several in one transaction, each as `importDossier` does: whatever follows the database looks once. */
export function importDossiers(
	db: AzimutDatabase,
	files: readonly { file: ParsedDossier; summarise: (state: DossierState) => Summary }[]
): Promise<Imported[]> {
	return guarded(() =>
		db.transaction('rw', tablesOf(db), async () => {
			const imported: Imported[] = [];
			for (const { file, summarise } of files)
				imported.push(await importDossier(db, file, summarise));
			return imported;
		})
	);
}

/** The key last, so that it stands before one that an earlier file brought. */
function putBy(secrets: readonly SecretRow[], dossier: string): SecretRow[] {
	const isKey = ({ id }: SecretRow) => id === pageSecretId(dossier);
	const [key, others] = [secrets.find(isKey), secrets.filter((one) => !isKey(one))];
	return key ? [...others, { ...key, id: broughtPageId(dossier) }] : others;
}

const tablesOf = (db: AzimutDatabase) => [
	db.revisions,
	db.coachRevisions,
	db.clients,
	db.dossiers,
	db.files,
	db.secrets,
	db.settings
];

/** What a merge adds to what is here, and what of it it blanks. */
export function changesOf(here: readonly Revision[], merged: readonly Revision[]) {
	const known = new Map(here.map((one): [string, Revision] => [one.id, one]));
	return {
		added: merged.filter(({ id }) => !known.has(id)),
		erased: merged.filter((one) => (known.get(one.id) ?? one) !== one)
	};
}

/** The first revision of another dossier that has the id of one of these, which their own does not hold yet. */
export async function foreignAmong(
	log: AzimutDatabase['revisions'],
	added: readonly Revision[]
): Promise<Revision | undefined> {
	const stored = await log.bulkGet(added.map(({ id }) => id));
	return stored.find((one) => one !== undefined);
}

async function filesAmong(db: AzimutDatabase, files: readonly FileRow[]): Promise<Set<string>> {
	const wanted = files.map(({ sha256 }) => sha256);
	return new Set(await db.files.where(':id').anyOf(wanted).primaryKeys());
}
