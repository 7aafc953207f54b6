/**
 * A file that asks for a password: any bytes, encrypted. What is said in clear (how the key is made of the password) is
 * authenticated with them; a checksum of the whole tells a file that was cut or damaged from a wrong password.
 */
import { fromBase64, toBase64 } from './embedded-files';
import { largestLocked, lockedStart } from './format';
import { sha256Of } from './sha256';

const version = 1;
/** How often PBKDF2 runs: as many as OWASP asks for with SHA-256. */
const iterations = 600_000;
/** More would only keep the device busy. */
const mostIterations = 2_000_000;
/** Bytes, here and below. */
const saltSize = 16;
const ivSize = 12;
/** Of AES-GCM. */
const tagSize = 16;
export const shortestPassword = 10;
/** One that is offered has so many. */
export const spokenWords = 5;

interface Header {
	format: 'azimut-locked';
	version: typeof version;
	kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: string };
	cipher: 'AES-256-GCM';
	iv: string;
}

/** A locked file that is whole, before it is opened. */
export interface LockedFile {
	header: Header;
	data: Uint8Array<ArrayBuffer>;
}

/** `damaged`: cut, changed, or never whole · `newer`: written by an Azimut to come */
export type LockedProblem = 'damaged' | 'newer';
/** `unavailable`: the browser encrypts nothing at an address without https */
export type OpeningProblem = 'wrong-password' | 'unavailable';

/** Whether this browser, at this address, can lock and open files. */
export const canLock = (): boolean => (crypto as Partial<Crypto>).subtle !== undefined;

/** The locked file; null where this browser cannot. */
export async function lock(content: Blob, password: string): Promise<Blob | null> {
	if (!canLock()) return null;
	const [salt, iv] = [saltSize, ivSize].map((size) => randomBytes(size)) as [Bytes, Bytes];
	const header: Header = {
		format: 'azimut-locked',
		version,
		kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: await textOf(salt) },
		cipher: 'AES-256-GCM',
		iv: await textOf(iv)
	};
	const data = await crypto.subtle.encrypt(
		cipherOf(header, iv),
		await keyOf(password, salt, iterations),
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
	const header = headerOf(`${start}}`);
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
	const [salt, iv] = [header.kdf.salt, header.iv].map(fromBase64);
	if (!salt || !iv) return 'wrong-password';
	for (const one of writingsOf(password))
		try {
			const key = await keyOf(one, salt, header.kdf.iterations);
			return new Blob([await crypto.subtle.decrypt(cipherOf(header, iv), key, data)]);
		} catch {
			// Another writing of it, or none.
		}
	return 'wrong-password';
}

type Bytes = Uint8Array<ArrayBuffer>;
const randomBytes = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));
const textOf = (bytes: Bytes) => toBase64(new Blob([bytes]));

const endOf = (sha256: string) => `,"sha256":"${sha256}"}`;
const endSize = endOf('0'.repeat(64)).length;

const cipherOf = (header: Header, iv: Bytes): AesGcmParams => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode(JSON.stringify(header))
});

/** Only what `lock` writes: in its order, with nothing more. */
function headerOf(text: string): Header | LockedProblem {
	const found = parsed(text);
	if (typeof found?.version === 'number' && found.version > version) return 'newer';
	const kdf = Object(found?.kdf) as Partial<Header['kdf']>;
	const { iterations: times, salt } = kdf;
	const iv = found?.iv;
	if (typeof times !== 'number' || !Number.isSafeInteger(times)) return 'damaged';
	if (times < iterations || times > mostIterations) return 'damaged';
	if (!isOfSize(salt, saltSize) || !isOfSize(iv, ivSize)) return 'damaged';
	const header: Header = {
		format: 'azimut-locked',
		version,
		kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: times, salt },
		cipher: 'AES-256-GCM',
		iv
	};
	return JSON.stringify(header) === text ? header : 'damaged';
}

function parsed(text: string): Partial<Record<keyof Header, unknown>> | null {
	if (text.length > 1000 || !text.startsWith(lockedStart)) return null;
	try {
		return Object(JSON.parse(text)) as Record<string, unknown>;
	} catch {
		return null;
	}
}

const isOfSize = (text: unknown, size: number): text is string =>
	typeof text === 'string' && fromBase64(text)?.length === size;

async function keyOf(password: string, salt: Bytes, times: number): Promise<CryptoKey> {
	const bytes = new TextEncoder().encode(canonical(password));
	const given = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', iterations: times, salt },
		given,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

/** As typed; and, of one that may have been offered (`spoken-password.ts`), as it was: it is told by phone. */
function writingsOf(password: string): string[] {
	const words = password.toLowerCase().match(/[a-z]+/g) ?? [];
	return words.length === spokenWords ? [password, words.join('-')] : [password];
}

/** Those that were offered before words were: four groups of four letters without i, l, o. */
const offered = /^[a-hjkmnp-z]{16}$/;
const grouped = (text: string) => (text.match(/.{4}/g) ?? []).join('-');

/** In capitals, with blanks or without. */
function canonical(password: string): string {
	const plain = password.toLowerCase().replace(/[\s-]/g, '');
	return offered.test(plain) ? grouped(plain) : password.normalize('NFC');
}

export const isLongEnough = (password: string): boolean =>
	[...password.trim()].length >= shortestPassword;
