/**
 * Deleting for good. `secure_delete` overwrites what is deleted, but SQLite may leave a copy of a row in the unused part
 * of a page that it once moved it from (12 of 31,264 rows erased, tried at random), and the log holds what was written.
 * So the log is emptied, the file is searched, and rewritten whole when something is left.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { countInFiles } from './file-search';
import { countStored } from './sqlite-stored';
import { waitForTurn } from './sqlite-turn';
import { type Erase, type Remove, ErasureWaits } from './store';
import type { Db, Tables } from './tables';

/** `user_version` is 1 from the deletion until nothing is left of it: a start in between finishes the work. */
const unfinished = 1;

/** More texts than this, of a backup taken in for one, take longer to look for than the file to make again. */
const mostSought = 200;

/**
 * How often the log is tried, a tenth of a second apart, while someone waits; when what waits is tried again, in ms; and
 * how long the file is left alone once it was made again, which stops this process.
 */
const patience = { tries: 50, againMs: 30_000, rewriteMs: 60_000, isUnfinished: false };

export class Eraser {
	readonly #patience: typeof patience;
	#deletions = 0;
	#gathered = 0;
	/** What a check that failed could not make sure of: the next one looks for it too. */
	#owed: readonly string[] = [];
	/** A process died before it had finished: it is no longer known what to look for. */
	#owesUnknown: boolean;
	#gathering: { texts: string[]; done: Promise<void> } | null = null;
	#last: Promise<unknown> = Promise.resolve();
	#again: NodeJS.Timeout | undefined;
	#rewrittenAt = -Infinity;

	constructor(
		readonly db: Db,
		readonly file: string,
		given: Partial<typeof patience> = {}
	) {
		this.#patience = { ...patience, ...given };
		this.#owesUnknown = this.#patience.isUnfinished;
	}

	erase: Erase = (remove) => this.eraseInLots([remove]);

	async eraseInLots(lots: AsyncIterable<Remove> | Iterable<Remove>): Promise<void> {
		const texts: string[] = [];
		const looked = () => (texts.length > 0 ? this.#gather(texts) : undefined);
		let deletions = 0;
		try {
			for await (const remove of lots) {
				const removed = await this.#delete(remove);
				texts.push(...removed);
				if (removed.length > 0) deletions++;
			}
		} catch (cause) {
			this.#gathered += deletions;
			await looked()?.catch(() => undefined);
			throw cause;
		}
		this.#gathered += deletions;
		await looked()?.catch((cause: unknown) => {
			throw cause instanceof ErasureWaits ? cause : new ErasureWaits({ cause });
		});
	}

	#delete(remove: Remove): Promise<readonly string[]> {
		return this.db.transaction().execute(async (transaction) => {
			const removed = await remove(transaction);
			if (removed.length === 0) return removed;
			await mark(transaction, unfinished);
			this.#deletions++;
			return removed;
		});
	}

	/** What a process that died could not finish; if it cannot be now, it is tried again. */
	async finish(): Promise<void> {
		if (this.#owesUnknown) await this.#gather([]).catch(() => undefined);
	}

	/** Those that come while the files are searched, or made again, are looked for together, afterwards. */
	#gather(texts: readonly string[]): Promise<void> {
		if (!this.#gathering) {
			const mine: string[] = [];
			const done = this.#last.then(() => {
				this.#gathering = null;
				return this.#settle(mine);
			});
			done.catch(() => this.#tryAgain());
			this.#last = done.catch(() => undefined);
			this.#gathering = { texts: mine, done };
		}
		this.#gathering.texts.push(...texts);
		return this.#gathering.done;
	}

	async #settle(texts: readonly string[]): Promise<void> {
		const settled = this.#gathered;
		this.#owed = [...new Set([...this.#owed, ...texts])];
		await emptyLog(this.db, this.#patience.tries);
		if (this.#owesUnknown || (await isLeft(this.db, this.file, this.#owed))) await this.#rewrite();
		this.#owed = [];
		this.#owesUnknown = false;
		await this.db.transaction().execute(async (transaction) => {
			if (this.#deletions === settled) await mark(transaction, 0);
		});
	}

	/** @throws ErasureWaits when it was done too short a time ago: a company that changes its page again and again pays for all. */
	async #rewrite(): Promise<void> {
		if (performance.now() < this.#rewrittenAt + this.#patience.rewriteMs) throw new ErasureWaits();
		this.#rewrittenAt = performance.now();
		await waitForTurn(() => sql`vacuum`.execute(this.db));
		await emptyLog(this.db, this.#patience.tries);
	}

	#tryAgain(): void {
		if (this.#again) return;
		this.#again = setTimeout(() => {
			this.#again = undefined;
			this.#gather([]).catch(() => undefined);
		}, this.#patience.againMs).unref();
	}
}

/** Whether a process died before nothing was left of what it deleted. */
export async function isUnfinished(db: Db): Promise<boolean> {
	const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
	return rows[0]?.user_version === unfinished;
}

/** Whether a text stands in the files more often than in what is stored: another page may show the same name. */
async function isLeft(db: Db, file: string, texts: readonly string[]): Promise<boolean> {
	if (texts.length > mostSought) return true;
	const found = await countInFiles([file, `${file}-wal`], texts);
	const seen = texts.filter((_, at) => found[at]);
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
