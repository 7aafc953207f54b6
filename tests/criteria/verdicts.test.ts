// @module-tag often
/**
 * What offers of `occitanie` say to companies drawn at random, in the published catalogue: a change of the engine, of facts
 * or of trades moves no verdict unless these sums are changed with it, and the reason told.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileGrid } from '$lib/engine/score/compile';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { rankOffers } from '$lib/engine/offers/rank-offers';
import type { Catalogue } from '$lib/grid/catalogue';
import { nafSections } from '$lib/grid/facts';
import { naf2025Sections, rev2Section } from '$lib/grid/naf-2025';
import type { Grid } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import { readIn } from '../support/grids';
import { isDeep } from '../support/tier';
import { profilesFrom } from './random-profiles';

const compiled = compileGrid(readIn<Grid>('azimut-20@2026.3', 'grid.json'));
const source = JSON.parse(
	readFileSync('criteria/catalogues/occitanie/2026.12/catalogue.json', 'utf8')
) as Catalogue;
const catalogue = compileCatalogue(source, compiled);
const today = '2026-12-01';

const seen = (profile: Profile): string =>
	JSON.stringify(rankOffers(catalogue, compiled, { profile, answers: {} }, { today }));

const [count, sum] = isDeep
	? [2000, 'e8bb020eca1d2261169a014c70a50f86678592ff1ffaf0aceb704bb9b53f9bd4']
	: [100, '0b5ba3f7c82f69a8ca5fd047e8c8a7600740e628329b57f199d831e702b95ace'];
const conditions = source.offers
	.flatMap(({ rules, overrides = [] }) => [...rules, ...overrides])
	.map(({ when }) => when);
const drawn = profilesFrom(20_261_130, compiled.grid, source, conditions);
const profiles = Array.from({ length: count }, drawn);

it(`all offers say to ${count} companies what they said`, () => {
	const hash = createHash('sha256');
	for (const profile of profiles) hash.update(seen(profile));
	expect(hash.digest('hex')).toBe(sum);
});

describe('a section of NAF 2025', () => {
	it('counts as the one of rev. 2 that all of it comes from, else as never given', () => {
		for (const [at, { naf: _naf, ...profile }] of profiles.slice(0, 100).entries()) {
			const section = naf2025Sections[at % naf2025Sections.length] ?? '';
			const naf = rev2Section(section);
			if (naf !== null) expect(nafSections).toContain(naf);
			const before = seen(naf === null ? profile : { ...profile, naf });
			expect(seen({ ...profile, naf: section }), section).toBe(before);
		}
	});
});
