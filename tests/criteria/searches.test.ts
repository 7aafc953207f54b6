/** What people type, and the offers of `occitanie` that must answer. */
import { expect, it, test } from 'vitest';
import searchWords from '../../criteria/search-words.json';
import { bare } from '../../src/lib/grid/bare-words';
import { guide } from '../support/guide';
import { coldSearches, searches } from './searches';

const all = [...searches, ...coldSearches];

it('a hundred and twenty searches and more, each once, lead to offers that exist', () => {
	const typed = all.map(([text]) => text);
	expect(new Set(typed).size).toBe(all.length);
	expect(all.length).toBeGreaterThanOrEqual(120);
	const known = guide.catalogue.offers.map(({ id }) => id);
	for (const [text, ...offers] of all) {
		expect(offers.length, text).toBeGreaterThan(0);
		for (const id of offers) expect(known, text).toContain(id);
	}
});

const inOffers = new Set(
	Object.values(guide.offers).flatMap(({ name, keywords = [] }) =>
		bare([name, ...keywords].join(' ')).split(' ')
	)
);

test.each(searchWords)('what finds $finds leads to words of the offers', ({ finds, typed }) => {
	expect(finds.filter((word) => !inOffers.has(word))).toEqual([]);
	for (const words of [finds, typed]) expect(words).toEqual([...new Set(words.map(bare))]);
});
