/**
 * HPKE (RFC 9180), base mode, written a second time by WebCrypto alone: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM or
 * AES-128-GCM. What the app seals it opens, and the other way round.
 */
type Bytes = Uint8Array<ArrayBuffer>;
const { subtle } = crypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const kem = 0x0010;
const kdf = 0x0001;
const keyLengths = { 1: 16, 2: 32 };
export type Aead = keyof typeof keyLengths;

const text = (value: string): Bytes => new TextEncoder().encode(value);
const number = (value: number, length: number): Bytes =>
	Uint8Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 255);
const joined = (...parts: Uint8Array[]): Bytes =>
	new Uint8Array(parts.flatMap((part) => [...part]));
export const fromHex = (hex: string): Bytes =>
	Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
	// WebCrypto takes no empty key; zeros are the same to HMAC.
	const whole = key.length > 0 ? key : new Uint8Array(32);
	const usable = await subtle.importKey('raw', whole, { name: 'HMAC', hash: 'SHA-256' }, false, [
		'sign'
	]);
	return new Uint8Array(await subtle.sign('HMAC', usable, data));
}

async function expand(key: Bytes, info: Bytes, length: number): Promise<Bytes> {
	let [block, out] = [new Uint8Array(), new Uint8Array()];
	for (let count = 1; out.length < length; count++) {
		block = await hmac(key, joined(block, info, number(count, 1)));
		out = joined(out, block);
	}
	return out.slice(0, length);
}

const labelled = (suite: Bytes) => ({
	extract: (salt: Bytes, label: string, ikm: Bytes) =>
		hmac(salt, joined(text('HPKE-v1'), suite, text(label), ikm)),
	expand: (key: Bytes, label: string, info: Bytes, length: number) =>
		expand(key, joined(number(length, 2), text('HPKE-v1'), suite, text(label), info), length)
});

const kemSteps = labelled(joined(text('KEM'), number(kem, 2)));

async function sharedSecret(dh: Bytes, enc: Bytes, recipient: Bytes): Promise<Bytes> {
	const key = await kemSteps.extract(new Uint8Array(), 'eae_prk', dh);
	return kemSteps.expand(key, 'shared_secret', joined(enc, recipient), 32);
}

async function schedule(shared: Bytes, info: Bytes, aead: Aead) {
	const steps = labelled(joined(text('HPKE'), number(kem, 2), number(kdf, 2), number(aead, 2)));
	const none = new Uint8Array();
	const context = joined(
		number(0, 1),
		await steps.extract(none, 'psk_id_hash', none),
		await steps.extract(none, 'info_hash', info)
	);
	const secret = await steps.extract(shared, 'secret', none);
	const key = await steps.expand(secret, 'key', context, keyLengths[aead]);
	return { key, nonce: await steps.expand(secret, 'base_nonce', context, 12) };
}

const rawPublic = async (key: CryptoKey): Promise<Bytes> =>
	new Uint8Array(await subtle.exportKey('raw', key));
const readPublic = (bytes: Bytes) => subtle.importKey('raw', bytes, curve, true, []);
const dhOf = async (own: CryptoKey, other: CryptoKey): Promise<Bytes> =>
	new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256));

/** A private scalar with its point, as a key that WebCrypto takes. */
export function readPrivate(scalar: Bytes, point: Bytes): Promise<CryptoKey> {
	const url = (bytes: Bytes) => Buffer.from(bytes).toString('base64url');
	const [x, y] = [point.slice(1, 33), point.slice(33)];
	const jwk = { kty: 'EC', crv: 'P-256', d: url(scalar), x: url(x), y: url(y) };
	return subtle.importKey('jwk', jwk, curve, true, ['deriveBits']);
}

async function cipher(
	how: 'encrypt' | 'decrypt',
	schedule: { key: Bytes; nonce: Bytes },
	data: Bytes,
	aad: Bytes
) {
	const key = await subtle.importKey('raw', schedule.key, 'AES-GCM', false, [how]);
	const iv = { name: 'AES-GCM', iv: schedule.nonce, additionalData: aad };
	return new Uint8Array(await subtle[how](iv, key, data));
}

export async function openByOracle(
	{ enc, ct }: { enc: Bytes; ct: Bytes },
	own: { scalar: Bytes; point: Bytes },
	{ info, aad = new Uint8Array(), aead = 2 }: { info: Bytes; aad?: Bytes; aead?: Aead }
): Promise<Bytes> {
	const key = await readPrivate(own.scalar, own.point);
	const shared = await sharedSecret(await dhOf(key, await readPublic(enc)), enc, own.point);
	return cipher('decrypt', await schedule(shared, info, aead), ct, aad);
}

export async function sealByOracle(
	content: Bytes,
	point: Bytes,
	{ info }: { info: Bytes }
): Promise<{ enc: Bytes; ct: Bytes }> {
	const pair = await subtle.generateKey(curve, true, ['deriveBits']);
	const enc = await rawPublic(pair.publicKey);
	const shared = await sharedSecret(
		await dhOf(pair.privateKey, await readPublic(point)),
		enc,
		point
	);
	const ct = await cipher('encrypt', await schedule(shared, info, 2), content, new Uint8Array());
	return { enc, ct };
}
