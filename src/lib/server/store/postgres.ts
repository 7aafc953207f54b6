import { migrate } from './migrate';
import { watchedPool } from './postgres-pool';
import { type Remove, type Store, ErasureWaits } from './store';
import type { Db, Tables } from './tables';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PoolConfig } from 'pg';

/** Any number, the same for every process of Azimut on one database. */
const migrationLock = 20_260_927;

/**
 * In ms. The database gives up a statement that takes longer; when it does not even say so, its connection is dropped.
 * What `vacuum` could not do is tried again.
 */
const patience = {
	...{ connectMs: 5000, statementMs: 5000, answerMs: 8000 },
	...{ vacuumMs: 600_000, againMs: 30_000 }
};

/** @throws Error with one sentence when it does not answer */
export async function openPostgres(url: string, ms = patience): Promise<Store> {
	const to: PoolConfig = {
		connectionString: url,
		connectionTimeoutMillis: ms.connectMs,
		keepAlive: true,
		keepAliveInitialDelayMillis: 10_000
	};
	await prepare(to);
	const db = connect({
		...to,
		max: 10,
		maxLifetimeSeconds: 1800,
		statement_timeout: ms.statementMs,
		query_timeout: ms.answerMs,
		// What a process that went silent had locked is free again.
		idle_in_transaction_session_timeout: 30_000
	});
	const keeper = connect({
		...to,
		max: 1,
		lock_timeout: ms.statementMs,
		query_timeout: ms.vacuumMs
	});
	const eraseInLots = eraser(db, keeper, ms.againMs);
	return {
		db,
		version: () => null,
		snapshot: (read) =>
			db
				.transaction()
				.setIsolationLevel('repeatable read')
				.setAccessMode('read only')
				.execute(read),
		// Its disk is elsewhere.
		requireDiskSpace: () => Promise.resolve(),
		erase: (remove) => eraseInLots([remove]),
		eraseInLots,
		close: async () => {
			await Promise.all([db.destroy(), keeper.destroy()]);
		}
	};
}

/** Tables that may name a company. */
const erasedFrom = [
	...['publications', 'sirens', 'reports', 'decisions', 'directory', 'directory_words']
];

const connect = (config: PoolConfig): Db =>
	new Kysely<Tables>({ dialect: new PostgresDialect({ pool: watchedPool(config) }) });

/** Takes as long as it takes: a process that starts waits for another that migrates. */
async function prepare(to: PoolConfig): Promise<void> {
	const db = connect({ ...to, max: 1 });
	try {
		await migrate(db as unknown as Kysely<never>, async (transaction) => {
			await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
		});
	} catch (cause) {
		const why = cause instanceof Error ? cause.message || cause.name : String(cause);
		throw new Error(`The database that DATABASE_URL names cannot be used: ${why}`, { cause });
	} finally {
		await db.destroy();
	}
}

/** Dead rows are taken out of the tables; the write-ahead log and backups keep them until they are recycled. */
function eraser(db: Db, keeper: Db, againMs: number) {
	const vacuum = together(async () => {
		for (const table of erasedFrom) await sql`vacuum ${sql.table(table)}`.execute(keeper);
	});
	let again: NodeJS.Timeout | undefined;
	const tryAgain = (): void => {
		again ??= setTimeout(() => {
			again = undefined;
			vacuum().catch(tryAgain);
		}, againMs).unref();
	};
	return async (lots: AsyncIterable<Remove> | Iterable<Remove>): Promise<void> => {
		let isDeleted = false;
		for await (const remove of lots)
			if ((await db.transaction().execute(remove)).length > 0) isDeleted = true;
		if (!isDeleted) return;
		await vacuum().catch((cause: unknown) => {
			tryAgain();
			throw new ErasureWaits({ cause });
		});
	};
}

/** Those who ask while the work is being done wait for the next time it is, which is the same for all of them. */
export function together(work: () => Promise<void>): () => Promise<void> {
	let last: Promise<unknown> = Promise.resolve();
	let next: Promise<void> | null = null;
	return () => {
		if (next) return next;
		next = last.then(() => {
			next = null;
			return work();
		});
		last = next.catch(() => undefined);
		return next;
	};
}
