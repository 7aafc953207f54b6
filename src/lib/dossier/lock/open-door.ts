/** Opens the data wherever the door says that they are. */
import type { AzimutDatabase, OpenOptions } from '../storage/database';
import { StorageError } from '../storage/storage-error';
import { readDoor, type Door, type Native } from './door';
import { clearLeftovers, openData } from './move';
import type { OpenLock } from './stored-lock';

/**
 * @param open what was opened before in this tab, or another told
 * @throws {StorageError} `newer-version`: there is no door; `locked`, or another tab is at it
 */
export async function openThroughDoor(
	options: OpenOptions,
	open: (door: Door) => Promise<Pick<OpenLock, 'key'> | null>
): Promise<AzimutDatabase> {
	const found = await readDoor(options);
	if (!found) throw new StorageError('newer-version');
	const door = found.leftovers.length > 0 ? await alone(() => tidied(options)) : found;
	if (!door) throw new StorageError('locked');
	const key = door.lock && (await open(door));
	if (door.lock && !key) throw new StorageError('locked');
	return openData(door, key, options);
}

/** As it stands once nobody else is at it. */
async function tidied(native: Native): Promise<Door | null> {
	const door = await readDoor(native);
	return door && clearLeftovers(door, native);
}

const lockName = 'azimut-door';

/** What moves data is alone; null where another tab moves them now. */
export function alone<T>(work: () => Promise<T>): Promise<T | null> {
	// At an address without https there is none, and nothing is ever locked there.
	const { locks } = navigator as Partial<Navigator>;
	if (!locks) return work();
	return locks.request(lockName, { ifAvailable: true }, (got) => (got ? work() : null));
}

/** Resolves once no tab moves data any more. */
export const onceStill = async (): Promise<void> =>
	void (await (navigator as Partial<Navigator>).locks?.request(lockName, () => undefined));
