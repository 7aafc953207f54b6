import type { Transaction } from 'kysely';
import { migrations as released, type Migration } from './migrations';

interface Applied {
	migrations: { name: string; applied_at: string };
}

/** Does it in one transaction, while no other process is in one. */
export type InTurn = (work: (transaction: Transaction<never>) => Promise<void>) => Promise<void>;

/**
 * Brings the tables to what this version expects. Each migration is one transaction, which decides in its turn whether it
 * is still to be done: processes may start together.
 * @throws Error when the database was made by a newer version
 */
export async function migrate(
	inTurn: InTurn,
	migrations: readonly Migration[] = released
): Promise<void> {
	const known = new Set(migrations.map(({ name }) => name));
	for (const { name, up } of migrations) {
		await inTurn(async (transaction) => {
			const applied = await appliedIn(transaction);
			const newer = applied.find((one) => !known.has(one));
			if (newer) throw new Error(`The database was made by a newer Azimut: it has ${newer}.`);
			if (applied.includes(name)) return;
			await up(transaction);
			await (transaction as Transaction<Applied>)
				.insertInto('migrations')
				.values({ name, applied_at: new Date().toISOString() })
				.execute();
		});
	}
}

async function appliedIn(transaction: Transaction<never>): Promise<string[]> {
	await transaction.schema
		.createTable('migrations')
		.ifNotExists()
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('applied_at', 'text', (column) => column.notNull())
		.execute();
	const rows = await (transaction as Transaction<Applied>)
		.selectFrom('migrations')
		.select('name')
		.execute();
	return rows.map(({ name }) => name);
}
