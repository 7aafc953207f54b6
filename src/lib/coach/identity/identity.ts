import { setCoach, setOwn } from '$lib/dossier/storage/set-coach';
import type { CoachVoice } from '$lib/dossier/coach-voice';
import { voicePrefix } from '$lib/dossier/storage/chosen-voices';
import { coachAmong, type Person } from '$lib/dossier/coach-identity';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setSetting } from '$lib/dossier/storage/settings';
import type { Device } from '$lib/session/device/device.svelte';

/** From now on someone coaches here; null: nobody does, and what was private stays on the device. */
export async function becomeCoach(device: Device, coach: Person | null): Promise<void> {
	const stored = await device.run(async (db) => {
		await setCoach(db, coach);
		return true;
	});
	if (stored) device.coach = coach;
}

/** A copy may have said who coaches here. */
export async function readCoach(device: Device, db: AzimutDatabase): Promise<void> {
	({ coach: device.coach, own: device.own } = coachAmong(await db.settings.toArray()));
}

/** Whether a dossier is the coach's own company. */
export async function markOwn(device: Device, dossier: string, isOwn: boolean): Promise<void> {
	const stored = await device.run(async (db) => {
		await setOwn(db, dossier, isOwn);
		return true;
	});
	if (!stored) return;
	const others = [...device.own].filter((id) => id !== dossier);
	device.own = new Set(isOwn ? [...others, dossier] : others);
}

/** Whose the answers are that the coach gives from now on, in this dossier; it holds for what is on its way to the disk. */
export async function chooseVoice(
	device: Device,
	dossier: string,
	voice: CoachVoice
): Promise<void> {
	device.voices = new Map([...device.voices, [dossier, voice]]);
	await device.run((db) => setSetting(db, voicePrefix + dossier, voice));
}
