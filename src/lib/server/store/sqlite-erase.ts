/**
 * Deleting for good. `secure_delete` overwrites what is deleted, but SQLite may leave a copy of a row in the unused part
 * of a page that it once moved it from (12 of 31,264 rows erased, tried at random), and the log holds what was written.
 * So the log is emptied, the file is searched, and rewritten whole when something is left.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { ErasureWaits } from './erasure-waits';
import { countInFiles } from './file-search';
import { countStored } from './sqlite-stored';
import type { Erase } from './store';
import type { Db, Tables } from './tables';

/** How long a write waits for that of another process. */
export const busyTimeoutMs = 5000;

/** `user_version` is 1 from the deletion until nothing is left of it: a start in between finishes the work. */
const unfinished = 1;

/** More texts than this, of a backup taken in for one, take longer to look for than the file to make again. */
const mostSought = 200;

/** How often the log is tried, a tenth of a second apart, while someone waits; and when it is tried again, in ms. */
const patience = { tries: 50, againMs: 30_000 };

export function eraser(db: Db, file: string, { tries, againMs } = patience): Erase {
	const rewriteFile = rewriter(db);
	let [deletions, gathered] = [0, 0];
	/** What a check that failed could not make sure of: the next one looks for it too. */
	let owed: readonly string[] = [];
	let gathering: { texts: string[]; done: Promise<void> } | null = null;
	let last: Promise<unknown> = Promise.resolve();
	let again: NodeJS.Timeout | undefined;

	const settle = async (texts: readonly string[]): Promise<void> => {
		const settled = gathered;
		owed = [...new Set([...owed, ...texts])];
		await emptyLog(db, tries);
		if (await isLeft(db, file, owed)) await rewriteFile();
		owed = [];
		await db.connection().execute(async (connection) => {
			if (deletions === settled) await mark(connection, 0);
		});
	};
	/** Those that come while the files are searched, or made again, are looked for together, afterwards. */
	const gather = (texts: readonly string[]): Promise<void> => {
		if (!gathering) {
			const mine: string[] = [];
			const done = last.then(() => {
				gathering = null;
				return settle(mine);
			});
			done.catch(tryAgain);
			last = done.catch(() => undefined);
			gathering = { texts: mine, done };
		}
		gathering.texts.push(...texts);
		return gathering.done;
	};
	const tryAgain = (): void => {
		const look = () => {
			again = undefined;
			gather([]).catch(() => undefined);
		};
		again ??= setTimeout(look, againMs).unref();
	};
	return async (remove) => {
		const texts = await db.transaction().execute(async (transaction) => {
			const removed = await remove(transaction);
			if (removed.length === 0) return removed;
			await mark(transaction, unfinished);
			deletions++;
			return removed;
		});
		if (texts.length === 0) return;
		gathered++;
		await gather(texts);
	};
}

/** Whether a text stands in the files more often than in what is stored: another page may show the same name. */
async function isLeft(db: Db, file: string, texts: readonly string[]): Promise<boolean> {
	if (texts.length > mostSought) return true;
	const found = await countInFiles([file, `${file}-wal`], texts);
	const seen = texts.filter((_, at) => found[at]);
	const stored = await countStored(db, seen);
	return texts.some((text, at) => (found[at] ?? 0) > (stored.get(text) ?? 0));
}

/** Makes the file again, which stops this process. Before the next time others are answered for as long. */
function rewriter(db: Db): () => Promise<void> {
	let [endedAt, tookMs] = [-Infinity, 0];
	return async () => {
		await wait(Math.max(0, endedAt + tookMs - performance.now()));
		const began = performance.now();
		await rewrite(db);
		endedAt = performance.now();
		tookMs = endedAt - began;
	};
}

/** What a process that died could not finish; it is no longer known what to look for. */
export async function finishErasing(db: Db): Promise<void> {
	const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
	if (rows[0]?.user_version !== unfinished) return;
	await rewrite(db);
	await mark(db, 0);
}

async function rewrite(db: Db): Promise<void> {
	await sql`vacuum`.execute(db);
	await emptyLog(db, patience.tries);
}

async function mark(db: Kysely<Tables> | Transaction<Tables>, version: number): Promise<void> {
	await sql.raw(`pragma user_version = ${version}`).execute(db);
}

/**
 * Without waiting inside SQLite, which would stop this process: a backup may read for a while.
 * @throws ErasureWaits when another process does not let go of the log
 */
async function emptyLog(db: Db, tries: number): Promise<void> {
	for (let tried = 0; tried < tries; tried++) {
		const emptied = await db.connection().execute(async (connection) => {
			await sql`pragma busy_timeout = 0`.execute(connection);
			const { rows } = await sql<{
				busy: number;
			}>`pragma wal_checkpoint(truncate)`.execute(connection);
			await sql.raw(`pragma busy_timeout = ${busyTimeoutMs}`).execute(connection);
			return rows[0]?.busy === 0;
		});
		if (emptied) return;
		await wait(100);
	}
	throw new ErasureWaits();
}
