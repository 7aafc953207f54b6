import { expect, test } from 'vitest';
import { newEnvelopeKey, slicesOf } from './slices';
import { idForm, publicKeyForm } from '../store/secrets';

test.each([
	[1, 1],
	[2238, 1],
	[2239, 2],
	[2 * 1024 ** 2 + 4096, 939]
])('%i bytes stand in %i slices', (size, slices) => {
	expect(slicesOf(size)).toBe(slices);
});

test('the key of an envelope tells nothing, and has the form of an id', () => {
	expect(newEnvelopeKey()).toMatch(idForm);
	expect(newEnvelopeKey()).not.toBe(newEnvelopeKey());
});

const point = (first: number, length = 65) =>
	Buffer.from([first, ...Array<number>(length - 1).fill(0xff)]).toString('base64url');

test.each([
	['a raw point', point(4), true],
	['one that is compressed', point(2), false],
	['one byte more', point(4, 66), false],
	['one byte less', point(4, 64), false],
	['another writing of the same bytes', point(4).slice(0, -1) + '9', false],
	['other letters', point(4).replace('_', '/'), false]
])('a public key is written in one way: %s', (_, key, is) => {
	expect(publicKeyForm.test(key)).toBe(is);
});
