import { expect, it } from 'vitest';
import { guide } from '../support/guide';
import { searches } from './searches';

it('sixty searches and more, each once, lead to offers that exist', () => {
	const typed = searches.map(([text]) => text);
	expect(new Set(typed).size).toBe(searches.length);
	expect(searches.length).toBeGreaterThanOrEqual(60);
	const known = guide.catalogue.offers.map(({ id }) => id);
	for (const [text, ...offers] of searches) {
		expect(offers.length, text).toBeGreaterThan(0);
		for (const id of offers) expect(known, text).toContain(id);
	}
});
