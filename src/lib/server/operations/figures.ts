import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { DatabasePlace } from '../settings/variables';
import { readClock } from '../publications/clock';
import { erasedFrom } from '../store/postgres-erase';
import { poolCounts } from '../store/pool-counts';
import type { Store } from '../store/store';
import { offeredInside, type Figures } from '../answers/inside';

/** When something was last deleted whose bytes may still be there (PostgreSQL). */
let owedSince: number | null = null;

export function noteErasureOwed(): void {
	owedSince = performance.now();
}

/** Of the database and the caches of this process; what cannot be read is left out. */
export async function readFigures(store: Store, place: DatabasePlace): Promise<Figures> {
	const cached = offeredInside().answerCache?.count ?? 0;
	const ofDatabase = place.engine === 'sqlite' ? ofSqlite(store, place.file) : ofPostgres(store);
	const [database, clock, notices] = await Promise.all(
		[ofDatabase, ofClock(store), ofNotices(store)].map((read) =>
			read.catch((): Partial<Figures> => ({}))
		)
	);
	return { cached, ...database, ...clock, ...notices };
}

async function ofClock(store: Store): Promise<Partial<Figures>> {
	const { doubted_on } = await readClock(store);
	return { clockDoubted: doubted_on === null ? 0 : 1 };
}

async function ofNotices({ db }: Store): Promise<Partial<Figures>> {
	const { count, oldest } = await db
		.selectFrom('reports')
		.select(({ fn }) => [
			fn.countAll<number | string>().as('count'),
			fn.min<string | null>('received_at').as('oldest')
		])
		.where('closed_at', 'is', null)
		.executeTakeFirstOrThrow();
	const ageMs = oldest === null ? 0 : Date.now() - Date.parse(oldest);
	return { noticesOpen: Number(count), noticesOldestS: Math.max(0, Math.round(ageMs / 1000)) };
}

async function ofSqlite({ db }: Store, file: string): Promise<Partial<Figures>> {
	const { bavail, bsize } = await statfs(dirname(file));
	const sizes = [file, `${file}-wal`].map(async (one) => (await stat(one)).size);
	const databaseBytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	// Set with each deletion until nothing is left of it.
	const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
	const erasuresOwed = rows[0]?.user_version === 1 ? 1 : 0;
	return { databaseBytes, freeBytes: bavail * bsize, erasuresOwed };
}

async function ofPostgres({ db }: Store): Promise<Partial<Figures>> {
	const counts = poolCounts();
	try {
		const { rows } = await sql<{ bytes: string; vacuumed: number | null }>`
			select pg_database_size(current_database()) as bytes,
				(select extract(epoch from now() - min(coalesce(last_vacuum, to_timestamp(0))))::float8
					from pg_stat_user_tables
					where relname in (${sql.join(erasedFrom)})) as vacuumed
		`.execute(db);
		const vacuumedMs = (rows[0]?.vacuumed ?? Infinity) * 1000;
		if (owedSince !== null && vacuumedMs < performance.now() - owedSince) owedSince = null;
		const erasuresOwed = owedSince === null ? 0 : 1;
		return { ...counts, databaseBytes: Number(rows[0]?.bytes), erasuresOwed };
	} catch {
		return counts;
	}
}
