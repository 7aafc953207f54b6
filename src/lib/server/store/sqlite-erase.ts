/**
 * Deleting for good. `secure_delete` overwrites what is deleted, but SQLite may leave a copy of a row in the unused part
 * of a page that it once moved it from (12 of 31,264 rows erased, tried at random), and the log holds what was written.
 * So the log is emptied, the file is searched, and rewritten whole when something is left.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { countInFiles, passesFor } from './file-search';
import { countStored } from './sqlite-stored';
import { waitForTurn } from './sqlite-turn';
import { type Erase, type Remove, ErasureWaits } from './store';
import type { Db, Tables } from './tables';

/** `user_version` is 1 from the deletion until nothing is left of it: a start in between finishes the work. */
const unfinished = 1;

/**
 * More than this, of a backup taken in for one, take longer to look for than the file to make again: passes over it (short
 * texts), texts in all (twenty of the largest envelopes), and texts that are found and are to be counted where they are stored.
 */
const most = { passes: 200, sought: 25_000, counted: 200 };

/**
 * How often the log is tried, a tenth of a second apart; and how long the file is left alone once it was made again, in
 * ms, which stops this process.
 */
const patience = { tries: 50, rewriteMs: 60_000, isUnfinished: false };

export class Eraser {
	readonly #patience: typeof patience;
	/** What the files were not searched for yet. */
	readonly #owed: string[] = [];
	/** A process died before it had finished: it is no longer known what to look for. */
	#owesUnknown: boolean;
	#last: Promise<unknown> = Promise.resolve();
	#rewrittenAt = -Infinity;

	constructor(
		readonly db: Db,
		readonly file: string,
		given: Partial<typeof patience> = {}
	) {
		this.#patience = { ...patience, ...given };
		this.#owesUnknown = this.#patience.isUnfinished;
	}

	erase: Erase = (remove) =>
		this.db.transaction().execute(async (transaction) => {
			const removed = await remove(transaction);
			if (removed.length === 0) return;
			await mark(transaction, unfinished);
			// Undone after all, it is looked for, and found where it is stored.
			this.#owed.push(...removed);
		});

	async eraseInLots(lots: AsyncIterable<Remove> | Iterable<Remove>): Promise<void> {
		try {
			for await (const remove of lots) await this.erase(remove);
		} catch (cause) {
			await this.finish();
			throw cause;
		}
		await this.#settleInTurn();
	}

	/** What a process that died could not finish; if it cannot be now, it is still owed. */
	async finish(): Promise<void> {
		await this.#settleInTurn().catch(() => undefined);
	}

	#settleInTurn(): Promise<void> {
		const done = this.#last.then(() => this.#settle());
		this.#last = done.catch(() => undefined);
		return done;
	}

	async #settle(): Promise<void> {
		if (this.#owed.length === 0 && !this.#owesUnknown) return;
		let texts: string[] = [];
		try {
			// While nothing is being deleted: what is owed is deleted by then.
			await this.#alone(() => {
				texts = [...new Set(this.#owed.splice(0))];
				return Promise.resolve();
			});
			await emptyLog(this.db, this.#patience.tries);
			if (this.#owesUnknown || (await isLeft(this.db, this.file, texts))) await this.#rewrite();
			await this.#alone(async (transaction) => {
				if (this.#owed.length === 0) await mark(transaction, 0);
			});
			this.#owesUnknown = false;
		} catch (cause) {
			this.#owed.push(...texts);
			throw cause instanceof ErasureWaits ? cause : new ErasureWaits({ cause });
		}
	}

	#alone(work: (transaction: Transaction<Tables>) => Promise<void>): Promise<void> {
		return this.db.transaction().execute(work);
	}

	/** @throws ErasureWaits when it was done too short a time ago: a company that changes its page again and again pays for all. */
	async #rewrite(): Promise<void> {
		if (performance.now() < this.#rewrittenAt + this.#patience.rewriteMs) throw new ErasureWaits();
		this.#rewrittenAt = performance.now();
		await waitForTurn(() => sql`vacuum`.execute(this.db));
		await emptyLog(this.db, this.#patience.tries);
	}
}

/** Whether a process died before nothing was left of what it deleted. */
export async function isUnfinished(db: Db): Promise<boolean> {
	const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
	return rows[0]?.user_version === unfinished;
}

/** Whether a text stands in the files more often than in what is stored: another page may show the same name. */
async function isLeft(db: Db, file: string, texts: readonly string[]): Promise<boolean> {
	if (texts.length > most.sought || passesFor(texts) > most.passes) return true;
	const found = await countInFiles([file, `${file}-wal`], texts);
	const seen = texts.filter((_, at) => found[at]);
	if (seen.length > most.counted) return true;
	const stored = await countStored(db, seen);
	return texts.some((text, at) => (found[at] ?? 0) > (stored.get(text) ?? 0));
}

async function mark(transaction: Transaction<Tables>, version: number): Promise<void> {
	await sql.raw(`pragma user_version = ${version}`).execute(transaction);
}

/**
 * Without waiting inside SQLite, which would stop this process: a backup may read for a while.
 * @throws ErasureWaits when another process does not let go of the log
 */
async function emptyLog(db: Db, tries: number): Promise<void> {
	for (let tried = 0; tried < tries; tried++) {
		const emptied = await db.connection().execute(async (connection) => {
			const { rows } = await sql<{
				busy: number;
			}>`pragma wal_checkpoint(truncate)`.execute(connection);
			return rows[0]?.busy === 0;
		});
		if (emptied) return;
		await wait(100);
	}
	throw new ErasureWaits();
}
