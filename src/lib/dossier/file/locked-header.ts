/** What a locked file says in clear: exactly what Azimut writes, in its order, with nothing more. */
import { fromBase64 } from '../base64';
import { canonical, writingsOf } from '../keys/password';
import { readWrappedKey, type WrappedKey } from '../keys/wrapped-key';
import { lockedStart } from './format';

interface Clear {
	format: 'azimut-locked';
	cipher: 'AES-256-GCM';
	/** 12 bytes, in base64. */
	iv: string;
}
/** What locked files before 2026-12. */
interface FirstHeader extends Clear {
	version: 1;
	kdf: { name: 'PBKDF2'; hash: 'SHA-256'; iterations: number; salt: string };
}
export type LockedHeader = FirstHeader | (Clear & { version: 2; keys: WrappedKey[] });

const newest = 2;
/** A password, and what may stand in for it. */
const mostKeys = 2;
const longest = 2000;
/** Bytes, here and below. */
const ivSize = 12;

export function readHeader(text: string): LockedHeader | 'damaged' | 'newer' {
	const found = parsed(text);
	if (typeof found?.version === 'number' && found.version > newest) return 'newer';
	const { iv } = found ?? {};
	if (!found || !isOfSize(iv, ivSize)) return 'damaged';
	const header = found.version === 1 ? firstHeader(found.kdf, iv) : secondHeader(found.keys, iv);
	return header && JSON.stringify(header) === text ? header : 'damaged';
}

function secondHeader(given: unknown, iv: string): LockedHeader | null {
	if (!Array.isArray(given) || given.length === 0 || given.length > mostKeys) return null;
	const keys = given.map(readWrappedKey).filter((key) => key !== null);
	return { format: 'azimut-locked', version: 2, keys, cipher: 'AES-256-GCM', iv };
}

/** How often PBKDF2 ran, and more than which would only keep the device busy. */
const iterations = 600_000;
const mostIterations = 2_000_000;
const saltSize = 16;

function firstHeader(given: unknown, iv: string): LockedHeader | null {
	const { iterations: times, salt } = Object(given) as Partial<Record<string, unknown>>;
	if (typeof times !== 'number' || !Number.isSafeInteger(times)) return null;
	if (times < iterations || times > mostIterations || !isOfSize(salt, saltSize)) return null;
	return {
		format: 'azimut-locked',
		version: 1,
		kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: times, salt },
		cipher: 'AES-256-GCM',
		iv
	};
}

/** Of a file of before: a key for each writing of the password. */
export async function* oldKeysOf(
	{ kdf }: FirstHeader,
	password: string
): AsyncGenerator<CryptoKey> {
	const salt = fromBase64(kdf.salt) ?? new Uint8Array(saltSize);
	for (const one of writingsOf(password)) {
		const bytes = new TextEncoder().encode(canonical(one));
		const given = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
		yield await crypto.subtle.deriveKey(
			{ name: 'PBKDF2', hash: 'SHA-256', iterations: kdf.iterations, salt },
			given,
			{ name: 'AES-GCM', length: 256 },
			false,
			['decrypt']
		);
	}
}

function parsed(text: string): Partial<Record<string, unknown>> | null {
	if (text.length > longest || !text.startsWith(lockedStart)) return null;
	try {
		return Object(JSON.parse(text)) as Record<string, unknown>;
	} catch {
		return null;
	}
}

const isOfSize = (text: unknown, size: number): text is string =>
	typeof text === 'string' && fromBase64(text)?.length === size;
