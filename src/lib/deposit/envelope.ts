/**
 * What only the device that opened a box can read: HPKE (RFC 9180), base mode, on P-256, which every browser has: a box is
 * made by one browser and written to by another. An envelope is a byte that says its version, the encapsulated key (65
 * bytes), the ciphertext of the padded content.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromUrlText, toUrlText } from '$lib/share/bytes';
import { pad, unpad } from './padding';

/** Texts of base64url. */
export interface BoxKeys {
	/** A raw point: 65 bytes. */
	publicKey: string;
	/** 32 bytes. */
	privateKey: string;
}

/** `newer`: of an Azimut to come · `not-for-us`: of another key, or changed on its way */
export type EnvelopeProblem = 'newer' | 'not-for-us';

const version = 1;
const keyLength = 65;

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});

/** What is sealed for one box opens in no other. */
const infoOf = (box: string): Uint8Array =>
	new TextEncoder().encode(`azimut envelope ${version} ${box}`);

export async function newBoxKeys(): Promise<BoxKeys> {
	const pair = await suite.kem.generateKeyPair();
	const [publicKey, privateKey] = await Promise.all([
		suite.kem.serializePublicKey(pair.publicKey),
		suite.kem.serializePrivateKey(pair.privateKey)
	]);
	return { publicKey: textOf(publicKey), privateKey: textOf(privateKey) };
}

/**
 * Null: the content is too large (`mostContent`).
 * @throws where the key is no point of the curve
 */
export async function seal(
	content: Uint8Array,
	box: string,
	publicKey: string
): Promise<Uint8Array<ArrayBuffer> | null> {
	const padded = pad(content);
	if (!padded) return null;
	const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey));
	const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(box) }, padded);
	return new Uint8Array([version, ...new Uint8Array(enc), ...new Uint8Array(ct)]);
}

export async function open(
	envelope: Uint8Array,
	box: string,
	privateKey: string
): Promise<Uint8Array<ArrayBuffer> | EnvelopeProblem> {
	if (envelope[0] !== version) return (envelope[0] ?? 0) > version ? 'newer' : 'not-for-us';
	try {
		const recipientKey = await suite.kem.deserializePrivateKey(bytesOf(privateKey));
		const enc = envelope.slice(1, 1 + keyLength);
		const padded = await suite.open(
			{ recipientKey, enc, info: infoOf(box) },
			envelope.slice(1 + keyLength)
		);
		return unpad(new Uint8Array(padded)) ?? 'not-for-us';
	} catch {
		return 'not-for-us';
	}
}

const textOf = (bytes: ArrayBuffer): string => toUrlText([...new Uint8Array(bytes)]);
const bytesOf = (text: string): Uint8Array => fromUrlText(text);
