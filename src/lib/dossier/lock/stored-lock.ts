/** The lock of a device: one random key, which a passphrase opens, and a recovery code where it is forgotten. */
import { newKey, readWrappedKey, unwrapKey, wrapKey, type WrappedKey } from '../keys/wrapped-key';
import { oneWriting } from '../keys/password';
import { isWeaker } from '../keys/password-key';

export interface StoredLock {
	passphrase: WrappedKey;
	recovery: WrappedKey;
}

/** What opens a locked database, in memory only. */
export interface OpenLock {
	/** 32 bytes. */
	key: Uint8Array;
	stored: StoredLock;
}

export async function makeLock(passphrase: string, code: string): Promise<OpenLock> {
	const key = newKey();
	// Five words open however they are typed again: with blanks, as they are shown, or in capitals.
	const [first, second] = await Promise.all([
		wrapKey(key, oneWriting(passphrase)),
		wrapKey(key, plain(code))
	]);
	return { key, stored: { passphrase: first, recovery: second } };
}

/** By the passphrase or the code; null where it is neither. A passphrase of a weaker time is locked anew. */
export async function openLock(stored: StoredLock, secret: string): Promise<OpenLock | null> {
	const key = await unwrapKey(stored.passphrase, secret);
	if (key) {
		const isOld = isWeaker(stored.passphrase.kdf);
		const passphrase = isOld ? await wrapKey(key, secret) : stored.passphrase;
		return { key, stored: { ...stored, passphrase } };
	}
	if (!isCode(secret)) return null;
	const found = await unwrapKey(stored.recovery, plain(secret));
	return found && { key: found, stored };
}

/** Null where Azimut never wrote that. */
export function readStoredLock(given: unknown): StoredLock | null {
	const { passphrase, recovery } = Object(given) as Partial<Record<keyof StoredLock, unknown>>;
	const [first, second] = [passphrase, recovery].map(readWrappedKey);
	return first && second ? { passphrase: first, recovery: second } : null;
}

/** Without 0, O, 1 and I, which look alike on paper. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 120 bits. */
const codeLength = 24;

/** To be printed: `K7QM-…`, six groups of four. */
export function drawCode(): string {
	const drawn = crypto.getRandomValues(new Uint8Array(codeLength));
	const marks = Array.from(drawn, (byte) => letters[byte % letters.length] ?? '').join('');
	return (marks.match(/.{4}/g) ?? []).join('-');
}

/** However it was typed. */
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

const isCode = (text: string): boolean =>
	plain(text).length === codeLength && [...plain(text)].every((mark) => letters.includes(mark));
