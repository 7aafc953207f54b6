import { writtenClock } from '../clock';
import { gridPath, metaPath } from '../paths';
import type { Change } from '../revision';
import type { AzimutDatabase, DossierRow } from '../storage/database';
import { guarded } from '../storage/storage-error';
import { newRevisions, type Summarise, type Writing } from '../storage/store';

export interface NewDossier extends Omit<Writing, 'changes'> {
	/** Left out, nothing is written of it: a copy elsewhere may say how it is called. */
	name?: string;
	/** `<id>@<version>` */
	grid: string;
	changes?: readonly Change[];
}

/** What a dossier is called where nothing says it. */
export const unnamed = 'Mon entreprise';
/** What a dossier is called before anybody names it, in either language. */
export const unchosenNames: readonly string[] = [unnamed, 'My company'];

/** Writes `meta/name`, `grid` and the changes of a dossier that this device does not hold yet; returns its row. */
export function createDossier(
	db: AzimutDatabase,
	{ name, grid, changes = [], ...writing }: NewDossier,
	summarise: Summarise = (row) => row
): Promise<DossierRow> {
	const { dossier: id } = writing;
	const at = writtenClock(writing.at);
	const own = { id, createdAt: at, updatedAt: at, archivedAt: null, deletedAt: null };
	const empty = {
		name: name ?? unnamed,
		grid,
		answered: 0,
		asked: 0,
		low: null,
		high: null,
		...own
	};
	return guarded(() =>
		db.transaction('rw', db.revisions, db.dossiers, async () => {
			const first = firstChanges({ name, grid, changes });
			const revisions = await newRevisions(db.revisions, { ...writing, changes: first });
			const row = { ...summarise(empty, revisions), ...own };
			await Promise.all([db.revisions.bulkAdd(revisions), db.dossiers.add(row)]);
			return row;
		})
	);
}

/** What a dossier begins with. */
export const firstChanges = ({
	name,
	grid,
	changes = []
}: Pick<NewDossier, 'name' | 'grid' | 'changes'>): Change[] => [
	...(name === undefined ? [] : [{ path: metaPath('name'), value: name }]),
	{ path: gridPath, value: grid },
	...changes
];
