import type { DossierState } from '$lib/dossier/fold';
import type { Change } from '$lib/dossier/revision';
import { readChosenVoices } from '$lib/dossier/storage/chosen-voices';
import { voicesBeside } from '$lib/dossier/voice';
import type { Device } from './device.svelte';

/** What says whose the answers given in this dossier are, to be stored with them. */
export async function voicesFor(device: Device, dossier: string) {
	// Once: what is chosen later is there already.
	if (device.voices.size === 0) device.voices = await readChosenVoices();
	return (state: DossierState, changes: readonly Change[]): Change[] =>
		voicesBeside(state, changes, device.voiceOf(dossier));
}
