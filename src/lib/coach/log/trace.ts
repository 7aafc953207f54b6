import { noteTrace } from '$lib/dossier/storage/note-trace';
import type { TraceKind } from '$lib/dossier/traces';
import type { Device } from '$lib/session/device/device.svelte';

/** Dates something in the coach's own log of a dossier. Nobody waits for it. */
export function leaveTrace(device: Device, dossier: string, what: TraceKind): void {
	const author = device.authorOf(dossier);
	void device.run((db) => noteTrace(db, { dossier, author, what }));
}
