/** A file's dossier, stored as it was shown. */
import { sameJson } from '../canonical';
import type { AzimutDatabase, DossierRow, SecretRow, Summary } from '../storage/database';
import { apply, type DossierState } from '../fold';
import type { Change, Revision } from '../revision';
import { disagreementsToSettle } from '../sides';
import * as drafts from '../storage/blank-drafts';
import { refreshClient } from '../storage/client-rows';
import { isOfBoxes } from '../storage/box-secrets';
import { isLaterContribution } from '../storage/contribution-secrets';
import { broughtPageId, pageSecretId } from '../storage/page-key';
import { filesToStore } from '../storage/files';
import * as limits from '../storage/proof-limits';
import { leaveSharedId } from '../storage/settings';
import { guarded } from '../storage/storage-error';
import { revisionsOver } from '../storage/revisions-over';
import { changedAt, writeWithin, type Writing } from '../storage/store';
import { erasedKey } from '../storage/erased';
import type { ParsedDossier } from '../file/format';
import { sameReview, type Review } from './review';
import { reviewWithin, type ForeignId, type ReviewedDossier } from './review-file';

/** What whoever said yes was shown of a file. Of one that is known without its review: whatever it brings. */
export type Shown = { kind: 'new'; erasedOn: string | null } | { kind: 'known'; review?: Review };

export interface ImportDecision {
	shown: Shown;
	/** What is private to a coach in it comes from themselves or a colleague. */
	takesPrivate?: boolean;
	/** The keys of boxes in it are their own: it is a copy of their own device. */
	takesKeys?: boolean;
	settling?: Settling;
}
export interface Settling extends Pick<Writing, 'author' | 'at' | 'id'> {
	/** Of fields in disagreement: the values chosen, written over all sides. */
	settle: readonly Change[];
}

export type Imported =
	| {
			ok: true;
			row: DossierRow;
			/** Revisions that this device did not have. */
			added: number;
			/** Those of the coach's own log that came with them. */
			privateAdded: readonly Revision[];
			/** Ids with two contents, in the file or between it and this device. */
			conflicts: readonly string[];
			/** Ids of the secrets that this device did not have. */
			newSecrets: string[];
			/** Secrets of this device that stay although the file has others in their place. */
			existingSecrets: SecretRow[];
			/** Fields still in disagreement. */
			left: number;
	  }
	| (ForeignId & { ok: false })
	/** Storing the file would not do what was shown. Nothing was written. */
	| { ok: false; kind: 'changed' };

/**
 * Adds what a file holds to what this device does, in one transaction: all of it or nothing. A dossier that was deleted
 * here comes back, one that was erased too, where that was shown. Files that no proof names are left out; a secret that is
 * here already stays as it is, unless it is an earlier contribution. The key of a public page is put by: whoever made the
 * file may have it too, so a person takes it, or not.
 */
export function importReviewed(
	db: AzimutDatabase,
	given: ParsedDossier,
	{ shown, settling, ...takes }: ImportDecision,
	summarise: (state: DossierState) => Summary
): Promise<Imported> {
	return guarded(async () => {
		const files = [...(await filesToStore(db, given.files))];
		return db.transaction('rw', db.tables, async (): Promise<Imported> => {
			const found = await reviewWithin(db, { ...given, files });
			if (found.kind === 'foreign-id') return { ok: false, ...found };
			if (!isAsShown(found, shown)) return { ok: false, kind: 'changed' };
			const stored = await store(db, found, takes, summarise);
			const state = settling ? await settle(db, found, settling, summarise) : found.state;
			return { ok: true, ...stored, left: disagreementsToSettle(state).length };
		});
	});
}

/** Several in one transaction: whatever follows the database looks once. */
export function importSeveral(
	db: AzimutDatabase,
	files: readonly (Pick<ImportDecision, 'shown' | 'takesPrivate' | 'takesKeys'> & {
		file: ParsedDossier;
		summarise: (state: DossierState) => Summary;
	})[]
): Promise<Imported[]> {
	return guarded(async () => {
		const ready = await Promise.all(
			files.map(async ({ file, ...others }) => {
				const stored = [...(await filesToStore(db, file.files))];
				return { file: { ...file, files: stored }, ...others };
			})
		);
		return db.transaction('rw', db.tables, async () => {
			const imported: Imported[] = [];
			for (const { file, summarise, ...decision } of ready)
				imported.push(await importReviewed(db, file, decision, summarise));
			return imported;
		});
	});
}

