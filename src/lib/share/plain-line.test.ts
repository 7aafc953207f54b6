// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReadable, plainLine, plainText } from './plain-line';

describe('A text of one line', () => {
	test.each([
		['Le Fournil', 'Le Fournil'],
		['  Le\t\nFournil \r\n', 'Le Fournil'],
		['Cafe\u0301 des Arts', 'Café des Arts'],
		['<script>alert("1")</script> & co', '<script>alert("1")</script> & co'],
		['\u202Elrac\u202C \u2066x\u2069 \u200Fy', 'lrac x y'],
		['مخبز السلام', 'مخبز السلام'],
		['Boulangerie 🥖', 'Boulangerie 🥖'],
		['Famille 👩\u200D🌾 et 🏳️\u200D🌈', 'Famille 👩\u200D🌾 et 🏳️\u200D🌈'],
		['a\u200Db\u200Bc\uFEFFd\u00ADe', 'abcde'],
		['\u0000a\u001B[31mb\u0085c', 'a [31mb c'],
		['a\u2028b\u2029c\u00A0d\u3000e', 'a b c d e'],
		['Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357algo', 'Z\u0353\u0354\u0355\u0356algo'],
		['\uD800a\uDFFF', '\uFFFDa\uFFFD'],
		['a\uE000b', 'ab'],
		['\u200B\u202E \u3164', ''],
		['a\u034Fb\uFE00c\uFE0Ed\u180Be\u180Ff\u17B4g\u17B5h\u{E0100}i', 'abcdefghi'],
		['a\u2800b\u115F\u1160c', 'a bc'],
		['a\uFE0F\u200D👩 1\uFE0F', 'a👩 1'],
		['1\uFE0F\u20E3 ❤\uFE0F 🕵🏽\u200D♂\uFE0F\uFE0F', '1\uFE0F\u20E3 ❤\uFE0F 🕵🏽\u200D♂\uFE0F']
	])('%j is %j', (text, plain) => {
		expect(plainLine(text)).toBe(plain);
	});

	test('holds nothing that turns, hides or breaks text, whatever it was made from, and stays as it is', () => {
		const unit = fc
			.constantFrom('binary', 'grapheme-composite')
			.chain((unit) => fc.string({ unit: unit as 'binary', maxLength: 200 }));
		const property = fc.property(unit, (text) => {
			const plain = plainLine(text);
			expect(plain).not.toMatch(
				/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F]/u
			);
			expect(plain).not.toMatch(/\u034F|\u17B4|\u17B5|[\u180B-\u180F]|\u2800|[\uFE00-\uFE0E]/u);
			expect(plain).not.toMatch(/ {2}|^ | $/);
			expect(plain.isWellFormed()).toBe(true);
			expect(plainLine(plain)).toBe(plain);
		});
		expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow();
	});

	test('is never longer than it was, but for what NFC takes apart', () => {
		expect([...plainLine('é'.repeat(200))]).toHaveLength(200);
	});
});

test('A text of several lines keeps them', () => {
	expect(plainText(' un\r\ndeux \u202E\n\n\n\n trois\n')).toBe('un\ndeux\n\ntrois');
});

test.each([
	['Le Fournil', true],
	['4U', true],
	['🥖', true],
	['パン屋', true],
	['', false],
	['\u2800\u2800', false],
	['\u0301', false],
	['\u034F\uFE0F\u17B4\u115F', false],
	['… — !', false]
])('%j can be read: %s', (line, readable) => {
	expect(isReadable(plainLine(line))).toBe(readable);
});
