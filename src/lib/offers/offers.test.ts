import { describe, expect, it } from 'vitest';
import { browseOrder } from '$lib/engine/offers/browse';
import { compileGrid } from '$lib/engine/score/compile';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { rankOffers } from '$lib/engine/offers/rank-offers';
import { example, grid } from '../../../tests/support/assessment';
import { guide } from '../../../tests/support/guide';
import { makeOfferSearch } from './offer-search';
import {
	addressOf,
	facets,
	filtersFrom,
	listRows,
	noFilters,
	rowsOf,
	type Filters,
	type OfferRow
} from './offers';

const today = '2026-11-24';
const compiled = compileGrid(grid);
const matches = rankOffers(
	compileCatalogue(guide.catalogue, compiled),
	compiled,
	example('boulangerie').sheet,
	{
		today
	}
);
const anyone = rowsOf(guide, browseOrder(guide.catalogue), null);
const bakery = rowsOf(guide, [], matches);
const list = (filters: Partial<Filters>, rows: OfferRow[] = bakery, day: string | null = today) =>
	listRows(rows, { ...noFilters, ...filters }, null, day);
const ids = (rows: readonly OfferRow[]) => rows.map(({ offer }) => offer.id);

describe('the rows', () => {
	it('are all the offers, in the order of the matches when there are some', () => {
		expect(ids(bakery)).toEqual(matches.map(({ id }) => id));
		expect(ids(anyone).sort()).toEqual(ids(bakery).sort());
	});

	it('begin, for nobody in particular, with someone who comes for nothing', () => {
		const [first] = anyone;
		expect(first?.offer.cost.type).toBe('free');
		expect(['diagnostic', 'coaching']).toContain(first?.offer.kind);
		expect(
			anyone.slice(0, 20).some(({ offer }) => ['loan', 'equity', 'tax'].includes(offer.kind))
		).toBe(false);
	});
});

describe('filters', () => {
	it('keep what has every value chosen', () => {
		const { possible } = list({ need: 'social', cost: 'free' });
		expect(possible.length).toBeGreaterThan(0);
		for (const { offer } of possible)
			expect([offer.needs.includes('social'), offer.cost.type]).toEqual([true, 'free']);
	});

	it('keep what holds everywhere, whatever the department', () => {
		const { possible, closed } = list({ department: '34' }, anyone);
		const saved = ids([...possible, ...closed]);
		for (const { offer } of anyone) {
			const { territory } = offer;
			const holds = !('departments' in territory) || territory.departments.includes('34');
			expect(saved.includes(offer.id), offer.id).toBe(holds);
		}
	});

	it('part what a profile refuses and what is closed from the rest, and lose nothing', () => {
		const { possible, refused, closed } = list({}, bakery, '2027-01-01');
		expect(refused.every(({ match: seen }) => seen?.status === 'not-eligible')).toBe(true);
		expect(possible.length + refused.length + closed.length).toBe(guide.catalogue.offers.length);
	});

	it('show all of one status once it is chosen', () => {
		const { possible, refused } = list({ status: 'not-eligible' });
		expect([possible.length > 0, refused]).toEqual([true, []]);
		expect(possible.every(({ match: seen }) => seen?.status === 'not-eligible')).toBe(true);
	});

	it('without a dossier, part what is closed by its dates, once the day is known', () => {
		const until = (day: string) =>
			anyone.filter(({ offer }) => (offer.validUntil ?? '9') <= day).length;
		const from = (day: string) =>
			anyone.filter(({ offer }) => (offer.validFrom ?? '0') > day).length;
		expect(until('2026-12-31')).toBeGreaterThan(until('2026-12-30') + 3);
		const count = (day: string | null) => list({}, anyone, day).closed.length;
		expect([count('2026-12-31'), count('2027-01-01'), count(null)]).toEqual([
			until('2026-12-30') + from('2026-12-31'),
			until('2026-12-31') + from('2027-01-01'),
			0
		]);
	});

	it('count, for each value, what choosing it would leave', () => {
		const filters = { need: 'ecology', cost: 'free' } as const;
		const { counts } = list(filters);
		for (const facet of facets) {
			for (const [value, count] of counts[facet]) {
				if (facet === 'department') continue;
				const chosen = list({ ...filters, [facet]: value });
				expect(chosen.possible.length, `${facet} ${value}`).toBe(count);
			}
		}
	});
});

describe('the address of a list', () => {
	const filters: Filters = {
		need: 'finance',
		kind: 'grant',
		cost: 'share',
		operator: 'ademe',
		department: '66',
		status: 'to-verify',
		text: 'eau & énergie'
	};

	it('says all that is chosen, and is read back', () => {
		expect(filtersFrom(new URLSearchParams(addressOf(filters)))).toEqual(filters);
	});

	it('is empty when nothing is chosen', () => {
		expect(addressOf(noFilters)).toBe('');
	});

	it('ignores what it does not know, and what is endless', () => {
		const params = new URLSearchParams({
			besoin: 'x',
			type: 'loan',
			lieu: '99',
			statut: 'y',
			z: '1'
		});
		params.set('q', 'a'.repeat(5000));
		expect(filtersFrom(params)).toEqual({ ...noFilters, kind: 'loan', text: 'a'.repeat(200) });
	});
});

describe('the search', () => {
	const { find: search, nearest } = makeOfferSearch(anyone, ({ offer }) => offer.kind);
	const found = (text: string) => [...(search(text)?.keys() ?? [])];

	it.each([
		['visite energie', 'visite-energie'],
		['VÉLO', 'reduction-impot-flotte-velos'],
		['aprenti', 'aide-embauche-apprenti'],
		['co2', 'impact-co2'],
		['CO₂', 'impact-co2'],
		['chauffage', 'visite-energie'],
		['l’épargne', 'la-nef-epargne'],
		['éco défis', 'eco-defis']
	])('finds by %s, accents, marks and small mistakes apart: %s', (typed, id) => {
		expect(found(typed)).toContain(id);
	});

	it('forgives a mistake only when nothing is found without', () => {
		expect(found('ferme')).not.toContain('france-active-egalite-femmes');
	});

	it('finds nothing by what is not there', () => {
		expect(found('zzzz')).toEqual([]);
	});

	it('of several words names what answers most, where nothing answers all', () => {
		expect(found('velo zzzz')).toEqual([]);
		expect(nearest('velo zzzz', 2)).toContain('reduction-impot-flotte-velos');
		expect(nearest('zzzz', 2)).toEqual([]);
	});

	it.each(['', '  ', 'de la', '!?'])('is none yet for %j', (typed) => {
		expect(search(typed)).toBeNull();
	});

	it('puts first what is called so, and its order is that of the list', () => {
		const places = search('visite energie');
		expect(found('visite energie')[0]).toBe('visite-energie');
		expect(ids(listRows(bakery, noFilters, places, today).possible)).toEqual(
			found('visite energie').filter((id) =>
				bakery.some(({ offer, match: seen }) => offer.id === id && seen?.status !== 'not-eligible')
			)
		);
	});
});
