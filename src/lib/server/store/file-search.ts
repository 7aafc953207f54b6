import { existsSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';

/**
 * Files stay open for the life of the process: closing one drops every lock that the process has on it (POSIX), those
 * of SQLite too. Another process that leaves then takes itself for the last, and deletes the log under this one.
 */
const opened = new Map<string, Promise<FileHandle>>();

async function handleOf(file: string): Promise<FileHandle> {
	const { dev, ino } = await stat(file);
	const name = `${dev}/${ino}`;
	const handle = opened.get(name) ?? open(file, 'r');
	opened.set(name, handle);
	return handle;
}

/** Whether any of these texts stands somewhere in these files, byte for byte; a file that does not exist has none. */
export async function holdsAny(
	files: readonly string[],
	texts: readonly string[]
): Promise<boolean> {
	const sought = texts.filter((text) => text !== '').map((text) => Buffer.from(text));
	const overlap = Math.max(0, ...sought.map(({ length }) => length - 1));
	for (const file of files.filter((name) => existsSync(name))) {
		let tail = Buffer.alloc(0);
		for await (const chunk of chunksOf(await handleOf(file))) {
			const bytes = Buffer.concat([tail, chunk]);
			if (sought.some((text) => bytes.includes(text))) return true;
			tail = bytes.subarray(Math.max(0, bytes.length - overlap));
		}
	}
	return false;
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
	for (let position = 0; ;) {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 20), 0, 1 << 20, position);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
		position += bytesRead;
	}
}
