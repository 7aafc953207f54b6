import { SqliteAdapter, type Kysely } from 'kysely';

/** For the few queries that only one of both engines is asked. */
export const isSqlite = <Tables>(db: Kysely<Tables>): boolean =>
	db.getExecutor().adapter instanceof SqliteAdapter;
