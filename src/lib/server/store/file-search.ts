import { createReadStream, existsSync } from 'node:fs';

/** Whether any of these texts stands somewhere in these files, byte for byte; a file that does not exist has none. */
export async function holdsAny(
	files: readonly string[],
	texts: readonly string[]
): Promise<boolean> {
	const sought = texts.filter((text) => text !== '').map((text) => Buffer.from(text));
	const overlap = Math.max(0, ...sought.map(({ length }) => length - 1));
	for (const file of files.filter((name) => existsSync(name))) {
		let tail = Buffer.alloc(0);
		for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
			const bytes = Buffer.concat([tail, chunk as Buffer]);
			if (sought.some((text) => bytes.includes(text))) return true;
			tail = bytes.subarray(Math.max(0, bytes.length - overlap));
		}
	}
	return false;
}
