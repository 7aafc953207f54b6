import type { Damage } from './sqlite-look';
import type { Db, Tables } from './tables';
import type { RawBuilder, Transaction } from 'kysely';

/** An opened database, migrated. */
export interface Store {
	db: Db;
	/** For what looks through many rows: it keeps nothing else waiting. It only reads. */
	reading: Db;
	/**
	 * Writes, all or nothing. It may begin again, when another transaction came in between: what is done must replace what
	 * it left behind outside the database.
	 */
	inTransaction: <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>;
	/** Whether what is deleted leaves the files of the database too. Some engines only do so when they tidy up by themselves. */
	erasesFiles: boolean;
	/** Reads many rows as they were at one moment. */
	snapshot: <T>(read: (db: Db) => Promise<T>) => Promise<T>;
	/** Another text whenever anything in the database may have changed; null: only reading it tells. */
	version: () => string | null;
	/** Another text whenever that of the column is: a short one, where it would come over a network. */
	fingerprint: (column: 'content') => RawBuilder<string>;
	/**
	 * To be asked before anything is published.
	 * @throws OutOfDiskSpace when the disk is nearly full
	 */
	requireDiskSpace: () => Promise<void>;
	/** Reads all of it, beside whatever else goes on. PostgreSQL looks by itself, where its cluster has checksums. */
	lookForDamage: () => Promise<Damage>;
	erase: Erase;
	/**
	 * The same for many rows, with a transaction for each lot, so that others write in between; then makes sure that no file
	 * of the database holds what was deleted until now.
	 * @throws ErasureWaits when a file may still hold it: it is still owed
	 */
	eraseInLots: (lots: AsyncIterable<Remove> | Iterable<Remove>) => Promise<void>;
	close: () => Promise<void>;
}

/** Deletes, and gives the texts to look for; none: nothing was deleted. It may begin again, as any transaction. */
export type Remove = (transaction: Transaction<Tables>) => Promise<readonly string[]>;

/**
 * Deletes in one transaction. Its bytes may stand in a file until `finishErasing`: they are owed, and SQLite's file says
 * so, for the next start to finish what a crash cut short.
 */
export type Erase = (remove: Remove) => Promise<void>;

/**
 * Makes sure that no file of the database holds what was deleted until now.
 * @throws ErasureWaits when one may still hold it: it is still owed
 */
export const finishErasing = ({ eraseInLots }: Pick<Store, 'eraseInLots'>): Promise<void> =>
	eraseInLots([]);

/**
 * It was deleted, and a file may hold it for as long as another process reads there or locks it, the disk is full, or the
 * file was made again a moment ago.
 */
export class ErasureWaits extends Error {
	constructor(options?: ErrorOptions) {
		super('It is deleted; its bytes leave the files later.', options);
		this.name = 'ErasureWaits';
	}
}
