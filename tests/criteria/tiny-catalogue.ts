import type { Catalogue, Contact, OfferMove, Offer, Rule, Source } from '$lib/grid/catalogue';
import type { Condition } from '$lib/grid/grid';
import type { Answers, Profile } from '$lib/grid/sheet';
import type { MatchOptions } from '../../src/lib/engine/offers/company';
import { compileGrid } from '../../src/lib/engine/score/compile';
import {
	compileCatalogue,
	type CompiledCatalogue
} from '../../src/lib/engine/offers/compile-catalogue';
import { rankOffers } from '../../src/lib/engine/offers/rank-offers';
import type { Match } from '../../src/lib/engine/result/result';
import { tinyGrid } from './tiny-grid';

/** The day of every test that tells no other. */
export const today = '2026-11-24';

const source: Source = { title: 'A page', url: 'https://example.org/', seenOn: '2026-11-01' };

/** One offer, the rest being of no matter to the test: a free tool that anyone in the country may have. */
export function offerOf(id: string, rest: Partial<Offer> = {}): Offer {
	return {
		id,
		operator: 'shed',
		partners: [],
		needs: ['ecology'],
		kind: 'tool',
		projects: [],
		moves: [],
		cost: { type: 'free' },
		rules: [],
		ask: [],
		territory: { country: true },
		checkedOn: '2026-11-01',
		sources: [source],
		url: null,
		...rest
	};
}

/** One rule for each condition: `rule-1`, `rule-2`… */
export function rulesOf(...conditions: Condition[]): Rule[] {
	return conditions.map((when, place) => ({ id: `rule-${place + 1}`, when }));
}

/** Items of the tiny grid, as `water/meters`. */
export function movesOf(...items: string[]): OfferMove[] {
	return items.map((path) => {
		const [criterion = '', item = ''] = path.split('/');
		return { criterion, item, by: 'a gardener', on: '2026-11-01' };
	});
}

export function contactFor(id: string, departments: string[], when?: Condition): Contact {
	return { id, operator: 'shed', departments, when, url: source.url, sources: [source] };
}

/** A catalogue of these offers, with the operators that they name. */
export function catalogueOf(offers: Offer[], rest: Partial<Catalogue> = {}): Catalogue {
	const named = [...offers, ...(rest.contacts ?? [])].map(({ operator }) => operator);
	return {
		id: 'garden-help',
		version: '2026.11',
		operators: [...new Set(named)].map((id) => ({ id, name: `The ${id}` })),
		facts: [
			{ id: 'organic', kind: 'yes-no' },
			{ id: 'stalls', kind: 'count' },
			{
				id: 'heats',
				kind: 'choice',
				choices: ['gas', 'wood', 'none'],
				askWhen: { is: ['organic', true] },
				ifUnknown: 'none'
			},
			{
				id: 'guild',
				kind: 'choice',
				choices: ['growers', 'sellers'],
				askWhen: { atLeast: ['headcount', 1] }
			}
		],
		contacts: [],
		offers,
		...rest
	};
}

/**
 * What helps a market garden, written in the order in which the garden of `tinyProfile`, of the department 31, is shown
 * them: every sort of rule, price, date and territory is there.
 */
export const tinyCatalogue: Catalogue = catalogueOf(
	[
		offerOf('water-visit', {
			operator: 'farm-chamber',
			kind: 'diagnostic',
			moves: movesOf('water/meters', 'water/savings'),
			cost: { type: 'range', from: 1200 },
			overrides: [{ id: 'small', when: { atMost: ['headcount', 9] }, cost: { type: 'free' } }],
			rules: rulesOf({ atMost: ['headcount', 20] }, { not: { is: ['legalForm', 'ei-micro'] } }),
			ask: ['visit-left'],
			territory: { departments: ['31', '32'] }
		}),
		offerOf('van-share', {
			operator: 'van-club',
			kind: 'network',
			moves: movesOf('trips/distance'),
			overrides: [{ id: 'quick', when: { atMost: ['stalls', 1] }, durationDays: { to: 2 } }]
		}),
		offerOf('seed-notebook', { moves: movesOf('water/meters'), territory: { region: '76' } }),
		offerOf('pump-grant', {
			operator: 'water-agency',
			needs: ['finance', 'ecology'],
			kind: 'grant',
			moves: movesOf('water/savings'),
			cost: { type: 'share', share: 40 },
			rules: rulesOf({ atLeast: ['age', 1] }),
			territory: { region: '76' },
			validFrom: '2026-01-01',
			validUntil: '2027-06-30'
		}),
		offerOf('first-sale-talk', { operator: 'van-club', kind: 'coaching' }),
		offerOf('green-badge', {
			operator: 'badge-office',
			kind: 'label',
			cost: { type: 'unknown' },
			moves: movesOf('sales/near')
		}),
		offerOf('garden-loan', { operator: 'seed-bank', needs: ['finance'], kind: 'loan' }),
		offerOf('organic-advice', {
			operator: 'farm-chamber',
			kind: 'coaching',
			moves: movesOf('sales/near'),
			rules: rulesOf({ is: ['organic', true] })
		}),
		offerOf('stall-help', {
			rules: [{ id: 'trade', when: { in: ['naf', ['rev2:A']] }, soft: true }],
			cost: { type: 'range', to: 90 }
		}),
		offerOf('coast-visit', { kind: 'diagnostic', territory: { departments: ['34', '66'] } }),
		offerOf('team-training', { kind: 'training', rules: rulesOf({ atLeast: ['headcount', 10] }) }),
		offerOf('summer-fair', { kind: 'event', validUntil: '2026-08-31' })
	],
	{
		contacts: [
			contactFor('cooperatives', ['31', '32'], { in: ['legalForm', ['scop', 'scic']] }),
			contactFor('craft', ['31'], { is: ['artisan', true] }),
			contactFor('chamber', ['31', '32']),
			contactFor('never-met', ['31'], { is: ['organic', true] })
		]
	}
);

const compiledGrid = compileGrid(tinyGrid);

/** The same, compiled against the tiny grid. */
export const compiledOf = (offers: Offer[], rest: Partial<Catalogue> = {}): CompiledCatalogue =>
	compileCatalogue(catalogueOf(offers, rest), compiledGrid);

/** How one offer, alone in its catalogue, stands for one company. */
export function see(
	offer: Partial<Offer>,
	profile: Profile = {},
	options: Partial<MatchOptions> = {},
	answers: Answers = {}
): Match {
	const catalogue = compiledOf([offerOf('one', offer)]);
	const [seen] = rankOffers(catalogue, compiledGrid, { profile, answers }, { today, ...options });
	if (!seen) throw new Error('the offer is lost');
	return seen;
}
