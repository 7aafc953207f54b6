import { alone } from '$lib/dossier/lock/open-door';
import { moveData } from '$lib/dossier/lock/move';
import { openLock, type OpenLock } from '$lib/dossier/lock/stored-lock';
import { toStorageError } from '$lib/dossier/storage/storage-error';
import { heldKey, holdKey, tellTabs } from './key-ring';

/** How long other tabs have to store what is being typed, before they are made to let go. ms */
const courtesy = 500;

/** Whatever holds the storage of this tab. */
interface Holder {
	close: () => void;
	/** Automatic copies, of what is closed. */
	backups: unknown;
	/** Opens it wherever it is, once `ready`. */
	reopen: (ready: Promise<unknown>) => Promise<void>;
}

/** But for `done` nothing has changed. `moving`: another tab is at it · `blocked`: one does not let go */
export type Moved = 'done' | 'moving' | 'blocked' | 'full' | 'other';

/**
 * Puts the lock on (`to`), on with another key, or off (null): all data are written anew. What is typed was stored
 * before.
 */
export async function moveDevice(
	holder: Holder,
	to: OpenLock | null,
	onprogress: (share: number) => void
): Promise<Moved> {
	holder.close();
	holder.backups = null;
	const moving = alone(async () => {
		tellTabs('move');
		await new Promise((resolve) => setTimeout(resolve, courtesy));
		const moved = await moveData({ from: heldKey(), to, onprogress });
		holdKey(to && { ...to, database: moved.database });
		return moved;
	});
	await holder.reopen(moving.catch(() => undefined));
	try {
		return (await moving) ? 'done' : 'moving';
	} catch (cause) {
		const { kind } = toStorageError(cause);
		return kind === 'blocked' || kind === 'full' ? kind : 'other';
	}
}

/** Whether this is the passphrase, or the code, of the lock that is open here. */
export async function isSecret(secret: string): Promise<boolean> {
	const held = heldKey();
	return held !== null && (await openLock(held.stored, secret)) !== null;
}
