import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const slugLength = 16;
const keyLength = 8;
/** Enough to tell any word of either list from all others. */
const wordLetters = 4;

export const slugForm = /^[a-z2-7]{16}$/;
export const tokenForm = /^[A-Za-z0-9_-]{43}$/;
/** Of a box or of an envelope, made by a device. */
export const idForm = /^[A-Za-z0-9_-]{22}$/;
/** A raw point of P-256: 65 bytes that begin with 4, in base64url. */
export const publicKeyForm = /^B[A-P][A-Za-z0-9_-]{84}[AEIMQUYcgkosw048]$/;

const letters = (count: number): string =>
	Array.from(randomBytes(count), (byte) => base32[byte % base32.length]).join('');

/** 80 random bits, never made from a name. */
export const newSlug = (): string => letters(slugLength);

/** What an operator and the person who wrote can quote. */
export const newReference = (): string => letters(8);

/** 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * The withdrawal key for paper: eight words of the BIP-39 list, 88 random bits. Words are read aloud, copied by hand
 * and typed again better than letters; the French list is for French pages.
 */
export function newWithdrawalKey(lang: 'fr' | 'en'): string {
	const words = lang === 'fr' ? french : english;
	return Array.from({ length: keyLength }, () => words[randomInt(words.length)] ?? '')
		.join(' ')
		.normalize('NFC');
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Of a key as people type it: capitals, accents, spaces, dashes and the ends of words do not count. */
export function hashOfKey(typed: string): string {
	const words = typed
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.split(/[^a-z]+/)
		.filter((word) => word !== '')
		.map((word) => word.slice(0, wordLetters));
	return hashOf(words.join(' '));
}

export const isSameHash = (one: string, other: string): boolean =>
	one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
