import { SqliteDialect, SqliteDriver, CompiledQuery, type DatabaseConnection } from 'kysely';
import type { OpenedDatabase } from './sqlite-database';
import { waitForTurn } from './sqlite-turn';

class LockingDriver extends SqliteDriver {
	readonly #database: OpenedDatabase;

	constructor(database: OpenedDatabase) {
		super({ database });
		this.#database = database;
	}

	/**
	 * A transaction that reads before it writes must not find the file written by another process in between. While it
	 * waits for its turn, others read.
	 */
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await waitForTurn(
			() => connection.executeQuery(CompiledQuery.raw('begin immediate')),
			async (pause) => {
				await this.releaseConnection();
				await pause();
				await this.acquireConnection();
			}
		);
	}

	/** When the disk is full SQLite has already done it, and would say that there is nothing to undo. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}

export class LockingDialect extends SqliteDialect {
	readonly #database: OpenedDatabase;

	constructor(database: OpenedDatabase) {
		super({ database });
		this.#database = database;
	}

	override createDriver(): LockingDriver {
		return new LockingDriver(this.#database);
	}
}
