import type { ImportProblem } from './format';

/** The bytes themselves cannot be had, or are no text. */
export class UnreadableFile extends Error {
	constructor(readonly kind: Extract<ImportProblem, 'unreadable' | 'not-text' | 'truncated'>) {
		super(kind);
	}
}

/**
 * Hands over the text of a file in pieces as they are read, without a byte order mark; stops when `take` says no.
 * @throws {UnreadableFile}
 */
async function eachPiece(file: Blob, take: (text: string) => boolean): Promise<boolean> {
	const reader = readerOf(file);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			throw new UnreadableFile('unreadable');
		});
		if (!take(decode(decoder, value))) {
			await reader.cancel().catch(() => undefined);
			return false;
		}
		if (done) return true;
	}
}

function readerOf(file: Blob): ReadableStreamDefaultReader<Uint8Array> {
	try {
		return file.stream().getReader();
	} catch {
		throw new UnreadableFile('unreadable');
	}
}

/** Without bytes: what is left in the decoder, where half a character means that the file was cut. */
function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
	try {
		return decoder.decode(bytes, { stream: bytes !== undefined });
	} catch {
		throw new UnreadableFile(bytes ? 'not-text' : 'truncated');
	}
}

/**
 * The lines of a file, one after the other and no more than one at a time; `false` when `take` said no to one.
 * @throws {UnreadableFile}
 */
export async function eachLine(file: Blob, take: (line: string) => boolean): Promise<boolean> {
	let begun = '';
	const whole = await eachPiece(file, (text) => {
		const [first = '', ...others] = text.split('\n');
		begun += first;
		for (const next of others) {
			if (!take(withoutReturn(begun))) return false;
			begun = next;
		}
		return true;
	});
	return whole && take(withoutReturn(begun));
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** @throws {UnreadableFile} */
export async function wholeText(file: Blob): Promise<string> {
	const pieces: string[] = [];
	await eachPiece(file, (text) => pieces.push(text) > 0);
	return pieces.join('');
}
