/**
 * A backup is JSON lines, one row a line, the same for both engines: what SQLite wrote PostgreSQL takes in. It holds
 * hashes of secrets and what people wrote to the operator, so only its owner may read it. Which page has which SIREN,
 * and the directory, are not in it: they follow from the pages.
 */
import { createReadStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { figureFamilies, figurePlaces, figureSizes } from '$lib/share/figures/classes';
import { plainLine, plainText } from '$lib/share/plain-line';
import { quarterForm } from '../figures/quarter';
import { slugForm } from '../publications/secrets';
import type { Store } from './store';
import type { Db, Tables } from './tables';

const slug = z.string().regex(slugForm);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const reference = z.string().regex(/^[a-z2-7]{8}$/);
const [day, instant] = [z.iso.date(), z.iso.datetime()];
const line = z.string().max(4000).transform(plainLine);
const quarter = z.string().regex(quarterForm);
const pointsOnHundred = z.array(z.int().min(0).max(100).nullable()).max(200);
const points = z.strictObject({ parts: pointsOnHundred, subjects: pointsOnHundred });
const isPoints = (said: string) => points.safeParse(parse(said)).success;
const rows = {
	withdrawn: z.strictObject({ slug_hash: hash, published_on: day, withdrawn_on: day }),
	publications: z.strictObject({
		slug,
		token_hash: hash,
		key_hash: hash,
		request_hash: hash.nullable(),
		moderation: z.enum(['open', 'held', 'hidden']),
		reason: line.nullable(),
		listed: z.literal([0, 1]),
		lang: z.enum(['fr', 'en']),
		content: z.string().max(200_000),
		published_at: instant,
		updated_at: instant,
		valid_until: day
	}),
	reports: z.strictObject({
		id: reference,
		slug,
		reason: z.string().regex(/^[a-z-]{1,40}$/),
		body: z.string().max(8000).transform(plainText),
		name: line,
		email: z.email().max(254),
		received_at: instant,
		closed_at: instant.nullable()
	}),
	decisions: z.strictObject({
		id: reference,
		slug,
		action: z.enum(['hold', 'hide', 'restore']),
		reason: line.nullable(),
		decided_at: instant
	}),
	editions: z.strictObject({ edition: quarter, made_on: day, invented: z.literal([0, 1]) }),
	edition_files: z.strictObject({
		path: z.string().regex(/^20\d\d-T[1-4]\/[a-z-]{1,40}(\.metadata)?\.(json|csv)$/),
		body: z.string().max(1_000_000)
	}),
	contributions: z.strictObject({
		id: z.string().regex(/^[0-9a-f]{32}$/),
		receipt_hash: hash.nullable(),
		edition: quarter.nullable(),
		size: z.enum(figureSizes.map(({ id }) => id)),
		family: z.enum(figureFamilies.map(({ id }) => id)),
		place: z.enum(figurePlaces),
		year: z.int(),
		grid: z.string().max(60),
		points: z.string().max(2000).refine(isPoints)
	})
} satisfies { [Table in SavedTable]: z.ZodType<Tables[Table]> };

export type SavedTable = (typeof order)[number];
export type SavedRow = { [Table in SavedTable]: { table: Table; row: Tables[Table] } }[SavedTable];

const head = z.strictObject({ azimut: z.literal('backup'), version: z.literal(1), at: instant });
const end = z.strictObject({ rows: z.int() });
const savedLine = z.discriminatedUnion('table', [
	z.strictObject({ table: z.literal('withdrawn'), row: rows.withdrawn }),
	z.strictObject({ table: z.literal('publications'), row: rows.publications }),
	z.strictObject({ table: z.literal('reports'), row: rows.reports }),
	z.strictObject({ table: z.literal('decisions'), row: rows.decisions }),
	z.strictObject({ table: z.literal('editions'), row: rows.editions }),
	z.strictObject({ table: z.literal('edition_files'), row: rows.edition_files }),
	z.strictObject({ table: z.literal('contributions'), row: rows.contributions })
]);

/** Withdrawals first: who reads the file knows them before any page. No edition before its files. */
const order = [
	...(['withdrawn', 'publications', 'reports', 'decisions'] as const),
	...(['edition_files', 'editions', 'contributions'] as const)
] as const;
const keys = {
	withdrawn: 'slug_hash',
	publications: 'slug',
	reports: 'id',
	decisions: 'id',
	editions: 'edition',
	edition_files: 'path',
	contributions: 'id'
} as const;
const rowsAtOnce = 1000;

/**
 * Writes a file that did not exist, whole and on the disk when it resolves; gives the number of rows.
 * @throws Error when the file exists, or cannot be written
 */
export async function writeBackup(
	store: Store,
	file: string,
	now: Date,
	tables: readonly SavedTable[] = order
): Promise<number> {
	const handle = await open(file, 'wx', 0o600);
	try {
		const write = async (value: unknown) => handle.appendFile(`${JSON.stringify(value)}\n`);
		await write({ azimut: 'backup', version: 1, at: now.toISOString() });
		const count = await store.snapshot(async (db) => {
			let written = 0;
			for (const table of tables)
				for await (const some of rowsOf(db, table)) {
					await handle.appendFile(
						some.map((row) => `${JSON.stringify({ table, row })}\n`).join('')
					);
					written += some.length;
				}
			return written;
		});
		await write({ rows: count });
		await handle.sync();
		return count;
	} catch (cause) {
		await unlink(file);
		throw cause;
	} finally {
		await handle.close();
	}
}

async function* rowsOf(db: Db, table: SavedTable): AsyncGenerator<object[]> {
	const key = keys[table];
	for (let last = ''; ;) {
		const some: Record<string, unknown>[] = await db
			.selectFrom(table)
			.selectAll()
			.where(db.dynamic.ref(key), '>', last)
			.orderBy(db.dynamic.ref(key))
			.limit(rowsAtOnce)
			.execute();
		yield some;
		if (some.length < rowsAtOnce) return;
		last = String(some.at(-1)?.[key]);
	}
}

/**
 * The rows of a backup, in the order they were written.
 * @throws Error with one sentence when it is no whole backup; nothing more is to be taken from it then
 */
export async function* readBackup(file: string): AsyncGenerator<SavedRow> {
	let at = 0;
	let ended = false;
	const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
	for await (const said of lines) {
		const value = parse(said);
		const number = at++;
		if (ended) throw new Error(`Line ${number + 1} comes after the end of the backup.`);
		if (number === 0) {
			if (!head.safeParse(value).success) throw new Error('This file is no backup of Azimut.');
			continue;
		}
		const last = end.safeParse(value);
		if (last.success) {
			if (last.data.rows !== number - 1) throw new Error('Lines of this backup are missing.');
			ended = true;
			continue;
		}
		const read = savedLine.safeParse(value);
		if (!read.success) throw new Error(`Line ${number + 1} of the backup is damaged.`);
		yield read.data;
	}
	if (!ended) throw new Error('This backup stops before its end.');
}

function parse(said: string): unknown {
	try {
		return JSON.parse(said) as unknown;
	} catch {
		return null;
	}
}
