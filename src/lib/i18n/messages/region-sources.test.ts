import { expect, test } from 'vitest';
import { guide } from '../../../../tests/support/guide';
import { regionSources } from './region-sources';

test('each source of the path is one that the catalogue in use was checked against, on that day', () => {
	const checked = guide.catalogue.offers
		.filter(({ id }) => ['impact-score', 'pass-transformation-ecologique'].includes(id))
		.flatMap(({ sources }) => sources.map(({ url, seenOn }) => `${url} ${seenOn}`));
	const used = Object.values(regionSources)
		.flat()
		.map(({ url, seenOn }) => `${url} ${seenOn}`);
	expect(used.filter((source) => !checked.includes(source))).toEqual([]);
	expect(new Set(used).size).toBe(3);
});
