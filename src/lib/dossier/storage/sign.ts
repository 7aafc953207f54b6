import { fold } from '../fold';
import { signing } from '../people';
import { authorAmong } from './author-among';
import { coachKey, personOf } from '../coach-identity';
import type { AzimutDatabase } from './database';
import { writeDecided } from './write-decided';

/**
 * What a coach wrote bears their name in whatever leaves: a dossier that was made, named or settled here and never
 * answered is not signed yet. It says nothing of the company: the dossier is no newer for it.
 * @throws {StorageError} nothing was written
 */
export async function signDossier(db: AzimutDatabase, dossier: string, at: number): Promise<void> {
	const settings = await db.settings.toArray();
	const coach = personOf(settings.find(({ key }) => key === coachKey)?.value);
	const author = authorAmong(settings, dossier);
	if (!coach || author?.role !== 'coach') return;
	const { device } = author;
	await writeDecided(
		db,
		{ dossier, author },
		(revisions) => {
			const wrote = revisions.some(
				({ author: { role, device: by } }) => role === 'coach' && by === device
			);
			const changes = wrote ? signing(fold(revisions), device, coach) : [];
			return changes.length > 0 ? { changes, at } : null;
		},
		(row) => row
	);
}
