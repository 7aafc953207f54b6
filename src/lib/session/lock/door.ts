import type { AzimutDatabase, OpenOptions } from '$lib/dossier/storage/database';

/** All that the storage knows of the lock: what follows is brought where there is one. */
export const openLocked = async (options: OpenOptions): Promise<AzimutDatabase> =>
	(await import('./unlock')).openLocked(options);
