/** Attaching a twin: what it would do, then done, all of it or nothing. */
import type { IsNeeded } from '../list/bin';
import type { AzimutDatabase, DossierRow, Summary } from '../storage/database';
import { fold, valueAt, type DossierState } from '../fold';
import { isFromExample } from '../origin';
import { aliasPath } from '../coach-paths';
import { isPrivate, metaPath } from '../paths';
import { refreshClient } from '../storage/client-rows';
import { contributionsToJoin, joinContributions } from '../storage/contribution-secrets';
import { secretsOf } from '../storage/secrets';
import { guarded } from '../storage/storage-error';
import { changedAt, newRevisions, readDossier, writeWithin } from '../storage/store';
import { isAskable, sidesOf } from '../sides';
import type { ParsedDossier } from '../file/format';
import { attachedFile } from './attach';
import { noteAttached } from '../storage/attached-here';
import { merge } from '../merge-revisions';
import type { FieldDisagreement, Review } from './review';
import { importReviewed, type Imported, type Settling } from './import';
import { reviewFile } from './review-file';

export interface Twins {
	twin: string;
	target: string;
}

export type ReviewedTwins =
	| {
			kind: 'known';
			twin: DossierRow;
			target: DossierRow;
			/** How somebody called the target; null where nobody did. */
			named: string | null;
			/** The target as attaching would leave it. */
			state: DossierState;
			review: Review;
			/** Fields where one device left two values, one in each dossier: the older would be hidden by the other. */
			overlaps: FieldDisagreement[];
			/** Contributions of the twin that do not go along: the target has its own of the same year. */
			contributionsStay: boolean;
	  }
	/** One of them is not here, or is an invented company, which never joins a real one. */
	| { kind: 'missing' | 'example' };

/** Looks, and writes nothing. */
export function reviewTwins(db: AzimutDatabase, twins: Twins): Promise<ReviewedTwins> {
	return guarded(() =>
		db.transaction('r', db.tables, async (): Promise<ReviewedTwins> => {
			const found = await read(db, twins);
			if (found.kind !== undefined) return { kind: found.kind };
			const { file, row, target, log } = found;
			const reviewed = await reviewFile(db, file);
			if (reviewed.kind !== 'known') return { kind: 'missing' };
			const { state, review } = reviewed;
			const merged = merge(log, file.coachRevisions).revisions;
			const overlaps = [...overlapsIn(state), ...overlapsIn(fold(merged))];
			const name = valueAt(reviewed.here, metaPath('name'));
			const named = typeof name === 'string' && name !== '' ? name : null;
			const { stay } = await contributionsToJoin(db, twins.twin, twins.target);
			const contributionsStay = stay > 0;
			return {
				kind: 'known',
				twin: row,
				target,
				named,
				state,
				review,
				overlaps,
				contributionsStay
			};
		})
	);
}

/**
 * Attaches; what the twin contributed goes along. The twin goes to the bin, or to the archives while a key of its own is
 * needed or a contribution stays with it.
 */
export function attachTwin(
	db: AzimutDatabase,
	{ settle, shown, twin, target, ...own }: Twins & Settling & { shown: Review },
	summarise: (state: DossierState) => Summary,
	isNeeded: IsNeeded
): Promise<Imported | { ok: false; kind: 'missing' | 'example' }> {
	const writing = { dossier: target, ...own };
	return guarded(() =>
		db.transaction('rw', db.tables, async () => {
			const found = await read(db, { twin, target });
			if (found.kind !== undefined) return { ok: false as const, kind: found.kind };
			const device = await db.settings.get('device');
			const shared = settle.filter(({ path }) => !isPrivate(path));
			const attached = await importReviewed(
				db,
				found.file,
				{
					shown: { kind: 'known', review: shown },
					takesPrivate: true,
					settling: { ...own, settle: shared }
				},
				summarise
			);
			if (!attached.ok) return attached;
			const changes = settle.filter(({ path }) => isPrivate(path));
			await db.coachRevisions.bulkAdd(
				await newRevisions(db.coachRevisions, { ...writing, changes })
			);
			await refreshClient(db, target);
			const alias = { path: aliasPath(twin), value: true };
			const { revisions = [] } = (await readDossier(db, target)) ?? {};
			if (valueAt(fold(revisions), alias.path) === null)
				await writeWithin(
					db,
					{ ...writing, changes: [alias] },
					changedAt(own.at, ({ aliases, ...row }) => ({
						...row,
						// A row of before says nothing of those before.
						...(aliases && { aliases: [...aliases, twin] })
					}))
				);
			await noteAttached(db, { twin, target });
			// What this device wrote in the twin comes from no stranger: it keeps its id.
			if (device) await db.settings.put(device);
			const stay = await joinContributions(db, twin, target);
			const keeps = stay > 0 || (await secretsOf(db, twin)).some(isNeeded);
			await db.dossiers.update(twin, keeps ? { archivedAt: own.at } : { deletedAt: own.at });
			return attached;
		})
	);
}

async function read(db: AzimutDatabase, { twin, target }: Twins) {
	const [from, to, coachRevisions, log] = await Promise.all([
		readDossier(db, twin),
		readDossier(db, target),
		db.coachRevisions.where({ dossier: twin }).toArray(),
		db.coachRevisions.where({ dossier: target }).toArray()
	]);
	if (!from || !to || twin === target) return { kind: 'missing' as const };
	if ([from, to].some(({ revisions }) => isFromExample(revisions)))
		return { kind: 'example' as const };
	const { row, revisions } = from;
	const file: ParsedDossier = {
		ok: true,
		dossier: twin,
		name: row.name,
		grid: row.grid,
		revisions,
		coachRevisions,
		files: [],
		secrets: [],
		conflicts: []
	};
	return { file: attachedFile(file, target), row, target: to.row, log };
}

function overlapsIn(state: DossierState): FieldDisagreement[] {
	return [...state.paths].flatMap(([path, { heads, settled }]) => {
		const sides = sidesOf(heads.filter(({ value }) => value !== null));
		const isHidden = sides.length > 1 && !settled.disagreement && isAskable(path);
		return isHidden ? [{ path, before: null, sides }] : [];
	});
}
