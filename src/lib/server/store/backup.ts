/**
 * A backup is JSON lines, one row a line, the same for both engines: what SQLite wrote PostgreSQL takes in. It holds
 * hashes of secrets and what people wrote to the operator, so only its owner may read it. Which page has which SIREN,
 * and the directory, are not in it: they follow from the pages. A page of the last day is no newcomer once restored.
 */
import { createReadStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { rowsToSave } from './rows-to-save';
import { order, parseJson, savedLine, type SavedRow, type SavedTable } from './saved-rows';
import type { Store } from './store';

const head = z.strictObject({
	azimut: z.literal('backup'),
	version: z.literal(1),
	at: z.iso.datetime()
});
const end = z.strictObject({ rows: z.int() });

interface WrittenBackup {
	/** How many are in the file. */
	rows: number;
	/** What is damaged, and is not in it: a page by its slug, else the table. */
	damaged: string[];
}

/** More bytes than the first line has. */
const headBytes = 200;

/**
 * Writes a file that did not exist, whole and on the disk when it resolves.
 * @throws Error when the file exists, or cannot be written
 */
export async function writeBackup(
	store: Store,
	file: string,
	now: Date,
	tables: readonly SavedTable[] = order
): Promise<WrittenBackup> {
	const handle = await open(file, 'wx', 0o600);
	try {
		const write = async (value: unknown) => handle.appendFile(`${JSON.stringify(value)}\n`);
		await write({ azimut: 'backup', version: 1, at: now.toISOString() });
		const damaged = new Set<string>();
		const count = await store.snapshot(async (db) => {
			let written = 0;
			for (const table of tables)
				for await (const some of rowsToSave(db, table, damaged)) {
					await handle.appendFile(
						some.map((row) => `${JSON.stringify({ table, row })}\n`).join('')
					);
					written += some.length;
				}
			return written;
		});
		await write({ rows: count });
		await handle.sync();
		return { rows: count, damaged: [...damaged] };
	} catch (cause) {
		await unlink(file);
		throw cause;
	} finally {
		await handle.close();
	}
}

/**
 * When a backup was made.
 * @throws Error with one sentence when the file is none
 */
export async function readBackupTime(file: string): Promise<Date> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
		return new Date(readHead(parseJson(line)).at);
	} finally {
		await handle.close();
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
		const value = parseJson(said);
		const number = at++;
		if (ended) throw new Error(`Line ${number + 1} comes after the end of the backup.`);
		if (number === 0) {
			readHead(value);
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

function readHead(value: unknown): z.infer<typeof head> {
	const read = head.safeParse(value);
	if (!read.success) throw new Error('This file is no backup of Azimut.');
	return read.data;
}
