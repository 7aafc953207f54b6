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

interface Sought {
	text: string;
	bytes: Buffer;
	count: number;
	/** Where in the file it may be found again. */
	next: number;
}

/** Bytes that are compared at one place, and from one place to the next. */
const [windowBytes, step] = [4, 8];
/** A text of so many bytes has one of the places in it, wherever it stands. */
const leastSampled = step + windowBytes - 1;

/** How often each text stands in these files, byte for byte; a file that does not exist has none. */
export async function countInFiles(
	files: readonly string[],
	texts: readonly string[]
): Promise<number[]> {
	const sought = [...new Set(texts)].map((text): Sought => ({
		text,
		bytes: Buffer.from(text),
		count: 0,
		next: 0
	}));
	const short = sought.filter(({ bytes }) => bytes.length < leastSampled);
	const sampled = new Sampled(sought.filter(({ bytes }) => bytes.length >= leastSampled));
	const overlap = Math.max(0, ...sought.map(({ bytes }) => bytes.length - 1));
	for (const file of files.filter((name) => existsSync(name))) {
		let tail = Buffer.alloc(0);
		let at = 0;
		for (const one of sought) one.next = 0;
		for await (const chunk of chunksOf(await handleOf(file))) {
			const bytes = Buffer.concat([tail, chunk]);
			for (const one of short) countOne(one, bytes, at);
			sampled.countIn(bytes, at);
			tail = bytes.subarray(Math.max(0, bytes.length - overlap));
			at += bytes.length - tail.length;
		}
	}
	const counts = new Map(sought.map(({ text, count }) => [text, count]));
	return texts.map((text) => counts.get(text) ?? 0);
}

/** How often a file is looked through for these texts: once for each that is short, once for all others. */
export const passesFor = (texts: readonly string[]): number =>
	1 + texts.filter((text) => Buffer.byteLength(text) < leastSampled).length;

/**
 * Texts that are sought in one pass, however many: a table says which may stand around a place. Some of them anybody may
 * choose: many that are alike cost no more than others.
 */
class Sampled {
	readonly #bytes = new Map<string, Sought>();
	/** By window, how far into a text it stands and how long that is. */
	readonly #around = new Map<number, { offset: number; length: number }[]>();
	/** 1 where a window of this hash may be one of theirs: nearly everywhere in a file there is none. */
	readonly #marks: Uint8Array;
	readonly #shift: number;

	constructor(sought: readonly Sought[]) {
		const bits = Math.min(22, 12 + Math.ceil(Math.log2(sought.length + 1)));
		this.#marks = new Uint8Array(1 << bits);
		this.#shift = 32 - bits;
		for (const one of sought) {
			this.#bytes.set(one.bytes.toString('latin1'), one);
			for (let offset = 0; offset < step; offset++) this.#add(one.bytes, offset);
		}
	}

	#add(bytes: Buffer, offset: number): void {
		const window = windowAt(bytes, offset);
		this.#marks[hashOf(window, this.#shift)] = 1;
		const { length } = bytes;
		const known = this.#around.get(window) ?? [];
		if (known.some((one) => one.offset === offset && one.length === length)) return;
		// What begins first is found first.
		const all = [...known, { offset, length }].sort((one, other) => other.offset - one.offset);
		this.#around.set(window, all);
	}

	/** `at`: where in the file these bytes begin. */
	countIn(bytes: Buffer, at: number): void {
		if (this.#around.size === 0) return;
		const [marks, shift] = [this.#marks, this.#shift];
		const windows = windowsOf(bytes);
		for (let place = 0; place < windows.length; place += step / windowBytes) {
			const window = windows[place] ?? 0;
			if (marks[hashOf(window, shift)] === 1)
				this.#countAround(window, bytes, place * windowBytes, at);
		}
	}

	#countAround(window: number, bytes: Buffer, place: number, at: number): void {
		for (const { offset, length } of this.#around.get(window) ?? []) {
			const begins = place - offset;
			const ends = begins + length;
			if (begins < 0 || ends > bytes.length) continue;
			const one = this.#bytes.get(bytes.toString('latin1', begins, ends));
			if (!one || at + begins < one.next) continue;
			one.count++;
			one.next = at + ends;
		}
	}
}

const hashOf = (window: number, shift: number): number => Math.imul(window, 0x9e3779b1) >>> shift;

/** As this machine reads them: four bytes are one number. Large buffers begin where one may. */
const windowsOf = ({ buffer, byteOffset, length }: Buffer): Int32Array =>
	new Int32Array(buffer, byteOffset, Math.floor(length / windowBytes));

const windowAt = (bytes: Buffer, offset: number): number =>
	new Int32Array(Uint8Array.from(bytes.subarray(offset, offset + windowBytes)).buffer)[0] ?? 0;

function countOne(one: Sought, bytes: Buffer, at: number): void {
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
