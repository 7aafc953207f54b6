/**
 * The dossiers of this device. Archiving and deleting are matters of the device: they write no revision, and a copy of
 * the dossier elsewhere knows nothing of them.
 */
import type { AzimutDatabase, DossierRow } from '../storage/database';
import { fold, type DossierState } from '../fold';
import { fromExample, isFromExample } from '../origin';
import { parsePath } from '../paths';
import type { Change } from '../revision';
import { guarded, StorageError } from '../storage/storage-error';
import { readDossier } from '../storage/store';
import { createDossier, type NewDossier } from './create';
import { byLastChange, isCurrent } from './recent';
import { unchosenVoice } from '../coach-voice';
import { voiceUnder, withVoices } from '../voice';

/**
 * Another establishment of the same company: `dossier` is a new one that starts from the profile and the answers (of
 * the grid in use) of `from`, and is an example if that one is. Notes, plan, proofs, refusals and history stay with the
 * first.
 * @throws {StorageError} `missing` when this device does not hold `from`
 */
export function duplicateDossier(
	db: AzimutDatabase,
	{ from, ...writing }: Omit<NewDossier, 'grid' | 'changes'> & { from: string }
): Promise<DossierRow> {
	return guarded(() =>
		db.transaction('rw', db.revisions, db.dossiers, async () => {
			const source = await readDossier(db, from);
			if (!source) throw new StorageError('missing');
			const { row } = source;
			const changes = copied(fold(source.revisions), row.grid);
			const first = withVoices(changes, unchosenVoice(writing.author));
			return createDossier(db, { ...writing, grid: row.grid, changes: first }, ({ name }) => {
				return { ...row, name, disagreements: 0, dates: [] };
			});
		})
	);
}

function copied(state: DossierState, grid: string): Change[] {
	const copied = [...state.paths].flatMap(([path, { settled }]): Change[] => {
		const parsed = parsePath(path);
		const starts =
			parsed?.kind === 'profile' || (parsed?.kind === 'answers' && parsed.grid === grid);
		return starts && settled.value !== null
			? [{ path, value: settled.value, ...voiceUnder(state, path) }]
			: [];
	});
	return isFromExample(state.revisions.values()) ? [fromExample, ...copied] : copied;
}

/** `at` in ms; null takes it out of the archives. */
export const archiveDossier = (db: AzimutDatabase, dossier: string, at: number | null) =>
	mark(db, dossier, { archivedAt: at });
/** Out of the lists; all of it stays until `purgeDeleted` (bin.ts). */
export const deleteDossier = (db: AzimutDatabase, dossier: string, at: number) =>
	mark(db, dossier, { deletedAt: at });
export const restoreDossier = (db: AzimutDatabase, dossier: string) =>
	mark(db, dossier, { deletedAt: null });

/** Many at once: all of them, or none. `at` in ms; null takes them out of the archives. */
export const archiveMany = (
	db: AzimutDatabase,
	dossiers: readonly string[],
	at: number | null
): Promise<void> => markMany(db, dossiers, { archivedAt: at });
export const deleteMany = (
	db: AzimutDatabase,
	dossiers: readonly string[],
	at: number
): Promise<void> => markMany(db, dossiers, { deletedAt: at });

const markMany = (db: AzimutDatabase, dossiers: readonly string[], change: Mark): Promise<void> =>
	guarded(() =>
		db.transaction('rw', db.dossiers, async () => {
			for (const id of dossiers) await db.dossiers.update(id, change);
		})
	);

type Mark = Partial<Pick<DossierRow, 'archivedAt' | 'deletedAt'>>;

function mark(db: AzimutDatabase, dossier: string, change: Mark): Promise<void> {
	return guarded(async () => {
		if (!(await db.dossiers.update(dossier, change))) throw new StorageError('missing');
	});
}

export interface DossierLists {
	current: DossierRow[];
	archived: DossierRow[];
	deleted: DossierRow[];
}

/** Each list from the latest change to the oldest. */
export function listDossiers(db: AzimutDatabase): Promise<DossierLists> {
	return guarded(async () => {
		const rows = await db.dossiers.toArray();
		rows.sort(byLastChange);
		return {
			current: rows.filter(isCurrent),
			archived: rows.filter((row) => row.deletedAt === null && row.archivedAt !== null),
			deleted: rows.filter((row) => row.deletedAt !== null)
		};
	});
}
