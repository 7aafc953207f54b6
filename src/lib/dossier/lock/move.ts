/**
 * Locking, changing the passphrase and unlocking for good are one thing: all data are written in another database, read
 * back and compared, then the door leads there, and the old one is deleted.
 */
import { sameJson } from '../canonical';
import { openDatabase, type AzimutDatabase, type FileRow } from '../storage/database';
import { deleteDatabase } from '../storage/erase';
import { filesIn, filesToStore } from '../storage/files';
import { StorageError } from '../storage/storage-error';
import { rowLock } from '../storage/sealed/row-lock';
import { sha256Of } from '../file/sha256';
import type { Json } from '../revision';
import { closeOthers, doorVersion, entrance, lockedName, makeDoor, writeDoor } from './door';
import type { Door, Native } from './door';
import type { OpenLock } from './stored-lock';

export interface Move extends Native {
	/** What opens the data as they are; null: nothing is needed. */
	from: Pick<OpenLock, 'key'> | null;
	/** What is to open them. */
	to: OpenLock | null;
	/** Of all that is copied and compared, how much is done: from 0 to 1. */
	onprogress?: (share: number) => void;
}

/** Rows at once: what a write on disk takes is paid for each. */
const slice = 1000;
/** Files are larger. */
const fileSlice = 5;

export async function openData(
	{ database }: Pick<Door, 'database'>,
	key: Pick<OpenLock, 'key'> | null,
	options: Parameters<typeof openDatabase>[0] = {}
): Promise<AzimutDatabase> {
	return openDatabase({
		...options,
		name: database,
		...(database === entrance && { version: doorVersion }),
		...(key && { lock: rowLock(key.key) })
	});
}

/**
 * Whoever asks holds no connection, and lets nobody else in meanwhile. What is interrupted has changed nothing; what it
 * left is cleared by `clearLeftovers`.
 * @throws {StorageError} nothing has changed
 */
export async function moveData({ from, to, onprogress, ...native }: Move): Promise<Door> {
	const door = await makeDoor(native);
	const target = to ? lockedName() : entrance;
	// Another tab moved them meanwhile: what this one knows of them is of before.
	if ((door.lock === null) !== (from === null) || target === door.database)
		throw new StorageError('locked');
	await writeDoor(
		{ ...door, leftovers: [...door.leftovers, target] },
		{ ...native, empties: target === entrance }
	);
	await closeOthers(door.database, native);
	const [source, goal] = await Promise.all([
		openData(door, from, native),
		openData({ database: target }, to, native)
	]);
	try {
		await copyAll(source, goal, onprogress);
	} finally {
		source.close();
		goal.close();
	}
	const moved: Door = {
		database: target,
		lock: to?.stored ?? null,
		leftovers: [...door.leftovers, door.database],
		wrong: { count: 0, at: 0 }
	};
	await writeDoor(moved, { ...native, empties: door.database === entrance });
	return clearLeftovers(moved, native);
}

/** What a move left behind, or never finished. */
export async function clearLeftovers(door: Door, native: Native = {}): Promise<Door> {
	const left = door.leftovers.filter((name) => name !== door.database);
	for (const name of left) if (name !== entrance) await deleteDatabase({ ...native, name });
	const cleared = { ...door, leftovers: [] };
	await writeDoor(cleared, { ...native, empties: left.includes(entrance) });
	return cleared;
}

async function copyAll(
	source: AzimutDatabase,
	goal: AzimutDatabase,
	onprogress: Move['onprogress']
): Promise<void> {
	const tables = await Promise.all(
		source.tables.map(async ({ name }) => ({
			name,
			keys: await source.table(name).toCollection().primaryKeys()
		}))
	);
	const all = 2 * tables.reduce((sum, { keys }) => sum + keys.length, 0);
	let done = 0;
	const each = async (work: (name: string, keys: unknown[]) => Promise<void>) => {
		for (const { name, keys } of tables) {
			const size = name === 'files' ? fileSlice : slice;
			for (let at = 0; at < keys.length; at += size) {
				const some = keys.slice(at, at + size);
				await work(name, some);
				done += some.length;
				onprogress?.(done / all);
			}
		}
	};
	await each(async (name, keys) => {
		const rows = await rowsAt(source, name, keys);
		const stored = name === 'files' ? await filesToStore(goal, rows as FileRow[]) : rows;
		await goal.table(name).bulkPut([...stored]);
	});
	await each(async (name, keys) => {
		const [wanted, found] = [await rowsAt(source, name, keys), await rowsAt(goal, name, keys)];
		const isSame =
			name === 'files'
				? await sameFiles(wanted as FileRow[], found as FileRow[])
				: sameRows(wanted, found);
		if (!isSame || found.length !== keys.length) throw new StorageError('unknown');
	});
	for (const { name, keys } of tables)
		if ((await goal.table(name).count()) !== keys.length) throw new StorageError('unknown');
}

async function rowsAt(db: AzimutDatabase, name: string, keys: unknown[]): Promise<object[]> {
	const rows = (await db.table<object, unknown>(name).bulkGet(keys)).filter(
		(row) => row !== undefined
	);
	return name === 'files' ? [...(await filesIn(db, rows as FileRow[]))] : rows;
}

const sameRows = (wanted: readonly object[], found: readonly object[]): boolean =>
	wanted.every((row, at) => sameJson(row as Json, found[at] as Json));

async function sameFiles(wanted: readonly FileRow[], found: readonly FileRow[]): Promise<boolean> {
	const sums = (files: readonly FileRow[]) =>
		Promise.all(files.map(async ({ blob }) => `${blob.type} ${await sha256Of(blob)}`));
	const [first, second] = await Promise.all([sums(wanted), sums(found)]);
	return first.join() === second.join();
}
