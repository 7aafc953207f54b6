import { openDatabase, openExisting } from '$lib/dossier/storage/database';
import { listDossiers } from '$lib/dossier/list/dossiers';
import { setSetting } from '$lib/dossier/storage/settings';

export interface Recent {
	id: string;
	name: string;
	answered: number;
	/** Nothing is left without an answer. */
	complete: boolean;
}

/** The dossiers last changed on this device; none where storage is refused: the home page works without. */
export async function recentDossiers(most: number): Promise<Recent[]> {
	try {
		const db = await openExisting();
		if (!db) return [];
		const { current } = await listDossiers(db);
		db.close();
		return current
			.filter(({ answered, updatedAt, createdAt }) => answered > 0 || updatedAt > createdAt)
			.slice(0, most)
			.map(({ id, name, answered, asked }) => ({
				id,
				name,
				answered,
				complete: answered >= asked
			}));
	} catch {
		return [];
	}
}

/** Makes a dossier the open one of this device. */
export async function openRecent(id: string): Promise<void> {
	const db = await openDatabase();
	await setSetting(db, 'current', id);
	db.close();
}
