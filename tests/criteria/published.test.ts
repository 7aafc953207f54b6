import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCriteria } from '../../src/cli/criteria/check-criteria';
import { readPublished } from '../../src/cli/criteria/published';
import { root } from '../support/grids';
import { instances } from './grid-folders';

describe.each(instances)('$name', ({ criteria }) => {
	it('has nothing wrong: each published file is as it was, and nothing pretends to be', () => {
		expect(checkCriteria(criteria).problems).toEqual([]);
	});

	it('has something published', () => {
		expect(readPublished(criteria)).toContainEqual(
			expect.objectContaining({ on: expect.any(String) as string })
		);
	});
});

it('of ours, the whole of one version at least, in both languages', () => {
	const entries = readPublished(join(root, 'criteria'));
	const paths = 'message' in entries ? [] : entries.map(({ path }) => path);
	for (const file of ['grid', 'fr', 'fr.help', 'en', 'en.help'])
		expect(paths).toContain(`grids/azimut-20/2026.1/${file}.json`);
	for (const file of ['catalogue', 'fr', 'en'])
		expect(paths).toContain(`catalogues/occitanie/2026.11/${file}.json`);
});
