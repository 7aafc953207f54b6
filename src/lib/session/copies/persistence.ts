/**
 * Asking the browser to keep this site's data when room runs short. Firefox puts the question to the person: it is
 * asked by itself once a device, and again only when the person asks for it.
 */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { setSetting, setting } from '$lib/dossier/storage/settings';

/** What a browser offers; all of it is absent on an insecure address. */
export type PersistentStorage = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>;

const key = 'persist';
/** Answers come faster than the browser's. */
const asking = new WeakSet<AzimutDatabase>();

/** Asks unless it was asked before, whatever the answer was, or there is no need. */
export async function requestOnce(
	db: AzimutDatabase,
	keeper: PersistentStorage,
	at: number
): Promise<void> {
	if (!keeper.persist || asking.has(db)) return;
	asking.add(db);
	try {
		if ((await setting(db, key)) !== undefined || (await keeper.persisted?.())) return;
		// Before the question: a tab closed on it counts as an answer.
		await setSetting(db, key, { at, granted: null });
		await setSetting(db, key, { at, granted: await keeper.persist() });
	} finally {
		asking.delete(db);
	}
}

/** Asks because the person wants it; whether the browser will keep the data. */
export async function requestAgain(
	db: AzimutDatabase,
	keeper: PersistentStorage,
	at: number
): Promise<boolean> {
	const granted = (await keeper.persist?.()) ?? false;
	await setSetting(db, key, { at, granted }).catch(() => undefined);
	return granted;
}
