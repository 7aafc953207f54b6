import { lockWith } from '$lib/dossier/file/locked';
import { StorageError } from '$lib/dossier/storage/storage-error';
import { heldKey } from './key-ring';

/**
 * A file that opens with the passphrase of this device, or its recovery code, on any device.
 * @throws {StorageError} `locked`: this tab has no key any more
 */
export async function lockedCopy(content: Blob): Promise<Blob> {
	const held = heldKey();
	const { passphrase, recovery } = held?.stored ?? {};
	const locked =
		held && passphrase && recovery && (await lockWith(content, held.key, [passphrase, recovery]));
	if (!locked) throw new StorageError('locked');
	return locked;
}
