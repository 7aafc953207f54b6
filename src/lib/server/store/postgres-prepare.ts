/** What is done, and found out, before the database is used. */
import { sql } from 'kysely';
import { Client, type PoolConfig } from 'pg';
import { migrate, type InTurn } from './migrate';
import { codeOf, isConflict, retried } from './postgres-conflicts';
import type { Db } from './tables';

/** Not supported, or not even a statement; anything else may pass. */
const unsupported = ['0A000', '42601'];

/** Another process made the same table at the same moment. */
const isMadeMeanwhile = (cause: unknown): boolean =>
	isConflict(cause) || ['23505', '42710', '42P07'].includes(codeOf(cause));

/**
 * `db`: without bounds, since a process that starts waits for another that migrates.
 * @throws Error where transactions see what was before them, and not each other's writes: two could both be right alone
 */
export async function migratePostgres(db: Db): Promise<void> {
	const isolation = sql<{
		is: string;
	}>`select current_setting('default_transaction_isolation') as is`;
	if ((await isolation.execute(db)).rows[0]?.is === 'repeatable read')
		throw new Error('default_transaction_isolation must be "read committed" or "serializable".');
	await retried(
		() => sql`create table if not exists migration_turn (id integer primary key)`.execute(db),
		isMadeMeanwhile
	);
	await sql`insert into migration_turn (id) values (1) on conflict do nothing`.execute(db);
	// Written, and not only locked: an engine that would go on with what it read before the wait says 40001.
	const inTurn: InTurn = (work) =>
		retried(() =>
			db
				.transaction()
				.setIsolationLevel('read committed')
				.execute(async (transaction) => {
					await sql`update migration_turn set id = id`.execute(transaction);
					await work(transaction as never);
				})
		);
	await migrate(inTurn);
}

/**
 * What a connection may ask for as it opens, so that a statement outside a transaction is bounded in the database too: a
 * pooler may refuse it, and then bounds it itself.
 * @throws Error when it cannot connect
 */
export async function boundsTaken(to: PoolConfig, statementMs: number): Promise<PoolConfig> {
	const bounds = { statement_timeout: statementMs };
	const client = new Client({ ...to, ...bounds });
	client.on('error', () => undefined);
	try {
		await client.connect();
		return bounds;
	} catch (cause) {
		if (!['08P01', '0A000'].includes(codeOf(cause))) throw cause;
		return {};
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** An engine that has no `vacuum` says that it does not know it; one that does nothing, or may not, says so beside. */
export async function canVacuum(to: PoolConfig, answerMs: number): Promise<boolean> {
	const client = new Client({ ...to, query_timeout: answerMs });
	client.on('error', () => undefined);
	let isDone = true;
	try {
		await client.connect();
		// What is said of the connection itself came before.
		client.on('notice', () => (isDone = false));
		await client.query('vacuum directory_state');
		return isDone;
	} catch (cause) {
		return !unsupported.includes(codeOf(cause));
	} finally {
		await client.end().catch(() => undefined);
	}
}