const isAsShown = (found: ReviewedDossier, shown: Shown): boolean =>
	found.kind === 'new'
		? shown.kind === 'new' && shown.erasedOn === found.erasedOn
		: shown.kind === 'known' && (!shown.review || sameReview(found.review, shown.review));

async function store(
	db: AzimutDatabase,
	{ file, row, state, shared, log, newFiles, conflicts }: ReviewedDossier,
	{ takesPrivate = false, takesKeys = false }: Pick<ImportDecision, 'takesPrivate' | 'takesKeys'>,
	summarise: (state: DossierState) => Summary
) {
	const { dossier } = file;
	// Keys of boxes come with a copy of one's own alone.
	const secrets = file.secrets.filter((secret) => takesKeys || !isOfBoxes(secret));
	const privateChanges = takesPrivate ? [...log.added, ...log.erased] : [];
	const hereSecrets = await db.secrets.bulkGet(secrets.map(({ id }) => id));
	const newSecrets = secrets.filter((_, at) => !hereSecrets[at]);
	const laterSecrets = secrets.filter((secret, at) => isLaterContribution(secret, hereSecrets[at]));
	const existingSecrets = hereSecrets.filter(
		(here, at): here is SecretRow =>
			here !== undefined &&
			!sameJson(here.value, secrets[at]?.value ?? null) &&
			!laterSecrets.some(({ id }) => id === here.id)
	);
	let [createdAt, updatedAt] = [Infinity, -Infinity];
	for (const { at } of state.revisions.values()) {
		createdAt = Math.min(createdAt, at);
		updatedAt = Math.max(updatedAt, at);
	}
	const imported: DossierRow = {
		...summarise(state),
		id: dossier,
		createdAt,
		// The clock of a copy may be set wrong, or forged.
		updatedAt: Math.min(updatedAt, Date.now()),
		archivedAt: row?.archivedAt ?? null,
		deletedAt: null
	};
	await Promise.all([
		db.revisions.bulkPut([...shared.added, ...shared.erased]),
		db.coachRevisions.bulkPut(privateChanges),
		leaveSharedId(db, shared.added),
		db.dossiers.put(imported),
		db.files.bulkAdd(newFiles),
		db.secrets.bulkPut(putBy(newSecrets, dossier)),
		db.secrets.bulkPut(laterSecrets),
		db.settings.delete(erasedKey(dossier))
	]);
	if (privateChanges.length > 0) await refreshClient(db, dossier);
	return {
		row: imported,
		added: shared.added.length,
		privateAdded: takesPrivate ? log.added : [],
		conflicts,
		newSecrets: newSecrets.map(({ id }) => id),
		existingSecrets
	};
}

/** The key last, so that it stands before one that an earlier file brought. */
function putBy(secrets: readonly SecretRow[], dossier: string): SecretRow[] {
	const isKey = ({ id }: SecretRow) => id === pageSecretId(dossier);
	const [key, others] = [secrets.find(isKey), secrets.filter((one) => !isKey(one))];
	return key ? [...others, { ...key, id: broughtPageId(dossier) }] : others;
}

/** Over what was just stored; the state that it leaves. */
async function settle(
	db: AzimutDatabase,
	{ file, state: merged }: ReviewedDossier,
	{ settle: changes, ...own }: Settling,
	summarise: (state: DossierState) => Summary
): Promise<DossierState> {
	const writing = { dossier: file.dossier, changes, ...own };
	const state = apply(merged, revisionsOver(merged, writing));
	if (changes.length > 0)
		await writeWithin(
			db,
			writing,
			changedAt(own.at, () => summarise(state)),
			{ limits, drafts }
		);
	return state;
}
