import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPublished, readPublished } from '../../src/cli/criteria/published';

const criteria = join(import.meta.dirname, '../../criteria');

it('every published file is as it was published, and nothing pretends to be', () => {
	expect(checkPublished(criteria)).toEqual([]);
});

it('something is published: the whole of one version at least, in both languages', () => {
	const entries = readPublished(criteria);
	const paths = 'message' in entries ? [] : entries.map(({ path }) => path);
	for (const file of ['grid', 'fr', 'fr.help', 'en', 'en.help'])
		expect(paths).toContain(`grids/azimut-20/2026.1/${file}.json`);
	for (const file of ['catalogue', 'fr', 'en'])
		expect(paths).toContain(`catalogues/occitanie/2026.11/${file}.json`);
});
