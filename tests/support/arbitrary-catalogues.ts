import type { Catalogue, Cost, Offer } from '$lib/grid/catalogue';
import { kinds, needs } from '$lib/grid/catalogue';
import { departments, nafSections, projects } from '$lib/grid/facts';
import type { Condition, Grid } from '$lib/grid/grid';
import type { Profile, ProfileValue } from '$lib/grid/sheet';
import { catalogueOf, movesOf, offerOf } from '../criteria/tiny-catalogue';
import {
	criteriaOf,
	drawFactValue,
	factIds,
	int,
	once,
	pick,
	shuffle,
	type Draw
} from './arbitraries';

const days = ['2025-10-01', '2026-11-23', '2026-11-24', '2026-12-10', '2027-06-30'];
const trades = nafSections.slice(0, 4);
const times = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index));

/** A coherent catalogue for a grid of `drawGrid`: any rule, price, date and territory. */
export function drawCatalogue(draw: Draw, grid: Grid): Catalogue {
	const ids = shuffle(
		draw,
		times(int(draw, 1, 7), (index) => `offer-${index}`)
	);
	return catalogueOf(ids.map((id) => drawOffer(draw, grid, id)));
}

function drawOffer(draw: Draw, grid: Grid, id: string): Offer {
	const items = criteriaOf(grid).flatMap((criterion) =>
		criterion.items.map((item) => `${criterion.id}/${item.id}`)
	);
	const [from, until] = [pick(draw, days), pick(draw, days)].sort();
	return offerOf(id, {
		operator: pick(draw, ['shed', 'chamber', 'agency']),
		needs: shuffle(draw, needs).slice(0, int(draw, 1, 2)),
		kind: pick(draw, kinds),
		projects: shuffle(draw, projects).slice(0, int(draw, 0, 4)),
		moves: movesOf(...shuffle(draw, items).slice(0, int(draw, 0, 3))),
		cost: drawCost(draw),
		rules: times(int(draw, 0, 4), (index) => ({
			id: `rule-${index}`,
			when: drawRule(draw),
			...(once(draw, 4) && { soft: true as const })
		})),
		ask: ['one', 'two', 'three', 'four'].slice(0, int(draw, 0, 4)),
		territory: pick(draw, [
			{ country: true },
			{ region: '76' },
			{ departments: departments.slice(0, 5) }
		]),
		checkedOn: once(draw, 6) ? null : pick(draw, days),
		...(once(draw, 2) && {
			overrides: times(int(draw, 1, 2), (index) => ({
				id: `override-${index}`,
				when: drawRule(draw),
				...(once(draw, 3) ? { durationDays: { to: 3 } } : { cost: drawCost(draw) })
			}))
		}),
		...(once(draw, 3) && { validFrom: from }),
		...(once(draw, 3) && { validUntil: until }),
		...(once(draw, 6) && { later: pick(draw, ['statutes', 'duty'] as const) })
	});
}

function drawCost(draw: Draw): Cost {
	const from = int(draw, 0, 1500);
	return pick<Cost>(draw, [
		{ type: 'free' },
		{ type: 'range', from, to: from + int(draw, 0, 500) },
		{ type: 'share', share: int(draw, 1, 100) },
		{ type: 'unknown' }
	]);
}

/** What a rule or an override may ask of a company. */
export function drawRule(draw: Draw, depth = 2): Condition {
	const parts = () => times(int(draw, 1, 3), () => drawRule(draw, depth - 1));
	switch (int(draw, depth > 0 ? 0 : 3, 11)) {
		case 0:
			return { all: parts() };
		case 1:
			return { any: parts() };
		case 2:
			return { not: drawRule(draw, depth - 1) };
		case 3:
		case 4:
			return drawBound(draw, 'headcount', 24);
		case 5:
			return drawBound(draw, pick(draw, ['age', 'stalls', 'places']), 6);
		case 6:
			return { in: ['department', [...departments].slice(0, int(draw, 1, 6))] };
		case 7:
			return { in: ['naf', trades.slice(0, int(draw, 1, 3))] };
		case 8:
			return { is: [pick(draw, ['artisan', 'open', 'organic']), once(draw, 2)] };
		case 9:
			return { is: ['heats', pick(draw, ['gas', 'wood', 'none'])] };
		case 10:
			return { in: ['kindOf', ['x', 'y', 'z'].slice(int(draw, 0, 2))] };
		default:
			return { is: ['region', pick(draw, ['76', 'other'])] };
	}
}

export function drawBound(draw: Draw, fact: string, most: number): Condition {
	const bound = int(draw, 0, most);
	return once(draw, 2) ? { atLeast: [fact, bound] } : { atMost: [fact, bound] };
}

const ownFacts = [
	'department',
	'naf',
	'created',
	'closedYears',
	'artisan',
	'organic',
	'stalls',
	'heats',
	'project'
];

/** Every fact that a rule may read, or is worked out from. */
export const companyFacts = (grid: Grid): string[] => [...factIds(grid), ...ownFacts];

/** A company: facts told exactly, roughly, as unknown, or not at all. */
export function drawCompany(draw: Draw, grid: Grid): Profile {
	return Object.fromEntries(
		companyFacts(grid).flatMap((id) => (once(draw, 4) ? [] : [[id, drawFact(draw, grid, id)]]))
	);
}

export function drawFact(draw: Draw, grid: Grid, id: string): ProfileValue {
	if (id === 'headcount' && once(draw, 2)) return int(draw, 10, 30);
	if (!ownFacts.includes(id)) return drawFactValue(draw, grid, id);
	if (once(draw, 6)) return { unknown: true };
	switch (id) {
		case 'department':
			return pick(draw, departments);
		case 'naf':
			return pick(draw, trades);
		case 'created':
			return `${int(draw, 2019, 2027)}${once(draw, 2) ? '' : pick(draw, ['-01', '-11', '-12'])}`;
		case 'closedYears':
			return int(draw, 0, 3);
		case 'project':
			return pick(draw, [...projects, 'none']);
		case 'stalls':
			return int(draw, 0, 7);
		case 'heats':
			return pick(draw, ['gas', 'wood', 'none']);
		default:
			return once(draw, 2);
	}
}
