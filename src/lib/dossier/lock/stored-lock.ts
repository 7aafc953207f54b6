/** The lock of a device: one random key, which a passphrase opens, and a recovery code where it is forgotten. */
import { newKey, readWrappedKey, unwrapKey, wrapKey, type WrappedKey } from '../keys/wrapped-key';
import { oneWriting } from '../keys/password';
import { plainCode } from '../keys/recovery-code';
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
		wrapKey(key, plainCode(code) ?? code)
	]);
	return { key, stored: { passphrase: first, recovery: second } };
}

/** By the passphrase or the code; null where it is neither. A passphrase of a weaker time is locked anew. */
export async function openLock(stored: StoredLock, secret: string): Promise<OpenLock | null> {
	const found = plainCode(secret) === null ? null : await unwrapKey(stored.recovery, secret);
	if (found) return { key: found, stored };
	const key = await unwrapKey(stored.passphrase, secret);
	if (!key) return null;
	const isOld = isWeaker(stored.passphrase.kdf);
	const passphrase = isOld ? await wrapKey(key, oneWriting(secret)) : stored.passphrase;
	return { key, stored: { ...stored, passphrase } };
}

/** Null where Azimut never wrote that. */
export function readStoredLock(given: unknown): StoredLock | null {
	const { passphrase, recovery } = Object(given) as Partial<Record<keyof StoredLock, unknown>>;
	const [first, second] = [passphrase, recovery].map(readWrappedKey);
	return first && second ? { passphrase: first, recovery: second } : null;
}
