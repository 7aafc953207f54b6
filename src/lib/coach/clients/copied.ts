/** When all clients were last copied together, and whether it is time again. */
import { listDossiers } from '$lib/dossier/list/dossiers';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import { setting } from '$lib/dossier/storage/settings';
import type { Client } from './clients';

/** A setting of this device, in ms. */
export const copiedKey = 'portfolio-copied';

export interface Copied {
	/** Every dossier that is not deleted. */
	ids: string[];
	/** When all were last copied together, ms; null where they never were. */
	last: number | null;
}

async function readLast(db: AzimutDatabase): Promise<number | null> {
	const last = await setting(db, copiedKey);
	return typeof last === 'number' ? last : null;
}

/** Follows other tabs. */
export const followCopied = (db: AzimutDatabase) =>
	new LiveQuery(db, async (): Promise<Copied> => {
		const [{ current, archived }, last] = await Promise.all([listDossiers(db), readLast(db)]);
		return { ids: [...current, ...archived].map(({ id }) => id), last };
	});

/** Only when: it reads no dossier. */
export const followLastCopied = (db: AzimutDatabase) => new LiveQuery(db, () => readLast(db));

/** With fewer clients, the reminder of each dossier is enough. */
const fewest = 3;
const dueAfterMs = 30 * 24 * 3600 * 1000;

/** `last` and `now` in ms. Due once something changed that is in no copy, and the last of all is a month old. */
export function isCopyDue(clients: readonly Client[], last: number | null, now: number): boolean {
	if (clients.length < fewest) return false;
	if (last === null) return true;
	return now - last > dueAfterMs && clients.some(({ row }) => row.updatedAt > last);
}
