/** A row of a locked database, closed and open. */
import type { DBCoreTableSchema } from 'dexie';
import { StorageError } from '../storage-error';
import { isSealed } from './sealed-files';
import { isSame, type RowCipher } from './row-cipher';

export type Row = Record<string, unknown>;
type KeyPath = string | readonly string[] | null;

/**
 * What is read again and again is opened once as long as it does not change, and nobody may write in it: of lists all
 * rows, of logs as many as the dossiers at work have.
 */
const kept: Record<string, number> = {
	dossiers: Infinity,
	clients: Infinity,
	revisions: 2000,
	coachRevisions: 2000
};

/** 128 random bits tell nothing, and stay as they are. */
const random = /^[0-9a-f]{32}$/;

export class RowSeal {
	readonly #table: string;
	readonly #key: string;
	readonly #indexes: readonly KeyPath[];
	readonly #cipher: RowCipher;
	/** By key, each box with the row in it; the one opened first leaves first. */
	readonly #opened = new Map<string, { box: Uint8Array; row: Row }>();
	readonly #most: number;

	constructor({ name, primaryKey, indexes }: DBCoreTableSchema, cipher: RowCipher) {
		this.#table = name;
		this.#key = String(primaryKey.keyPath);
		this.#indexes = indexes.map(({ keyPath }) => keyPath);
		this.#cipher = cipher;
		this.#most = kept[name] ?? 0;
	}

	/** What stands below for a key: a text, or several. Of several, each is hidden with those before it. */
	hidden(path: KeyPath, key: unknown): unknown {
		if (Array.isArray(path) && Array.isArray(key))
			return (path as string[]).map((member, at) =>
				at === 0 ? this.hidden(member, key[0]) : this.#hide(member, key.slice(0, at + 1).join('/'))
			);
		return typeof key === 'string' ? this.#hide(String(path), key) : key;
	}

	/** Whether this stands for itself: nothing was hidden. */
	isPlain = (key: unknown): boolean => typeof key === 'string' && random.test(key);

	seal(row: Row): Row {
		const key = this.hidden(this.#key, row[this.#key]) as string;
		const indexed = this.#indexes.map((path) => this.#indexedMembers(path, row));
		const { content, beside } = apart(row);
		const bytes = new TextEncoder().encode(JSON.stringify(content));
		const box = this.#cipher.seal(this.#place(key), bytes);
		return Object.assign({ [this.#key]: key, ...beside, box }, ...indexed) as Row;
	}

	/** @throws {StorageError} `unknown` */
	open({ box, blob, handle, ...keys }: Row): Row {
		if (!ArrayBuffer.isView(box)) throw new StorageError('unknown');
		const stored = new Uint8Array(box.buffer, box.byteOffset, box.byteLength);
		const row = this.#rowIn(stored, String(keys[this.#key]));
		if (blob !== undefined) return { ...row, blob };
		return handle === undefined ? row : { ...row, value: handle };
	}

	#rowIn(box: Uint8Array, key: string): Row {
		const known = this.#opened.get(key);
		if (known && isSame(known.box, box)) return known.row;
		const text = new TextDecoder().decode(this.#cipher.open(this.#place(key), box));
		const row = JSON.parse(text) as Row;
		if (this.#most > 0) this.#opened.set(key, { box, row: frozen(row) });
		const [first] = this.#opened.keys();
		if (this.#opened.size > this.#most && first !== undefined) this.#opened.delete(first);
		return row;
	}

	#place = (key: string) => `${this.#table}/${key}`;

	#hide(member: string, text: string): string {
		return random.test(text) ? text : this.#cipher.hideKey(`${this.#table}/${member}`, text);
	}

	#indexedMembers(path: KeyPath, row: Row): Row {
		const members = [path].flat().map(String);
		const hidden = this.hidden(
			path,
			Array.isArray(path) ? members.map((one) => row[one]) : row[members[0] ?? '']
		);
		return Object.fromEntries(members.map((member, at) => [member, [hidden].flat()[at]]));
	}
}

/** What JSON cannot hold stands beside the box: a file, closed before by `sealFiles`; the folder of copies. */
function apart(row: Row): { content: Row; beside: Row } {
	const { blob, value, ...others } = row;
	if (blob instanceof Blob) {
		if (!isSealed(blob))
			throw new Error('A file of a locked database is closed before it is stored.');
		return { content: others, beside: { blob } };
	}
	if (isHandle(value)) return { content: others, beside: { handle: value } };
	return { content: row, beside: {} };
}

const isHandle = (value: unknown): boolean =>
	typeof FileSystemDirectoryHandle !== 'undefined' && value instanceof FileSystemDirectoryHandle;

/** Who would write in it would write in what others read: the browser stops them. */
function frozen<T>(value: T): T {
	if (typeof value !== 'object' || value === null) return value;
	for (const member of Object.values(value)) frozen(member);
	return Object.freeze(value);
}
