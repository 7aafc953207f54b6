import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromUrlText } from '$lib/share/bytes';
import { fingerprintOfKey } from '$lib/share/fingerprint';
import { fromHex, openByOracle, sealByOracle } from '../../../tests/support/hpke-oracle';
import { newBoxKeys, open, seal } from './envelope';
import { readLetter, writeLetter } from './letter';
import { mostContent, pad, sizeClasses, unpad } from './padding';

const box = 'AbCdEfGhIjKlMnOpQrStUg';
const info = new TextEncoder().encode(`azimut envelope 1 ${box}`);
const bytes = (text: string) => new Uint8Array(fromUrlText(text));
const text = (value: string) => new TextEncoder().encode(value);

test('what the app seals, a second implementation opens, and the other way round', async () => {
	const { publicKey, privateKey } = await newBoxKeys();
	const own = { scalar: bytes(privateKey), point: bytes(publicKey) };
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (content) => {
			const sealed = await seal(content, box, publicKey);
			if (!sealed) throw new Error('too large');
			const [enc, ct] = [sealed.slice(1, 66), sealed.slice(66)];
			expect(unpad(await openByOracle({ enc, ct }, own, { info }))).toEqual(content);
			const padded = pad(content) ?? new Uint8Array();
			const theirs = await sealByOracle(padded, own.point, { info });
			const envelope = new Uint8Array([1, ...theirs.enc, ...theirs.ct]);
			expect(await open(envelope, box, privateKey)).toEqual(content);
		}),
		{ numRuns: 10 }
	);
});

/** RFC 9180, appendix A.3.1 (DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode), the first encryption. */
const vector = {
	info: '4f6465206f6e2061204772656369616e2055726e',
	recipientScalar: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
	recipientPoint:
		'04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
	enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
	aad: '436f756e742d30',
	plain: '4265617574792069732074727574682c20747275746820626561757479',
	ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434'
};

test('the vector of the RFC opens in both', async () => {
	const { enc, ct, plain } = vector;
	const own = { scalar: fromHex(vector.recipientScalar), point: fromHex(vector.recipientPoint) };
	const [rfcInfo, aad] = [fromHex(vector.info), fromHex(vector.aad)];
	const given = { enc: fromHex(enc), ct: fromHex(ct) };
	expect(await openByOracle(given, own, { info: rfcInfo, aad, aead: 1 })).toEqual(fromHex(plain));
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes128Gcm()
	});
	const recipientKey = await suite.kem.deserializePrivateKey(own.scalar);
	const opened = await suite.open({ recipientKey, enc: given.enc, info: rfcInfo }, given.ct, aad);
	expect(new Uint8Array(opened)).toEqual(fromHex(plain));
});

test('opens with its own key, in its own box, unchanged, and never otherwise', async () => {
	const [ours, others] = await Promise.all([newBoxKeys(), newBoxKeys()]);
	const sealed = (await seal(text('Le Fournil'), box, ours.publicKey)) ?? new Uint8Array();
	expect(await open(sealed, box, ours.privateKey)).toEqual(text('Le Fournil'));
	expect(await open(sealed, box, others.privateKey)).toBe('not-for-us');
	expect(await open(sealed, `B${box.slice(1)}`, ours.privateKey)).toBe('not-for-us');
	for (const at of [1, 65, 66, sealed.length - 1]) {
		const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1);
		expect(await open(new Uint8Array(changed), box, ours.privateKey)).toBe('not-for-us');
	}
	for (const length of [0, 1, 66, sealed.length - 1])
		expect(await open(sealed.slice(0, length), box, ours.privateKey)).toBe('not-for-us');
	expect(await open(new Uint8Array(sealed.with(0, 2)), box, ours.privateKey)).toBe('newer');
	expect(fingerprintOfKey(ours.publicKey)).not.toBe(fingerprintOfKey(others.publicKey));
});

test('is of one of six sizes, and what is too large is not sealed', async () => {
	const { publicKey } = await newBoxKeys();
	const sizes = new Set<number>();
	for (const length of [0, 1, 3000, 4092, 4093, 60_000, 200_000, 900_000, mostContent]) {
		const sealed = await seal(new Uint8Array(length), box, publicKey);
		sizes.add((sealed?.length ?? 0) - 1 - 65 - 16);
	}
	expect([...sizes].every((size) => sizeClasses.includes(size))).toBe(true);
	expect(sizes.size).toBe(6);
	expect(await seal(new Uint8Array(mostContent + 1), box, publicKey)).toBeNull();
});

test('a letter says what it is, and what is none is named', async () => {
	const file = new Blob(['{"a":1}\nsecond line']);
	const read = readLetter(new Uint8Array(await writeLetter({ kind: 'dossier', file })));
	expect(typeof read === 'object' && read.kind === 'dossier' && (await read.file.text())).toBe(
		'{"a":1}\nsecond line'
	);
	const asked = { kind: 'box', box: { id: box, fingerprint: 'x'.repeat(43) } } as const;
	expect(readLetter(new Uint8Array(await writeLetter(asked)))).toEqual(asked);
	const problems = [
		['', 'damaged'],
		['no line', 'damaged'],
		['{"format":"other"}\n', 'damaged'],
		['{"format":"azimut-letter","version":2}\n', 'newer'],
		['{"format":"azimut-letter","version":1,"kind":"box","box":{"id":"x"}}\n', 'damaged'],
		[`${' '.repeat(2000)}\n`, 'damaged']
	] as const;
	for (const [given, problem] of problems) expect(readLetter(text(given))).toBe(problem);
});
