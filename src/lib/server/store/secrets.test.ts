import { describe, expect, test } from 'vitest';
import { hashOfKey, isSameHash, hashOf, newSlug, newToken, newWithdrawalKey } from './secrets';

const many = <T>(make: () => T): T[] => Array.from({ length: 200 }, make);

test('slugs and tokens have their form and do not come twice', () => {
	const slugs = many(newSlug);
	const tokens = many(newToken);
	expect(slugs.every((slug) => /^[a-z2-7]{16}$/.test(slug))).toBe(true);
	expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
	expect([new Set(slugs).size, new Set(tokens).size]).toEqual([200, 200]);
});

describe.each(['fr', 'en'] as const)('A withdrawal key in %s', (lang) => {
	test('is eight words, with their accents in one letter each', () => {
		for (const key of many(() => newWithdrawalKey(lang))) {
			expect(key).toMatch(/^\p{Ll}+( \p{Ll}+){7}$/u);
			expect(key).toBe(key.normalize('NFC'));
		}
	});

	test('is known again however it is typed, and no other is', () => {
		const key = newWithdrawalKey(lang);
		const typings = [
			key.toUpperCase(),
			`  ${key.replaceAll(' ', '\n')}.`,
			key.replaceAll(' ', '-'),
			key.normalize('NFD'),
			key.normalize('NFD').replace(/\p{M}/gu, ''),
			key
				.split(' ')
				.map((word) => `${[...word].slice(0, 4).join('')}…`)
				.join(' ')
		];
		for (const typed of typings) expect(hashOfKey(typed)).toBe(hashOfKey(key));
		expect(hashOfKey(newWithdrawalKey(lang))).not.toBe(hashOfKey(key));
		expect(hashOfKey(key.split(' ').reverse().join(' '))).not.toBe(hashOfKey(key));
		expect(hashOfKey(key.replaceAll(' ', ''))).not.toBe(hashOfKey(key));
	});
});

test('hashes are compared whole', () => {
	expect(isSameHash(hashOf('a'), hashOf('a'))).toBe(true);
	expect(isSameHash(hashOf('a'), hashOf('b'))).toBe(false);
	expect(isSameHash(hashOf('a'), '')).toBe(false);
});
