/**
 * Encrypts what a locked database stores. Synchronous, since nothing may be awaited inside a transaction: the browser's
 * own cryptography is not.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { StorageError } from '../storage-error';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a data key. */
export const keySize = 32;
/** Bytes of XChaCha20: long enough to be drawn at random for every row, and never twice the same. */
const nonceSize = 24;
/** Of a key of a row: no two of a device meet by chance. */
const keyMarkSize = 16;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

export class RowCipher {
	readonly #rows: Uint8Array;
	readonly #keys: ReturnType<typeof hmac.create>;

	/** @param dataKey 32 random bytes; what encrypts and what hides keys are made of it, apart. */
	constructor(dataKey: Uint8Array) {
		this.#rows = keyFor(dataKey, 'rows');
		this.#keys = hmac.create(sha256, keyFor(dataKey, 'keys'));
	}

	/** @param place where it is stored, which `open` must say too: a row that was put elsewhere does not open */
	seal(place: string, content: Uint8Array): Bytes {
		const nonce = crypto.getRandomValues(new Uint8Array(nonceSize));
		const sealed = xchacha20poly1305(this.#rows, nonce, bytesOf(place)).encrypt(content);
		const box = new Uint8Array(nonceSize + sealed.length);
		box.set(nonce);
		box.set(sealed, nonceSize);
		return box;
	}

	/**
	 * @throws {StorageError} `unknown`: it was not sealed with this key, at this place. Not `damaged`, where one is led to
	 * delete what is left: that would delete what leads to all the rest.
	 */
	open(place: string, box: Uint8Array): Uint8Array {
		try {
			const nonce = box.subarray(0, nonceSize);
			return xchacha20poly1305(this.#rows, nonce, bytesOf(place)).decrypt(box.subarray(nonceSize));
		} catch (cause) {
			throw new StorageError('unknown', cause);
		}
	}

	/** What stands for a key of a row: the same text at the same place gives the same, and it does not lead back. */
	hideKey(place: string, text: string): string {
		const mark = this.#keys
			.clone()
			.update(bytesOf(`${place}\0${text}`))
			.digest();
		return `~${btoa(String.fromCharCode(...mark.subarray(0, keyMarkSize)))}`;
	}
}

/** Whether two boxes were made at one sealing: no two nonces are the same. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
	for (let at = 0; at < nonceSize; at += 1) if (one[at] !== other[at]) return false;
	return true;
}

/** One key for each use. */
export const keyFor = (dataKey: Uint8Array, use: string): Uint8Array =>
	hmac(sha256, dataKey, bytesOf(`azimut/${use}`));
