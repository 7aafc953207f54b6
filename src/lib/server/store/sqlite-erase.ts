/**
 * Deleting for good. `secure_delete` overwrites what is deleted, but SQLite may leave a copy of a row in the unused part
 * of a page that it once moved it from (12 of 31,264 rows erased, tried at random), and the log holds what was written.
 * So the log is emptied, the file is searched, and rewritten whole when something is left.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { holdsAny } from './file-search';
import type { Erase } from './store';
import type { Db, Tables } from './tables';

/** How long a write waits for that of another process. */
export const busyTimeoutMs = 5000;

/** `user_version` is 1 from the deletion until nothing is left of it: a start in between finishes the work. */
const unfinished = 1;

export function eraser(db: Db, file: string): Erase {
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	const forget = async (texts: readonly string[]): Promise<void> => {
		await emptyLog(db);
		if (await holdsAny([file, `${file}-wal`], texts)) await rewrite(db);
		if (waiting === 1) await mark(db, 0);
	};
	return async (remove) => {
		waiting++;
		try {
			const texts = await db.transaction().execute(async (transaction) => {
				const removed = await remove(transaction);
				if (removed.length > 0) await mark(transaction, unfinished);
				return removed;
			});
			if (texts.length === 0) return;
			const mine = last.then(() => forget(texts));
			last = mine.catch(() => undefined);
			await mine;
		} finally {
			waiting--;
		}
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
	await emptyLog(db);
}

async function mark(db: Kysely<Tables> | Transaction<Tables>, version: number): Promise<void> {
	await sql.raw(`pragma user_version = ${version}`).execute(db);
}

/**
 * Without waiting inside SQLite, which would stop this process: a backup may read for a while.
 * @throws Error when other processes never let go of the log
 */
async function emptyLog(db: Db): Promise<void> {
	for (let tries = 0; tries < 300; tries++) {
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
	throw new Error('The log of the database could not be emptied: another process is reading it.');
}
