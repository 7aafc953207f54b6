/**
 * A file that asks for a password: any bytes, encrypted with a random key, which each password that opens it locks. What
 * is said in clear (how keys are made of passwords) is authenticated with the bytes; a checksum of the whole tells a
 * file that was cut or damaged from a wrong password. Version 1 had one password, and made the key of it by PBKDF2.
 */
import { base64Of, fromBase64, toBase64 } from '../base64';
import { newKey, unwrapKey, wrapKey, type WrappedKey } from '../keys/wrapped-key';
import { keyFor } from '../storage/sealed/row-cipher';
import { largestLocked } from './format';
import { oldKeysOf, readHeader, type LockedHeader } from './locked-header';
import { sha256Of } from './sha256';

/** Bytes. */
const ivSize = 12;
/** Of AES-GCM. */
const tagSize = 16;

/** A locked file that is whole, before it is opened. */
export interface LockedFile {
	header: LockedHeader;
	data: Uint8Array<ArrayBuffer>;
}

/** `damaged`: cut, changed, or never whole · `newer`: written by an Azimut to come */
export type LockedProblem = 'damaged' | 'newer';
/** `unavailable`: the browser encrypts nothing at an address without https */
export type OpeningProblem = 'wrong-password' | 'unavailable';

/** By the passphrase of that device's lock, or by its recovery code: a password of a file has nothing beside it. */
export const isOfLockedDevice = ({ header }: LockedFile): boolean =>
	header.version === 2 && header.keys.length > 1;

/** Whether this browser, at this address, can lock and open files. */
export const canLock = (): boolean => (crypto as Partial<Crypto>).subtle !== undefined;

/** The locked file; null where this browser cannot. */
export async function lock(content: Blob, password: string): Promise<Blob | null> {
	if (!canLock()) return null;
	const key = newKey();
	return lockWith(content, key, [await wrapKey(key, password)]);
}

/**
 * Locked with a key that is locked already: by whatever opens one of `keys`. Null where this browser cannot.
 * @param key 32 random bytes
 */
export async function lockWith(
	content: Blob,
	key: Uint8Array,
	keys: readonly WrappedKey[]
): Promise<Blob | null> {
	if (!canLock()) return null;
	const iv = crypto.getRandomValues(new Uint8Array(ivSize));
	const header: LockedHeader = {
		format: 'azimut-locked',
		version: 2,
		keys: [...keys],
		cipher: 'AES-256-GCM',
		iv: base64Of(iv)
	};
	const data = await crypto.subtle.encrypt(
		cipherOf(header, iv),
		await fileKey(key),
		await content.arrayBuffer()
	);
	const start = JSON.stringify(header).slice(0, -1);
	const body = new Blob([start, ',"data":"', await toBase64(new Blob([data])), '"']);
	return new Blob([body, endOf(await sha256Of(body))], { type: 'application/json' });
}

/** Reads a file that anyone may have written or broken, to the last byte. `largest` in bytes. */
export async function readLocked(
	file: Blob,
	largest = largestLocked
): Promise<LockedFile | LockedProblem> {
	if (file.size > largest) return 'damaged';
	const body = file.slice(0, -endSize);
	const end = await file.slice(-endSize).text();
	if (end !== endOf(await sha256Of(body))) return 'damaged';
	const [start, text, ...others] = (await body.text()).split(',"data":"');
	if (start === undefined || !text?.endsWith('"') || others.length > 0) return 'damaged';
	const header = readHeader(`${start}}`);
	const data = fromBase64(text.slice(0, -1));
	if (typeof header === 'string') return header;
	return data && data.length >= tagSize ? { header, data } : 'damaged';
}

/** What was locked. Never throws for what the file holds. */
export async function unlock(
	{ header, data }: LockedFile,
	password: string
): Promise<Blob | OpeningProblem> {
	if (!canLock()) return 'unavailable';
	const iv = fromBase64(header.iv);
	for await (const key of keysOf(header, password))
		try {
			return new Blob([await crypto.subtle.decrypt(cipherOf(header, iv), key, data)]);
		} catch {
			// Of another writing of the password, or of another file.
		}
	return 'wrong-password';
}

/** Those that this password may give. */
async function* keysOf(header: LockedHeader, password: string): AsyncGenerator<CryptoKey> {
	if (header.version === 1) {
		yield* oldKeysOf(header, password);
		return;
	}
	for (const wrapped of header.keys) {
		const key = await unwrapKey(wrapped, password);
		if (key) yield await fileKey(key);
	}
}

/** Not the key itself: a copy of a locked device is locked with that device's. */
const fileKey = (key: Uint8Array): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', new Uint8Array(keyFor(key, 'file')), 'AES-GCM', false, [
		'encrypt',
		'decrypt'
	]);

const endOf = (sha256: string) => `,"sha256":"${sha256}"}`;
const endSize = endOf('0'.repeat(64)).length;

const cipherOf = (header: LockedHeader, iv: Uint8Array<ArrayBuffer> | null): AesGcmParams => ({
	name: 'AES-GCM',
	iv: iv ?? new Uint8Array(ivSize),
	additionalData: new TextEncoder().encode(JSON.stringify(header))
});
