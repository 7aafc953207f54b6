import { Kysely, PostgresDialect, sql } from 'kysely';
import { migrate } from './migrate';
import { watchedPool } from './postgres-pool';
import type { Store } from './store';
import type { Tables } from './tables';

/** Any number, the same for every process of Azimut on one database. */
const migrationLock = 20_260_927;

/** @throws Error with one sentence when it does not answer */
export async function openPostgres(url: string): Promise<Store> {
	const pool = watchedPool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	try {
		await migrate(db as unknown as Kysely<never>, async (transaction) => {
			await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
		});
	} catch (cause) {
		await db.destroy();
		const why = cause instanceof Error ? cause.message || cause.name : String(cause);
		throw new Error(`The database that DATABASE_URL names cannot be used: ${why}`, { cause });
	}
	return {
		db,
		snapshot: (read) =>
			db
				.transaction()
				.setIsolationLevel('repeatable read')
				.setAccessMode('read only')
				.execute(read),
		/** Dead rows are taken out of the tables; the write-ahead log and backups keep them until they are recycled. */
		async erase(remove) {
			const texts = await db.transaction().execute(remove);
			if (texts.length === 0) return;
			for (const table of ['publications', 'sirens', 'reports', 'decisions'])
				await sql`vacuum ${sql.table(table)}`.execute(db);
		},
		close: () => db.destroy()
	};
}
