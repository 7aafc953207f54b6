import { lock, readLocked, unlock } from '$lib/dossier/file/locked';
import { sha256Of } from '$lib/dossier/file/sha256';
import { lockedName } from '$lib/session/file/file-name';

/** The same file behind a password; null where this browser cannot, or what it made does not open again. */
export async function lockedFile(file: File, password: string): Promise<File | null> {
	const locked = await lock(file, password);
	const read = locked && (await readLocked(locked, locked.size));
	const opened = read && typeof read !== 'string' ? await unlock(read, password) : null;
	const isSame = opened instanceof Blob && (await sha256Of(opened)) === (await sha256Of(file));
	if (!locked || !isSame) return null;
	return new File([locked], lockedName(file.name), {
		type: locked.type
	});
}
