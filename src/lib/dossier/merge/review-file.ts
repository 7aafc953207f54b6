/**
 * The dossier of a file beside what this device holds of it. Here alone is told which dossier it joins, whether it is here,
 * new or erased, and what it brings: before anything is stored, and again in the transaction that stores.
 */
import type { AzimutDatabase, DossierRow, FileRow } from '../storage/database';
import type { ParsedDossier } from '../file/format';
import { apply, fold, type DossierState } from '../fold';
import { merge, type Merged } from '../merge-revisions';
import { namedFiles } from '../proofs';
import type { Revision } from '../revision';
import { receiptOf } from '../storage/erased';
import { guarded } from '../storage/storage-error';
import { joinAliases } from './attach';
import { reviewOf, sameReview, type Review } from './review';

/** An id of the file belongs here to another dossier: only a damaged or forged file does that. */
export interface ForeignId {
	kind: 'foreign-id';
	where: string;
}

/** What was found of a file, as far as somebody is asked. Of one that is known without its review: whatever it brings. */
export type Shown =
	/** `erasedOn`: the day it was erased here, `yyyy-mm-dd`; null for one that never was. */
	{ kind: 'new'; erasedOn: string | null } | { kind: 'known'; review?: Review };

interface Looked {
	/** As it joins what is here. */
	file: ParsedDossier;
	/** The dossier as keeping the file would leave it. */
	state: DossierState;
	/** Revisions that this device does not have. */
	added: readonly Revision[];
	privateAdded: readonly Revision[];
}

export type ReviewedDossier = Looked &
	(
		| Extract<Shown, { kind: 'new' }>
		| { kind: 'known'; row: DossierRow | undefined; here: DossierState; review: Review }
	);

/** Looks, and writes nothing. */
export function reviewFile(
	db: AzimutDatabase,
	given: ParsedDossier
): Promise<ReviewedDossier | ForeignId> {
	return guarded(() =>
		db.transaction('r', db.tables, async (): Promise<ReviewedDossier | ForeignId> => {
			const held = await readBeside(db, given);
			if (held.kind === 'foreign-id') return held;
			const { file, row, here, merged, shared, log } = held;
			const state = apply(here, merged.revisions);
			const looked = { file, state, added: shared.added, privateAdded: log.added };
			if (held.kind === 'new')
				return { ...looked, kind: 'new', erasedOn: await erasedOn(db, held) };
			return { ...looked, kind: 'known', row, here, review: await reviewIn(db, held) };
		})
	);
}

export interface Held {
	kind: 'new' | 'known';
	file: ParsedDossier;
	row: DossierRow | undefined;
	here: DossierState;
	merged: Merged;
	/** What the file adds to what is here, and what of it it blanks. */
	shared: Changes;
	/** The same of what is private to a coach. */
	log: Changes;
	/** Of proofs, which this device does not have. */
	newFiles: readonly FileRow[];
}
interface Changes {
	added: readonly Revision[];
	erased: readonly Revision[];
}

/** Within a transaction of the caller's. */
export async function readBeside(
	db: AzimutDatabase,
	given: ParsedDossier
): Promise<Held | ForeignId> {
	const file = await joinAliases(db, given);
	const { dossier } = file;
	const sums = file.files.map(({ sha256 }) => sha256);
	const [row, stored, storedLog, filesHere] = await Promise.all([
		db.dossiers.get(dossier),
		db.revisions.where({ dossier }).toArray(),
		db.coachRevisions.where({ dossier }).toArray(),
		db.files.where(':id').anyOf(sums).primaryKeys()
	]);
	const merged = merge(stored, file.revisions);
	const shared = changesOf(stored, merged.revisions);
	const log = changesOf(storedLog, merge(storedLog, file.coachRevisions).revisions);
	const foreign =
		(await foreignAmong(db.revisions, shared.added)) ??
		(await foreignAmong(db.coachRevisions, log.added));
	if (foreign) return { kind: 'foreign-id', where: foreign.id };
	const named = namedFiles(merged.revisions);
	const newFiles = file.files.filter(
		({ sha256 }) => named.has(sha256) && !filesHere.includes(sha256)
	);
	const kind = row || stored.length > 0 ? 'known' : 'new';
	return { kind, file, row, here: fold(stored), merged, shared, log, newFiles };
}

/** Whether whoever was shown that would be shown the same now. Within a transaction of the caller's. */
export async function isAsShown(db: AzimutDatabase, held: Held, shown: Shown): Promise<boolean> {
	if (shown.kind !== held.kind) return false;
	if (shown.kind === 'new') return (await erasedOn(db, held)) === shown.erasedOn;
	return !shown.review || sameReview(await reviewIn(db, held), shown.review);
}

const erasedOn = async (db: AzimutDatabase, { file }: Held): Promise<string | null> =>
	(await receiptOf(db, file.dossier))?.on ?? null;

async function reviewIn(db: AzimutDatabase, held: Held): Promise<Review> {
	const { file, row, here, log, newFiles } = held;
	return reviewOf(here, file.revisions, {
		files: newFiles.length,
		coachRevisions: log.added.length,
		coachErased: log.erased.length,
		comesBack: row?.deletedAt !== null,
		conflicts: file.conflicts,
		own: (await db.settings.get('device'))?.value
	});
}

function changesOf(here: readonly Revision[], merged: readonly Revision[]): Changes {
	const known = new Map(here.map((one): [string, Revision] => [one.id, one]));
	return {
		added: merged.filter(({ id }) => !known.has(id)),
		erased: merged.filter((one) => (known.get(one.id) ?? one) !== one)
	};
}

/** The first revision of another dossier that has the id of one of these, which their own does not hold yet. */
async function foreignAmong(
	log: AzimutDatabase['revisions'],
	added: readonly Revision[]
): Promise<Revision | undefined> {
	const stored = await log.bulkGet(added.map(({ id }) => id));
	return stored.find((one) => one !== undefined);
}
