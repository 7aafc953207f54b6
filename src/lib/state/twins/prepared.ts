import { ownWayOf } from '$lib/dossier/merge/attach';
import { createDossier } from '$lib/dossier/list/create';
import { listDossiers, restoreDossier, unarchiveDossier } from '$lib/dossier/list/dossiers';
import { currentGrid } from '$lib/grid/load';
import { startingProfile } from '../questions/fact-shape';
import type { Device } from '../session/device.svelte';

/**
 * Opens the dossier that a link names: as it stands here, or where it was attached to, or a new one under that id,
 * without a name, which the copy that it will meet has.
 * @returns whether it is new here; null when storage refused
 */
export async function openPrepared(device: Device, dossier: string): Promise<boolean | null> {
	const opened = await device.run(async (db) => {
		const { current, archived, deleted } = await listDossiers(db);
		const isAmong = (rows: typeof current) => rows.some(({ id }) => id === dossier);
		if (isAmong(current)) return { dossier, isNew: false };
		const joined = (await ownWayOf(db, dossier)).at(-1);
		if (joined !== undefined) return { dossier: joined, isNew: false };
		if (isAmong(archived)) await unarchiveDossier(db, dossier);
		else if (isAmong(deleted)) await restoreDossier(db, dossier);
		else {
			const author = device.authorOf(dossier);
			const changes = startingProfile(new Date());
			await createDossier(db, { dossier, grid: currentGrid, author, changes, at: Date.now() });
			return { dossier, isNew: true };
		}
		return { dossier, isNew: false };
	});
	if (opened) await device.choose(opened.dossier);
	return opened && opened.isNew;
}
