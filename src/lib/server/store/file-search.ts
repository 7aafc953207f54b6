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

/** How often each text stands in these files, byte for byte; a file that does not exist has none. */
export async function countInFiles(
	files: readonly string[],
	texts: readonly string[]
): Promise<number[]> {
	const sought = texts.map((text) => ({ bytes: Buffer.from(text), count: 0, next: 0 }));
	const overlap = Math.max(0, ...sought.map(({ bytes }) => bytes.length - 1));
	for (const file of files.filter((name) => existsSync(name))) {
		let tail = Buffer.alloc(0);
		let at = 0;
		for (const one of sought) one.next = 0;
		for await (const chunk of chunksOf(await handleOf(file))) {
			const bytes = Buffer.concat([tail, chunk]);
			for (const one of sought) countOne(one, bytes, at);
			tail = bytes.subarray(Math.max(0, bytes.length - overlap));
			at += bytes.length - tail.length;
		}
	}
	return sought.map(({ count }) => count);
}

/** `at`: where in the file these bytes begin; `next`: where the text may be found again. */
function countOne(
	one: { bytes: Buffer; count: number; next: number },
	bytes: Buffer,
	at: number
): void {
	if (one.bytes.length === 0) return;
	for (;;) {
		const found = bytes.indexOf(one.bytes, Math.max(0, one.next - at));
		if (found < 0) return;
		one.count++;
		one.next = at + found + one.bytes.length;
	}
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
	for (let position = 0; ;) {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 20), 0, 1 << 20, position);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
		position += bytesRead;
	}
}
