import { alone } from '$lib/dossier/lock/open-door';
import { moveData } from '$lib/dossier/lock/move';
import { openLock, type OpenLock } from '$lib/dossier/lock/stored-lock';
import { StorageError } from '$lib/dossier/storage/storage-error';
import type { Device } from '../device/device.svelte';
import { heldKey, holdKey, tellTabs } from './key-ring';

/** How long other tabs have to store what is being typed, before they are made to let go. ms */
const courtesy = 500;

/**
 * Puts the lock on (`to`), on with another key, or off (null): all data are written anew. What is typed was stored
 * before.
 * @throws {StorageError} nothing has changed; `moving`: another tab is at it
 */
export const moveDevice = (
	device: Pick<Device, 'away'>,
	to: OpenLock | null,
	onprogress: (share: number) => void
): Promise<void> =>
	device.away(async () => {
		const moved = await alone(async () => {
			tellTabs('move');
			await new Promise((resolve) => setTimeout(resolve, courtesy));
			return moveData({ from: heldKey(), to, onprogress });
		});
		if (!moved) throw new StorageError('moving');
		holdKey(to && { ...to, database: moved.database });
	});

/** Whether this is the passphrase, or the code, of the lock that is open here. */
export async function isSecret(secret: string): Promise<boolean> {
	const held = heldKey();
	return held !== null && (await openLock(held.stored, secret)) !== null;
}
