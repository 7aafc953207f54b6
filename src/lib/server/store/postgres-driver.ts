import {
	CompiledQuery,
	PostgresDialect,
	PostgresDriver,
	type DatabaseConnection,
	type PostgresPool,
	type TransactionSettings
} from 'kysely';

/** In ms; 0: as long as it takes. */
export interface Bounds {
	statementMs: number;
	/** What a process that went silent had locked is free again. */
	idleMs: number;
}

/**
 * Each transaction says in its first message how long its statements may take: what a session says is lost behind a
 * pooler that lends its connections for one transaction.
 */
export class BoundedDialect extends PostgresDialect {
	constructor(
		private readonly pool: PostgresPool,
		private readonly bounds: Bounds
	) {
		super({ pool });
	}

	override createDriver(): PostgresDriver {
		return new BoundedDriver(this.pool, this.bounds);
	}
}

class BoundedDriver extends PostgresDriver {
	constructor(
		pool: PostgresPool,
		private readonly bounds: Bounds
	) {
		super({ pool });
	}

	override async beginTransaction(
		connection: DatabaseConnection,
		{ isolationLevel, accessMode }: TransactionSettings
	): Promise<void> {
		const { statementMs, idleMs } = this.bounds;
		const begin = [
			'start transaction',
			...(isolationLevel ? [`isolation level ${isolationLevel}`] : []),
			...(accessMode ? [accessMode] : [])
		].join(' ');
		await connection.executeQuery(
			CompiledQuery.raw(
				`${begin}; set local statement_timeout = ${statementMs}; set local idle_in_transaction_session_timeout = ${idleMs}`
			)
		);
	}
}
