import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { kindOf, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import type { Fetch, ServerReply } from './server';

/** What a screen sends with. */
export interface Network {
	fetch: Fetch;
	/** Runs one after the other, of all tabs, what is given under one name. */
	lock: (name: string, work: () => Promise<void>) => Promise<unknown>;
}

/** With the browser's own network and locks. */
export function browserNetwork(): Network {
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	return {
		fetch: (address, init) => fetch(address, init),
		// Absent on http:// addresses other than localhost.
		lock: (name, work) => (locks ? locks.request(name, work) : work())
	};
}

/** What leaves a dossier under one name: one at a time, over all tabs. It knows nothing of what is sent. */
export class Outbox<Act extends string> {
	busy = $state<Act | null>(null);
	/** Another tab is sending. */
	waiting = $state(false);
	/** Why this device could not keep what it had to. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	readonly #name: string;
	readonly #db: AzimutDatabase;
	readonly #lock: Network['lock'];
	#turn: Promise<unknown> = Promise.resolve();

	constructor(name: string, db: AzimutDatabase, { lock }: Pick<Network, 'lock'>) {
		this.#name = name;
		this.#db = db;
		this.#lock = lock;
	}

	/** Does something once nothing else is being sent; while this tab sends, nothing. */
	async act(act: Act, work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = act;
		this.storageError = null;
		try {
			const turn = this.#lock(this.#name, work);
			this.#turn = turn.catch(() => undefined);
			await turn;
		} catch (cause) {
			this.refuse(cause);
		} finally {
			this.busy = null;
		}
	}

	/** Looks again once what may be on its way from another tab is over. */
	async afterOthers(look: () => Promise<void>): Promise<void> {
		if (this.busy || this.waiting) return;
		this.waiting = true;
		try {
			await this.#lock(this.#name, look);
		} catch (cause) {
			this.refuse(cause);
		} finally {
			this.waiting = false;
		}
	}

	/** Storage said no. */
	refuse(cause: unknown): void {
		this.storageError = kindOf(this.#db, cause);
	}

	/** Resolves once nothing is being sent or stored. */
	async whenIdle(): Promise<boolean> {
		await this.#turn;
		return true;
	}
}

interface Delivery<Stored, Value> {
	/** What stands on this device until then; null for nothing. */
	before: Stored | null;
	/** Says that it was asked, under the name by which it may be asked again. */
	asked: Stored;
	/** It was asked before, and nobody knows what came of it. */
	isAgain: boolean;
	send: () => Promise<ServerReply<Value>>;
	/** Says what came of it. */
	done: (value: Value) => Stored;
	/** Resolves once it is on disk; null forgets it. */
	store: (record: Stored | null) => Promise<void>;
}

/**
 * Sends something so that it is known whatever happens: what asks is on disk before it leaves, what came of it before it is
 * said. Killed anywhere between, it is asked again, and is done once. Refused at its first try, it is as if it had never been
 * asked.
 * @throws {StorageError} it could not be stored
 */
export async function deliver<Stored, Value>({
	before,
	asked,
	isAgain,
	send,
	done,
	store
}: Delivery<Stored, Value>): Promise<ServerReply<Value>> {
	await store(asked);
	const answer = await send();
	if (answer.kind === 'done') await store(done(answer.value));
	else if (answer.kind === 'refused' && !isAgain) await store(before);
	return answer;
}
