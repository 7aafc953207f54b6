import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import { migrate } from './migrate';
import { openDatabase } from './sqlite-database';
import { LockingDialect } from './sqlite-driver';
import { Eraser, isUnfinished } from './sqlite-erase';
import { DiskSpace } from './sqlite-disk-space';
import { lookForDamage } from './sqlite-look';
import { openReading } from './sqlite-reading';
import { turnMs } from './sqlite-turn';
import { versionOf } from './sqlite-version';
import type { Store } from './store';
import type { Db, Tables } from './tables';

/** What is answered survives a crash; what is deleted is overwritten; several processes may share the file. */
const settings = [
	`busy_timeout = ${turnMs}`,
	'journal_mode = wal',
	'synchronous = full',
	'secure_delete = on',
	'temp_store = memory'
];

/** @throws Error with one sentence when the file cannot be used */
export async function openSqlite(file: string): Promise<Store> {
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		const room = new DiskSpace(file);
		const { db, version } = await room.forErasing(() => openFile(file));
		const eraser = new Eraser(db, file, { isUnfinished: await isUnfinished(db) });
		await eraser.finish();
		await room.reserve();
		const reading = openReading(file);
		return {
			db,
			reading,
			inTransaction: (work) => db.transaction().execute(work),
			erasesFiles: true,
			version,
			fingerprint: (column) => sql.ref(column),
			snapshot: (read) => readTogether(db, read),
			lookForDamage: () => lookForDamage(file),
			requireDiskSpace: () => room.require(),
			erase: async (remove) => {
				await room.forErasing(() => eraser.erase(remove));
				await room.reserve();
			},
			eraseInLots: (lots) => eraser.eraseInLots(lots),
			close: async () => {
				await reading.destroy();
				await db.destroy();
			}
		};
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`The database ${file} cannot be used (DATA_DIR, DATABASE_URL): ${why}`, {
			cause
		});
	}
}

async function openFile(file: string): Promise<Pick<Store, 'db' | 'version'>> {
	const database = openDatabase(file);
	database.exec(settings.map((setting) => `pragma ${setting};`).join('\n'));
	const db = new Kysely<Tables>({ dialect: new LockingDialect(database) });
	await migrate((work) => db.transaction().execute((transaction) => work(transaction as never)));
	// Nobody was waiting yet. From now on who must wait does so outside SQLite.
	database.exec('pragma busy_timeout = 0');
	return { db, version: versionOf(file) };
}

/** Unlike `transaction`, which locks: others may write meanwhile. */
function readTogether<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
	return db.connection().execute(async (connection) => {
		await sql`begin`.execute(connection);
		try {
			return await read(connection);
		} finally {
			// Nothing was written; on a damaged file it could not be said to be.
			await sql`rollback`.execute(connection);
		}
	});
}
