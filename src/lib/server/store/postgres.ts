import { Kysely, sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { retried } from './postgres-conflicts';
import { BoundedDialect, type Bounds } from './postgres-driver';
import { eraser } from './postgres-erase';
import { watchedPool } from './postgres-pool';
import { boundsTaken, canVacuum, migratePostgres } from './postgres-prepare';
import type { Store } from './store';
import type { Db, Tables } from './tables';

/** In ms. The database gives up a statement that takes longer; when it does not even say so, its connection is dropped. */
const patience = { connectMs: 5000, statementMs: 5000, answerMs: 8000, vacuumMs: 600_000 };

const idleMs = 30_000;

/** @throws Error with one sentence when it does not answer */
export async function openPostgres(url: string, ms = patience): Promise<Store> {
	const to: PoolConfig = {
		connectionString: url,
		connectionTimeoutMillis: ms.connectMs,
		keepAlive: true,
		keepAliveInitialDelayMillis: 10_000
	};
	const { taken, erasesFiles } = await prepare(to, ms);
	const db = connect(
		{
			...to,
			...taken,
			max: 10,
			maxLifetimeSeconds: 1800,
			query_timeout: ms.answerMs
		},
		{ statementMs: ms.statementMs, idleMs }
	);
	const keeper = erasesFiles
		? connect({ ...to, max: 1, query_timeout: ms.vacuumMs }, unbounded)
		: null;
	const inTransaction: Store['inTransaction'] = (work) =>
		retried(() => db.transaction().execute(work));
	return {
		db,
		reading: db,
		inTransaction,
		erasesFiles,
		version: () => null,
		fingerprint: (column) => sql`encode(sha256(convert_to(${sql.ref(column)}, 'UTF8')), 'hex')`,
		snapshot: (read) =>
			db
				.transaction()
				.setIsolationLevel('repeatable read')
				.setAccessMode('read only')
				.execute(read),
		lookForDamage: () => Promise.resolve({ file: false, contents: 0 }),
		// Its disk is elsewhere.
		requireDiskSpace: () => Promise.resolve(),
		...eraser(inTransaction, keeper),
		close: async () => {
			await Promise.all([db.destroy(), keeper?.destroy()]);
		}
	};
}

const unbounded: Bounds = { statementMs: 0, idleMs: 0 };

const connect = (config: PoolConfig, bounds: Bounds): Db =>
	new Kysely<Tables>({ dialect: new BoundedDialect(watchedPool(config), bounds) });

async function prepare(to: PoolConfig, ms: typeof patience) {
	const db = connect({ ...to, max: 1 }, unbounded);
	try {
		const taken = await boundsTaken(to, ms.statementMs);
		await migratePostgres(db);
		return { taken, erasesFiles: await canVacuum(to, ms.answerMs) };
	} catch (cause) {
		const why = cause instanceof Error ? cause.message || cause.name : String(cause);
		throw new Error(`The database that DATABASE_URL names cannot be used: ${why}`, { cause });
	} finally {
		await db.destroy();
	}
}
