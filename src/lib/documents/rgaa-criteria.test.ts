import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import data from './texts/rgaa-criteria.json';
import english from './texts/accessibility.en.md?raw';
import french from './texts/accessibility.fr.md?raw';
import { rgaaCriteria } from './rgaa-criteria';

const all = data.themes.flatMap(({ criteria }) => criteria);

test('the 106 criteria of the 13 themes are all there, in order, and all counted', () => {
	const lengths = data.themes.map(({ criteria }) => criteria.length);
	expect(lengths).toEqual([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]);
	const numbers = lengths.flatMap((length, index) =>
		Array.from({ length }, (_, at) => `${index + 1}.${at + 1}`)
	);
	expect(all.map(({ number }) => number)).toEqual(numbers);
	const { counts } = rgaaCriteria('fr');
	expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(106);
});

test('what is said to be checked says how, by a check that has a name, and its tests exist', () => {
	const mute = all.filter(({ state, ways }) => (state === 'untested') !== (ways.length === 0));
	expect(mute).toEqual([]);
	expect(Object.keys(data.ways)).toEqual(expect.arrayContaining(all.flatMap(({ ways }) => ways)));
	expect(Object.keys(data.states)).toEqual(expect.arrayContaining(all.map(({ state }) => state)));
	const named = [...french.matchAll(/`(.*?)(\/\*.*)?`/g)].map(([, file = '']) => file);
	expect(named.length).toBeGreaterThan(0);
	expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test('each text is there in both languages', () => {
	const pairs = [...all, ...data.themes].flatMap((one) =>
		'name' in one ? [one.name] : [one.subject, ...('remark' in one ? [one.remark] : [])]
	);
	const missing = [...pairs, ...Object.values(data.ways), ...Object.values(data.states)].filter(
		(pair) => !pair?.fr || !pair.en
	);
	expect(missing).toEqual([]);
	expect(pairs.filter((pair) => / [?!:;»%€]/.test(pair?.fr ?? ''))).toEqual([]);
	for (const way of Object.keys(data.ways))
		expect([french, english].every((text) => text.includes(`{{${way}}}\n: `))).toBe(true);
});
