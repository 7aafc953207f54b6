import { apply, fold, type DossierState } from '$lib/dossier/fold';
import type { Author, Change, Revision } from '$lib/dossier/revision';
import { saveSummary } from '$lib/dossier/list/summary';
import type { FileRow } from '$lib/dossier/storage/database';
import type { OpenStorage, WriteAside } from '$lib/dossier/storage/open-storage';
import {
	kindOf,
	OverLimit,
	toStorageError,
	type StorageErrorKind
} from '$lib/dossier/storage/storage-error';
import { attaches, write } from '$lib/dossier/storage/store';
import { watchDossier, type Watching } from '$lib/dossier/storage/watch';
import type * as Undo from '$lib/dossier/undo';
import type { Summariser } from './read-state';
import { emptyUndoHistory, gestureOf, record } from '$lib/dossier/undo-history';

/** Null: there is nothing to write. */
export type Decide = (state: DossierState) => readonly Change[] | null;

export interface StoredDossierSetup {
	id: string;
	/** As they were read: the screen may be there before the storage is open. */
	revisions: readonly Revision[];
	/** Who writes here, as long as the storage is not open. */
	author: Author;
	/** The storage as it was opened last; rejects while it cannot be. */
	storage: () => Promise<OpenStorage>;
	/** A new dossier is stored by this with the first that is written to it, and then has these revisions. */
	create?: () => Promise<readonly Revision[]>;
	summarise: Summariser;
	/** These are on disk. */
	onstored?: (revisions: readonly Revision[]) => void;
}

/**
 * One dossier as it is stored: writes go one after the other, what storage refuses waits and is tried again, gestures
 * are undone, and what other tabs write is folded in. Its state changes only once a change is on disk; a new dossier is
 * there with its first fields before that.
 */
export class StoredDossier {
	readonly id: string;
	readonly #setup: StoredDossierSetup;
	#state = $state.raw() as DossierState;
	#pending = $state(0);
	#history = $state.raw(emptyUndoHistory);
	/** What storage refused, oldest first. */
	#refused: readonly Change[] = [];
	#queue: Promise<unknown> = Promise.resolve();
	#storage: OpenStorage | null = null;
	#create: StoredDossierSetup['create'];
	#watching: Watching | null = null;
	#isClosed = false;
	/** How often something was stored since it was opened. */
	writes = $state(0);
	/** Why the last change is not stored; null when it is. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	/** Paths that another tab or device changed, newest last. */
	changedElsewhere = $state.raw<readonly string[]>([]);

	constructor(setup: StoredDossierSetup) {
		this.id = setup.id;
		this.#setup = setup;
		this.#create = setup.create;
		this.#state = fold(setup.revisions);
		void this.#openOrSay();
	}

