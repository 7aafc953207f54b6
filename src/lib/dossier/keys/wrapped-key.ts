/** A random key, locked by a password: whoever changes the password keeps the key, and what it locks. */
import { base64Of, fromBase64 } from '../base64';
import { keySize, RowCipher, type Bytes } from '../storage/sealed/row-cipher';
import { keyOfPassword, newKdf, readKdf, type PasswordKdf } from './password-key';
import { writingsOf } from './password';

export interface WrappedKey {
	kdf: PasswordKdf;
	/** In base64. */
	box: string;
}

/** Bytes of the box: a nonce, the key, a tag. */
const boxSize = 24 + keySize + 16;
const place = 'key';

export const newKey = (): Bytes => crypto.getRandomValues(new Uint8Array(keySize));

export async function wrapKey(key: Uint8Array, password: string): Promise<WrappedKey> {
	const kdf = newKdf();
	const cipher = new RowCipher(await keyOfPassword(password, kdf));
	return { kdf, box: base64Of(cipher.seal(place, key)) };
}

/** The key; null where the password is another. */
export async function unwrapKey(
	{ kdf, box }: WrappedKey,
	password: string
): Promise<Uint8Array | null> {
	const sealed = fromBase64(box);
	if (!sealed) return null;
	for (const one of writingsOf(password)) {
		const cipher = new RowCipher(await keyOfPassword(one, kdf));
		try {
			return cipher.open(place, sealed);
		} catch {
			// Another writing of it, or none.
		}
	}
	return null;
}

/** What a file or a database says; null where Azimut never wrote that. */
export function readWrappedKey(given: unknown): WrappedKey | null {
	const { kdf, box } = Object(given) as Partial<Record<keyof WrappedKey, unknown>>;
	const known = readKdf(kdf);
	const isBox = typeof box === 'string' && fromBase64(box)?.length === boxSize;
	return known && isBox ? { kdf: known, box } : null;
}
