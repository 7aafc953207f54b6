/** Boxes of dossiers that are about to be erased: what nobody here could open any more is not awaited either. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { readRecord } from '$lib/outbox/record';
import { BoxServer } from './box-server';
import { ownBoxOf } from './records';

/** Closes each that the server can be reached for; the others end by themselves. */
export async function closeBoxes(
	db: AzimutDatabase,
	dossiers: readonly string[],
	ask: typeof fetch = (address, init) => fetch(address, init)
): Promise<void> {
	const server = new BoxServer((address, init) => ask(address, init), 'fr');
	for (const dossier of dossiers) {
		const box = await readRecord(db, ownBoxOf(dossier)).catch(() => null);
		if (box?.expiresOn) await server.close(box.id, box.token);
	}
}
