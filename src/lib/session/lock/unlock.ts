import { openThroughDoor } from '$lib/dossier/lock/open-door';
import { amendDoor, readDoor, type Door } from '$lib/dossier/lock/door';
import { openLock } from '$lib/dossier/lock/stored-lock';
import type { AzimutDatabase, OpenOptions } from '$lib/dossier/storage/database';
import { holdKey, keyOf } from './key-ring';

/** @throws {StorageError} `locked`, where no tab has the key; `newer-version` */
export const openLocked = (options: OpenOptions): Promise<AzimutDatabase> =>
	openThroughDoor(options, ({ database }) => keyOf(database));

/** `wait`: too many were wrong; ms until the next may be tried. */
export type Unlocking =
	| { is: 'open' }
	| { is: 'wrong'; wait: number }
	| { is: 'early'; wait: number };

/** By the passphrase, or by the recovery code. */
export async function unlockWith(secret: string, now = Date.now()): Promise<Unlocking> {
	const door = await readDoor();
	if (!door?.lock) return { is: 'open' };
	const early = waitOf(door.wrong, now);
	if (early > 0) return { is: 'early', wait: early };
	// Noted before it is tried: closing the tab meanwhile does not make it free.
	const wrong = { count: door.wrong.count + 1, at: now };
	await amendDoor(door.database, { wrong });
	const open = await openLock(door.lock, secret);
	if (!open) return { is: 'wrong', wait: waitOf(wrong, now) };
	await amendDoor(door.database, { lock: open.stored, wrong: { count: 0, at: 0 } });
	holdKey({ ...open, database: door.database });
	return { is: 'open' };
}

/** Wrong ones that cost nothing: a finger slips. */
const free = 2;
const longest = 60_000;

/** ms until the next may be tried. A clock that was set back makes nobody wait longer. */
export function waitOf({ count, at }: Door['wrong'], now: number): number {
	if (count <= free) return 0;
	const wait = Math.min(longest, 1000 * 2 ** (count - free));
	return Math.min(wait, Math.max(0, at + wait - now));
}
