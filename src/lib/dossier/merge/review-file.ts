/**
 * The dossier of a file beside what this device holds of it. Here alone is told which dossier it joins, whether it is here,
 * new or erased, and what it brings: before anything is stored, and again in the transaction that stores.
 */
import type { AzimutDatabase, DossierRow, FileRow } from '../storage/database';
import type { ParsedDossier } from '../file/format';
import { apply, fold, type DossierState } from '../fold';
import { merge } from '../merge-revisions';
import { namedFiles } from '../proofs';
import type { Revision } from '../revision';
import { receiptOf } from '../storage/erased';
import { guarded } from '../storage/storage-error';
import { joinAliases } from './attach';
import { reviewOf, type Review } from './review';

/** An id of the file belongs here to another dossier: only a damaged or forged file does that. */
export interface ForeignId {
	kind: 'foreign-id';
	where: string;
}

/** What a file adds to a log, and what of it it blanks. */
interface LogChanges {
	added: readonly Revision[];
	erased: readonly Revision[];
}

export type ReviewedDossier = {
	/** As it joins what is here. */
	file: ParsedDossier;
	row: DossierRow | undefined;
	here: DossierState;
	/** The dossier as keeping the file would leave it. */
	state: DossierState;
	shared: LogChanges;
	/** In what is private to a coach. */
	log: LogChanges;
	/** Of proofs, which this device does not have. */
	newFiles: readonly FileRow[];
	/** Ids with two contents, in the file or between it and this device. */
	conflicts: readonly string[];
} &
	/** The day it was erased here, `yyyy-mm-dd`; null for one that never was. */
	({ kind: 'new'; erasedOn: string | null } | { kind: 'known'; review: Review });

/** Looks, and writes nothing. */
export const reviewFile = (
	db: AzimutDatabase,
	given: ParsedDossier
): Promise<ReviewedDossier | ForeignId> =>
	guarded(() => db.transaction('r', db.tables, async () => reviewWithin(db, given)));

/** The same within a transaction of the caller's. */
export async function reviewWithin(
	db: AzimutDatabase,
	given: ParsedDossier
): Promise<ReviewedDossier | ForeignId> {
	const file = await joinAliases(db, given);
	const { dossier, revisions } = file;
	const sums = file.files.map(({ sha256 }) => sha256);
	const [device, row, stored, storedLog, filesHere] = await Promise.all([
		db.settings.get('device'),
		db.dossiers.get(dossier),
		db.revisions.where({ dossier }).toArray(),
		db.coachRevisions.where({ dossier }).toArray(),
		db.files.where(':id').anyOf(sums).primaryKeys()
	]);
	const merged = merge(stored, revisions);
	const shared = changesOf(stored, merged.revisions);
	const log = changesOf(storedLog, merge(storedLog, file.coachRevisions).revisions);
	const foreign =
		(await foreignAmong(db.revisions, shared)) ?? (await foreignAmong(db.coachRevisions, log));
	if (foreign) return { kind: 'foreign-id', where: foreign.id };
	const named = namedFiles(merged.revisions);
	const newFiles = file.files.filter(
		({ sha256 }) => named.has(sha256) && !filesHere.includes(sha256)
	);
	const conflicts = [...new Set([...file.conflicts, ...merged.conflicts])].sort();
	const here = fold(stored);
	const state = apply(here, merged.revisions);
	const found = { file, row, here, state, shared, log, newFiles, conflicts };
	if (!row && stored.length === 0) {
		const receipt = await receiptOf(db, dossier);
		return { ...found, kind: 'new', erasedOn: receipt?.on ?? null };
	}
	const review = reviewOf(here, revisions, {
		files: newFiles.length,
		coachRevisions: log.added.length,
		coachErased: log.erased.length,
		comesBack: row?.deletedAt !== null,
		conflicts,
		own: device?.value
	});
	return { ...found, kind: 'known', review };
}

function changesOf(here: readonly Revision[], merged: readonly Revision[]): LogChanges {
	const known = new Map(here.map((one): [string, Revision] => [one.id, one]));
	return {
		added: merged.filter(({ id }) => !known.has(id)),
		erased: merged.filter((one) => (known.get(one.id) ?? one) !== one)
	};
}

/** The first revision of another dossier that has the id of one of these, which their own does not hold yet. */
async function foreignAmong(
	log: AzimutDatabase['revisions'],
	{ added }: LogChanges
): Promise<Revision | undefined> {
	const stored = await log.bulkGet(added.map(({ id }) => id));
	return stored.find((one) => one !== undefined);
}
