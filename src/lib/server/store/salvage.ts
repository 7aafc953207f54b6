/** Rows of a damaged table of SQLite, one by one: what is lost takes nothing else along. */
import { sql } from 'kysely';
import { isDamage } from './unavailable';
import type { Db } from './tables';

type Place = number | string;

interface Order {
	column: string;
	first: Place;
	/** What comes right after a row that was found. */
	after: (found: Place) => Place;
	/** Where to go on when what is at this place cannot be read; null: nowhere. */
	beyond: (place: Place) => Place | null;
}

/** In the order of the file: a page of it that is lost holds numbers that follow each other. */
const byNumber: Order = {
	column: 'rowid',
	first: 0,
	after: (found) => Number(found) + 1,
	beyond: (place) => Number(place) + 1
};
/** Contributions have no numbers: their key is hexadecimal, at random. */
const byKey: Order = {
	column: 'id',
	first: '',
	after: (found) => `${found}0`,
	beyond: (place) => {
		const head = Number.parseInt(String(place).slice(0, 4).padEnd(4, '0'), 16) + 1;
		return head > 0xffff ? null : head.toString(16).padStart(4, '0');
	}
};
/** In a row: more are lost than the largest piece that hangs together. */
const mostLost = 50_000;

export async function* salvage(db: Db, table: string): AsyncGenerator<Record<string, unknown>> {
	const { column, first, after, beyond } = table === 'contributions' ? byKey : byNumber;
	let lost = 0;
	for (let place: Place | null = first; place !== null && lost < mostLost;) {
		const next: Found | 'damaged' | null = await rowFrom(db, table, column, place);
		if (next === null) return;
		if (next === 'damaged') {
			lost++;
			place = beyond(place);
			continue;
		}
		lost = 0;
		const { place: found, ...row } = next;
		yield row;
		place = after(found);
	}
}

type Found = Record<string, unknown> & { place: Place };

async function rowFrom(
	db: Db,
	table: string,
	column: string,
	place: Place
): Promise<Found | 'damaged' | null> {
	const ordered = sql.ref(column);
	try {
		const { rows } = await sql<Found>`select ${ordered} as place, * from ${sql.table(table)}
			where ${ordered} >= ${place} order by ${ordered} limit 1`.execute(db);
		return rows[0] ?? null;
	} catch (cause) {
		if (!isDamage(cause)) throw cause;
		return 'damaged';
	}
}
