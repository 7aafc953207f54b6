/** What this device attached itself: settings, which no file brings. */
import type { AzimutDatabase } from './database';

const start = 'alias/';

/** From now on what comes for the twin joins the target, here. */
export async function noteAttached(
	db: AzimutDatabase,
	{ twin, target }: { twin: string; target: string }
): Promise<void> {
	await db.settings.put({ key: start + twin, value: target });
	await db.settings.delete(start + target);
}

/** The dossiers that this device attached to that one, each by itself. */
export async function attachedTo(db: AzimutDatabase, target: string): Promise<string[]> {
	const rows = await db.settings.where('key').startsWith(start).toArray();
	return rows.filter(({ value }) => value === target).map(({ key }) => key.slice(start.length));
}

/** What it attached this one to; a setting may hold anything. */
export const targetOf = async (db: AzimutDatabase, twin: string): Promise<unknown> =>
	(await db.settings.get(start + twin))?.value;
