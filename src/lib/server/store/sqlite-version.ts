/**
 * Whether anything changed in the file, by whichever process, without asking SQLite, which takes several times as long.
 * Each commit is written into the head of the index of the log before it is answered: a counter, sizes, checksums
 * (https://sqlite.org/walformat.html).
 */
import { existsSync, openSync, readSync } from 'node:fs';

const headBytes = 48;
/** What the head begins with, in the order of bytes of this machine. */
const knownFormat = 3007000;

/** Gives null where there is no such index, or another than is known here: then only reading rows tells. */
export function versionOf(file: string): () => string | null {
	const index = `${file}-shm`;
	if (!existsSync(index)) return () => null;
	// It stays open: closing it would drop the locks that SQLite has on it (POSIX).
	const descriptor = openSync(index, 'r');
	const head = new Uint32Array(headBytes / 4);
	return () => {
		const bytes = readSync(descriptor, head, 0, headBytes, 0);
		return bytes === headBytes && head[0] === knownFormat ? head.join('.') : null;
	};
}
