import { sql } from 'kysely';
import { migrations } from '../store/migrations';
import type { Store } from '../store/store';

/**
 * One sentence about the first check that failed: room on the disk, reading, migrations, writing. Migrations that only a
 * newer version knows are no fault: it may run beside this one.
 */
export async function failedCheck({
	db,
	inTransaction,
	requireDiskSpace
}: Store): Promise<string | null> {
	try {
		await requireDiskSpace();
	} catch {
		return 'There is too little free space on the disk of the database.';
	}
	let applied: string[];
	try {
		const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
		applied = rows.map(({ name }) => name);
	} catch {
		return 'The database cannot be read.';
	}
	const missing = migrations.find(({ name }) => !applied.includes(name));
	if (missing) return `The database lacks the migration ${missing.name}.`;
	return inTransaction((transaction) =>
		sql`update migrations set applied_at = applied_at`.execute(transaction)
	).then(
		() => null,
		() => 'The database cannot be written to.'
	);
}
