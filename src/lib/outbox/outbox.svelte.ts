import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { kindOf, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { toUrlText } from '$lib/share/bytes';
import type { Fetch, NotDone, ServerReply } from './server';

/** What a screen sends with. */
export interface Network {
	fetch: Fetch;
	/** Runs one after the other, of all tabs, what is given under one name. */
	lock: (name: string, work: () => Promise<void>) => Promise<unknown>;
	/** Makes what opens what is sent, and names it: 256 random bits, as 43 letters, digits, dashes and underscores. */
	newToken: () => string;
}

/** With the browser's own network and locks. */
export function browserNetwork(): Network {
	const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
	return {
		fetch: (address, init) => fetch(address, init),
		// Absent on http:// addresses other than localhost.
		lock: (name, work) => (locks ? locks.request(name, work) : work()),
		newToken: () => toUrlText([...crypto.getRandomValues(new Uint8Array(32))])
	};
}

/**
 * What leaves a dossier under one name: one at a time, over all tabs. It knows nothing of what is sent: what extends it judges
 * that, and says what came of it.
 */
export class Outbox<Act extends string, Result = never> {
	busy = $state<Act | null>(null);
	/** Another tab is sending. */
	waiting = $state(false);
	/** What came of what was asked last. */
	outcome = $state.raw<Result | (NotDone & { act: Act }) | null>(null);
	/** Why this device could not keep what it had to. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	readonly #name: string;
	readonly #db: AzimutDatabase;
	readonly #lock: Network['lock'];
	#turn: Promise<unknown> = Promise.resolve();
	#quiet = false;

	constructor(name: string, db: AzimutDatabase, { lock }: Pick<Network, 'lock'>) {
		this.#name = name;
		this.#db = db;
		this.#lock = lock;
	}

	/** Does something once nothing else is being sent; while this tab sends, nothing. `quiet`: it only looks; what came of the last stays. */
	async inTurn(act: Act, work: () => Promise<void>, { quiet = false } = {}): Promise<void> {
		if (this.busy) return;
		this.busy = act;
		this.#quiet = quiet;
		if (!quiet) this.outcome = null;
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

	/** The server did not do what it is being asked. */
	notDone(answer: NotDone): void {
		if (this.busy) this.outcome = { ...answer, act: this.busy };
	}

	/** Storage said no. */
	refuse(cause: unknown): void {
		this.storageError = kindOf(this.#db, cause);
	}

	/** Whether closing this tab would leave something half done. */
	isPending(): boolean {
		return this.busy !== null && !this.#quiet;
	}

	/** Resolves once nothing is being sent or stored. */
	async save(): Promise<boolean> {
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
