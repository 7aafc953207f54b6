import { newId } from '$lib/dossier/ids';
import { createDossier } from '$lib/dossier/list/create';
import { isBlank, isCurrent } from '$lib/dossier/list/recent';
import { parsePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { readRows } from '$lib/dossier/storage/raw-read';
import { withVoices } from '$lib/dossier/voice';
import { currentGrid } from '../opening/current-grid';
import { startingProfile } from '../opening/fact-shape';
import type { Device } from './device.svelte';

/** Makes a dossier, opens it, and returns its id; null when storage refused. A coach's says whose its answers are. */
export async function createStored(
	device: Device,
	name: string,
	changes: readonly Change[],
	grid = currentGrid()
): Promise<string | null> {
	const dossier = newId();
	const author = device.authorOf(dossier);
	const voice = device.voiceOf(dossier);
	const first = voice === null ? changes : withVoices(changes, voice);
	const made = await device.run((db) =>
		createDossier(db, { dossier, name, grid, changes: first, author, at: Date.now() })
	);
	if (!made) return null;
	if (changes.some(({ path }) => parsePath(path)?.kind === 'answers')) device.requestPersistence();
	await device.choose(dossier);
	return dossier;
}

/** Opens a new dossier that is there at once; one of this name where nothing was given yet is taken again. */
export async function beginStored(device: Device, name: string): Promise<void> {
	const rows = await readRows('dossiers').catch(() => []);
	const blank = rows.find((row) => isCurrent(row) && isBlank(row) && row.name === name);
	if (blank) await device.choose(blank.id);
	else await createStored(device, name, startingProfile(new Date()));
}