	get state(): DossierState {
		return this.#state;
	}
	get author(): Author {
		return (this.#storage ?? this.#setup).author;
	}
	get saving(): boolean {
		return this.#pending > 0;
	}
	/** Something asked for is not on disk. */
	get unstored(): boolean {
		return this.saving || this.#refused.length > 0;
	}
	get canUndo(): boolean {
		return this.#history.done.length > 0;
	}
	get canRedo(): boolean {
		return this.#history.undone.length > 0;
	}

	close(): void {
		this.#isClosed = true;
		this.#watching?.stop();
	}

	/** Resolves once all that was asked for is written, or refused. */
	async whenStored(): Promise<void> {
		await this.#queue;
	}

	/** What waits to be written at this path; undefined when nothing does. */
	waiting(path: string): Change | undefined {
		return this.#refused.findLast((change) => change.path === path);
	}

	/**
	 * Stores what `changes` gives when its turn comes, and resolves to whether it is; several are one gesture to undo.
	 * What storage refuses waits, and is tried again with the next change.
	 */
	change(changes: () => Promise<readonly Change[]>): Promise<boolean> {
		return this.#inTurn(async () => {
			const own = await changes();
			return this.#record(own, () => this.#write(own));
		});
	}

	/**
	 * Stores changes with files, now or not at all: what takes the most room never keeps an answer waiting.
	 * @throws {OverLimit} there is no room for these files among the dossier's
	 */
	attach(changes: readonly Change[], files: readonly FileRow[] = []): Promise<boolean> {
		return this.#inTurn(() => this.#record(changes, () => this.#writeOnce(changes, files)));
	}

	/**
	 * Stores what `decide` makes of the dossier as it is on disk when its turn comes, other tabs' changes included: two
	 * that decide at once write once. It is no gesture to undo, and nothing of it waits when storage refuses.
	 */
	decide(decide: Decide): Promise<'written' | 'nothing' | 'refused'> {
		return this.#inTurn(async () => {
			const at = Date.now();
			const made = (revisions: readonly Revision[]) => {
				const changes = decide(fold(revisions));
				return changes && { changes, at };
			};
			this.#pending += 1;
			try {
				const { writeDecided } = await import('$lib/dossier/storage/write-decided');
				const { db, author } = await this.#openToWrite();
				const writing = { dossier: this.id, author };
				const revisions = await writeDecided(db, writing, made, (row) => ({
					...row,
					updatedAt: Math.max(row.updatedAt, at)
				}));
				this.#state = apply(this.#state, revisions);
				if (revisions.length === 0) return 'nothing';
				this.writes += 1;
				return 'written';
			} catch (cause) {
				this.#refusedOnce(cause);
				return 'refused';
			} finally {
				this.#pending -= 1;
			}
		});
	}

	/** Writes in its turn; where it cannot be written all goes on. */
	async aside(write: WriteAside): Promise<void> {
		const written = async () => {
			this.#state = apply(this.#state, await write(this.#state, await this.#openToWrite()));
		};
		await this.#inTurn(written).catch(() => undefined);
	}

	/** Tries again to store what was refused. */
	async retry(): Promise<void> {
		if (!(await this.#openOrSay())) return;
		await this.change(() => Promise.resolve([]));
		if (!this.unstored) this.storageError = null;
	}

	/** Resolves to the paths undone; none when a newer change stands there or storage refused. */
	undo(): Promise<readonly string[]> {
		return this.#move((moves) => moves.undo);
	}

	redo(): Promise<readonly string[]> {
		return this.#move((moves) => moves.redo);
	}

	/** What was done until now cannot be undone any more. */
	forgetUndo(): void {
		this.#history = { ...emptyUndoHistory };
	}

	/** Brings the list of dossiers up to date with what is read here. */
	async refreshSummary(): Promise<void> {
		if (this.#create) return;
		try {
			const { db } = await this.#open();
			const summary = this.#setup.summarise(this.#state, this.author);
			if (summary) await saveSummary(db, this.id, summary);
		} catch (cause) {
			this.storageError = this.#kindOf(cause);
		}
	}

	/** What storage refused, and waits. */
	get refused(): readonly Change[] {
		return this.#refused;
	}

	/** Files by their SHA-256; `undefined` for one that is not on this device. */
	async files(sha256s: readonly string[]): Promise<(FileRow | undefined)[]> {
		const { db } = await this.#open();
		const { readFiles } = await import('$lib/dossier/storage/proof-limits');
		return readFiles(db, sha256s);
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#queue.then(work);
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	async #openOrSay(): Promise<boolean> {
		try {
			await this.#open();
			return true;
		} catch (cause) {
			this.storageError = this.#kindOf(cause);
			return false;
		}
	}

	/** The storage, once it is open; from then on other tabs are followed. */
	async #open(): Promise<OpenStorage> {
		const storage = await this.#setup.storage();
		if (this.#storage?.db !== storage.db && !this.#isClosed) {
			this.#watching?.stop();
			this.#watching = watchDossier(storage.db, this.id, {
				known: (revision) => this.#state.revisions.has(revision),
				onRevisions: (fresh) => this.#takeIn(fresh),
				onError: (cause) => (this.storageError = this.#kindOf(cause))
			});
		}
		this.#storage = storage;
		return storage;
	}

	/** A new dossier is made with the first that is written to it. */
	async #openToWrite(): Promise<OpenStorage> {
		const storage = await this.#open();
		const create = this.#create;
		if (create) {
			const created = await create();
			// Of two that write at once, the second comes when it is made.
			if (this.#create === create) this.#state = fold(created);
			this.#create = undefined;
		}
		return storage;
	}

	#takeIn(fresh: readonly Revision[]): void {
		this.#state = apply(this.#state, fresh);
		this.changedElsewhere = fresh.map(({ path }) => path);
		void this.refreshSummary();
	}

	/** What was refused before goes first: a newer answer is never written under an older one. */
	async #record(own: readonly Change[], write: () => Promise<boolean>): Promise<boolean> {
		const wanted = [...this.#refused, ...own];
		if (wanted.length === 0) return true;
		const gesture = gestureOf(this.#state, wanted);
		const history = this.#history;
		const written = await write();
		// Unless the screen was left meanwhile.
		if (written && this.#history === history) this.#history = record(this.#history, gesture);
		return written;
	}

	#move(chosen: (moves: typeof Undo) => typeof Undo.undo): Promise<readonly string[]> {
		return this.#inTurn(async () => {
			const moves = await import('$lib/dossier/undo');
			const move = chosen(moves)(this.#history, this.#state);
			if (move.kind === 'nothing') return [];
			const written =
				move.kind === 'refused' ||
				(attaches(move)
					? // A file that came back may be more than there is room for.
						await this.#writeOnce(move.changes).catch(() => false)
					: await this.#write(move.changes));
			if (written) this.#history = move.history;
			return written && move.kind === 'changes' ? move.changes.map(({ path }) => path) : [];
		});
	}

	async #write(own: readonly Change[]): Promise<boolean> {
		const changes = [...this.#refused, ...own];
		try {
			await this.#store(changes, []);
			return true;
		} catch (cause) {
			this.#refused = changes;
			this.storageError = this.#kindOf(cause);
			return false;
		}
	}

	async #writeOnce(own: readonly Change[], files: readonly FileRow[] = []): Promise<boolean> {
		try {
			await this.#store([...this.#refused, ...own], files);
			return true;
		} catch (cause) {
			if (cause instanceof OverLimit) throw cause;
			this.#refusedOnce(cause);
			return false;
		}
	}

	/** A full disk is said where something was asked for; the others stand in the way of all that follows. */
	#refusedOnce(cause: unknown): void {
		const kind = this.#kindOf(cause);
		if (kind !== 'full') this.storageError = kind;
	}

	async #store(changes: readonly Change[], files: readonly FileRow[]): Promise<void> {
		this.#pending += 1;
		try {
			const { db, author } = await this.#openToWrite();
			const before = this.#state;
			let after = before;
			const writing = { dossier: this.id, author, at: Date.now(), changes, files };
			const revisions = await write(db, writing, (row, written) => {
				// What another tab wrote a moment ago is not in it yet: `#takeIn` brings both, and the list again.
				after = apply(before, written);
				return this.#setup.summarise(after, author, row.grid) ?? row;
			});
			this.#state = this.#state === before ? after : apply(this.#state, revisions);
			this.writes += 1;
			this.#refused = [];
			this.storageError = null;
			this.#setup.onstored?.(revisions);
		} finally {
			this.#pending -= 1;
		}
	}

	#kindOf(cause: unknown): StorageErrorKind {
		return this.#storage ? kindOf(this.#storage.db, cause) : toStorageError(cause).kind;
	}
}
