import { createSubscriber } from 'svelte/reactivity';
import type { AzimutDatabase } from './database';
import { toStorageError, type StorageError } from './storage-error';

export type Live<T> =
	| { status: 'loading' }
	| { status: 'ready'; value: T }
	| { status: 'failed'; error: StorageError };

/**
 * A query of the database that a component reads as `current`: it runs while something reads it, and again after
 * each commit that touches what it read, in this tab or another. `query` must not read reactive state: it is not
 * tracked; make another LiveQuery (`$derived`) for other arguments. A connection that closes leaves `current` as it
 * was: `openDatabase` tells of it by `onClosed`.
 */
export class LiveQuery<T> {
	#state: Live<T> = { status: 'loading' };
	readonly #subscribe: () => void;

	constructor(db: Pick<AzimutDatabase, 'live'>, query: () => T | Promise<T>) {
		this.#subscribe = createSubscriber((update) => {
			const set = (state: Live<T>) => {
				this.#state = state;
				update();
			};
			const subscription = db.live(query).subscribe({
				next: (value) => set({ status: 'ready', value }),
				error: (cause) => set({ status: 'failed', error: toStorageError(cause) })
			});
			return () => subscription.unsubscribe();
		});
	}

	get current(): Live<T> {
		this.#subscribe();
		return this.#state;
	}
}
