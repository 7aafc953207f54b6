import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { howMany, testOf, themes } from './criteria';
import { criteria as english } from './criteria.en';
import { criteria as french } from './criteria.fr';

const numbers = themes.flat().map(({ number }) => number);

test('the 106 criteria of the 13 themes are all there, in order', () => {
	expect(themes.map(({ length }) => length)).toEqual([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
	const counted = themes.flatMap((theme, index) => theme.map((_, at) => `${index + 1}.${at + 1}`));
	expect(numbers).toEqual(counted);
	const states = (['met', 'failed', 'absent', 'untested'] as const).map(howMany);
	expect(states.reduce((sum, count) => sum + count)).toBe(106);
});

test('what is said to be checked says how, and its tests exist', () => {
	const mute = themes.flat().filter(({ state, ways }) => (state === 'untested') !== !ways.length);
	expect(mute).toEqual([]);
	const files = Object.values(testOf).map((file) => file.replace(/\/\*.*$/, ''));
	expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

describe.each([
	{ language: 'French', words: french },
	{ language: 'English', words: english }
])('in $language', ({ words }) => {
	test('each theme and each criterion has its words, and no others have', () => {
		expect(words.themes).toHaveLength(13);
		expect(Object.keys(words.subjects)).toEqual(numbers);
		expect(Object.keys(words.remarks)).toEqual(Object.keys(french.remarks));
		expect(numbers).toEqual(expect.arrayContaining(Object.keys(words.remarks)));
	});
});
