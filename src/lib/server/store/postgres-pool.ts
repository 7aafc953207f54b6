import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, type PoolClient, type PoolConfig } from 'pg';
import { countPool } from './pool-counts';
import { codeOf, retried } from './postgres-conflicts';

/** Connections that may break at any time, and that are given to nobody once they did. */
export function watchedPool(config: PoolConfig): PostgresPool {
	const pool = new Pool(config);
	countPool(pool);
	// A connection that is lost, idle or not, says so by an event: unheard, it would end the process.
	pool.on('connect', (client) => client.on('error', () => undefined));
	pool.on('error', () => undefined);
	return {
		connect: async () => watched(await pool.connect()),
		end: () => pool.end()
	};
}

/**
 * What PostgreSQL refuses leaves the connection sound; whatever else goes wrong, nothing more is asked on it. A statement
 * alone is a transaction too: in conflict with another it is asked again.
 */
function watched(client: PoolClient): PostgresPoolClient {
	let broken: Error | undefined;
	const ask = async (text: string, values: readonly unknown[]): Promise<unknown> => {
		if (broken) throw broken;
		try {
			return await client.query(text, [...values]);
		} catch (cause) {
			if (!(cause instanceof DatabaseError) || isDemoted(cause)) broken = cause as Error;
			throw cause;
		}
	};
	const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
		const isAlone = client.getTransactionStatus() === 'I';
		return isAlone ? retried(() => ask(text, values)) : ask(text, values);
	};
	return {
		// Its other form takes a cursor, which nothing here does.
		query: query as PostgresPoolClient['query'],
		release: () => client.release(broken)
	};
}

/** What it leads to only reads: it was the primary, or never is. */
const isDemoted = (cause: unknown): boolean => codeOf(cause) === '25006';
