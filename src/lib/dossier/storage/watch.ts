import type { AzimutDatabase } from './database';
import type { Revision } from '../revision';
import { guarded, toStorageError, type StorageError } from './storage-error';
import { revisionsBeyond } from './store';

export interface Watching {
	/** Looks now, for what no event told of. */
	refresh: () => Promise<void>;
	stop: () => void;
}

interface Watcher {
	/** Does the screen hold this revision already? Those it has written included. */
	known: (id: string) => boolean;
	/** Never empty, each unknown at the time it was read; fold them with `apply`. */
	onRevisions: (revisions: Revision[]) => void;
	/** Nothing more comes by itself; `refresh` may still work. */
	onError?: (error: StorageError) => void;
}

/**
 * Brings what other tabs write to a dossier, within a second: Dexie tells of their commits (BroadcastChannel). A tab
 * that comes back to the front looks by itself too, since browsers freeze hidden tabs and their messages.
 */
export function watchDossier(
	db: AzimutDatabase,
	dossier: string,
	{ known, onRevisions, onError }: Watcher
): Watching {
	let stopped = false;
	const deliver = (revisions: Revision[]) => {
		const fresh = revisions.filter(({ id }) => !known(id));
		if (!stopped && fresh.length > 0) onRevisions(fresh);
	};
	const subscription = db
		.live(() => revisionsBeyond(db, dossier, known))
		.subscribe({
			next: deliver,
			error: (cause) => onError?.(toStorageError(cause))
		});
	const refresh = async () => deliver(await guarded(() => revisionsBeyond(db, dossier, known)));
	const look = () => {
		if (globalThis.document?.visibilityState !== 'hidden')
			refresh().catch((cause: unknown) => onError?.(toStorageError(cause)));
	};
	globalThis.addEventListener?.('focus', look);
	globalThis.document?.addEventListener('visibilitychange', look);
	return {
		refresh,
		stop() {
			stopped = true;
			subscription.unsubscribe();
			globalThis.removeEventListener?.('focus', look);
			globalThis.document?.removeEventListener('visibilitychange', look);
		}
	};
}
