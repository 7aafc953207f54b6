import type { AzimutDatabase, DossierRow, Summary } from '../storage/database';
import { apply, fold, type DossierState } from '../fold';
import { changesOf, foreignAmong, importDossier, type Imported } from './import';
import { joinAliases } from './attach';
import { merge } from '../merge-revisions';
import { namedFiles } from '../proofs';
import { reviewOf, sameReview, withImport, type Review } from './review';
import type { Change } from '../revision';
import { disagreementsToSettle } from '../sides';
import * as drafts from '../storage/blank-drafts';
import * as limits from '../storage/proof-limits';
import { guarded } from '../storage/storage-error';
import { changedAt, revisionsOf, writeWithin, type Writing } from '../storage/store';
import type { ParsedDossier } from '../file/format';

/** What this device holds of the dossier of a file. */
export type ReviewedFile =
	/** See `importDossier`. */
	| { kind: 'foreign-id'; where: string }
	| { kind: 'new' }
	| { kind: 'known'; row: DossierRow | undefined; state: DossierState; review: Review };

export interface ReviewDecision extends Pick<Writing, 'author' | 'at' | 'id'> {
	/** What the person read before they said yes. */
	shown: Review;
	/** What is private to a coach in it comes from themselves or a colleague. */
	takesPrivate?: boolean;
	/** Of fields in disagreement: the values chosen, written over all sides. */
	settle: readonly Change[];
}

export type ReviewedImport =
	| (Extract<Imported, { ok: true }> & {
			/** Fields still in disagreement. */
			left: number;
	  })
	| Extract<Imported, { ok: false }>
	/** The dossier changed since: keeping the file would not do what was shown. Nothing was written. */
	| { ok: false; kind: 'changed' };

/** Looks, and writes nothing. */
export function reviewFile(db: AzimutDatabase, file: ParsedDossier): Promise<ReviewedFile> {
	return guarded(() =>
		db.transaction('r', db.tables, async (): Promise<ReviewedFile> => {
			const joined = await joinAliases(db, file);
			const { dossier, revisions, coachRevisions, files, conflicts } = joined;
			const [device, row, stored, log, filesHere] = await Promise.all([
				db.settings.get('device'),
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray(),
				db.coachRevisions.where({ dossier }).toArray(),
				db.files.bulkGet(files.map(({ sha256 }) => sha256))
			]);
			const state = fold(stored);
			const merged = merge(stored, revisions).revisions;
			const added = merged.filter(({ id }) => !state.revisions.has(id));
			const ownLog = changesOf(log, merge(log, coachRevisions).revisions);
			const foreign =
				(await foreignAmong(db.revisions, added)) ??
				(await foreignAmong(db.coachRevisions, ownLog.added));
			if (foreign) return { kind: 'foreign-id', where: foreign.id };
			if (!row && stored.length === 0) return { kind: 'new' };
			const named = namedFiles(merged);
			const fresh = files.filter(({ sha256 }, at) => named.has(sha256) && !filesHere[at]);
			const also = {
				files: fresh.length,
				coachRevisions: ownLog.added.length,
				coachErased: ownLog.erased.length,
				comesBack: row?.deletedAt !== null,
				conflicts,
				own: device?.value
			};
			return { kind: 'known', row, state, review: reviewOf(state, revisions, also) };
		})
	);
}

/** Keeps a file as it was shown, and what was settled with it: in one transaction, all of it or nothing. */
export function importReviewed(
	db: AzimutDatabase,
	given: ParsedDossier,
	{ shown, settle, takesPrivate = false, ...own }: ReviewDecision,
	summarise: (state: DossierState) => Summary
): Promise<ReviewedImport> {
	// Every store: what `importDossier` opens is opened inside this one.
	return guarded(() =>
		db.transaction('rw', db.tables, async (): Promise<ReviewedImport> => {
			const file = await joinAliases(db, given);
			const found = await reviewFile(db, file);
			if (found.kind === 'foreign-id') return { ok: false, ...found };
			if (found.kind === 'new' || !sameReview(found.review, shown))
				return { ok: false, kind: 'changed' };
			const taken = takesPrivate ? file : { ...file, coachRevisions: [] };
			const imported = await importDossier(db, taken, summarise);
			if (!imported.ok) return imported;
			const merged = withImport(found.state, file.revisions);
			const writing = { dossier: file.dossier, changes: settle, ...own };
			const heads = new Map([...merged.paths].map(([path, { heads }]) => [path, idsOf(heads)]));
			const state = apply(merged, revisionsOf(writing, heads));
			if (settle.length > 0)
				await writeWithin(
					db,
					writing,
					changedAt(own.at, () => summarise(state)),
					{ limits, drafts }
				);
			return { ...imported, left: disagreementsToSettle(state).length };
		})
	);
}

const idsOf = (revisions: readonly { id: string }[]) => revisions.map(({ id }) => id);
