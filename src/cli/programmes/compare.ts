import type { CatalogueWords, Offer, Territory } from '$lib/grid/catalogue';
import { acceptedBy } from './accepted';
import type { Programme } from './programme';
import { costOf, rulesOf } from './propose';

/** One thing as the State's data says it, and as ours does. */
export interface Row {
	what: string;
	theirs: string;
	ours: string;
	/** They say something else; what is only worded otherwise never differs. */
	differs: boolean;
}

/** Everything side by side; with no offer, `ours` is empty and nothing differs. */
export function compareWith(
	programme: Programme,
	offer: Offer | null,
	words: CatalogueWords,
	today: string
): Row[] {
	const { title, operator, partners, nature, page, contact, from, until } = programme;
	const { price, aid, duration, conditions } = programme;
	const own = offer ? words.offers[offer.id] : undefined;
	const row = (what: string, theirs: string | null, ours = '', differs = false): Row => ({
		what,
		theirs: theirs ?? '',
		ours,
		differs: offer !== null && differs
	});
	const accepts = acceptedBy(rulesOf(programme));
	const accepted = acceptedBy(offer?.rules ?? []);
	const whom = (what: keyof typeof accepts) =>
		row(what, accepts[what], offer ? accepted[what] : '', accepts[what] !== accepted[what]);
	const ourConditions = Object.values({ ...own?.rules, ...own?.ask });
	const cost = costOf(programme);
	const pages = offer ? [offer.url, ...offer.sources.map(({ url }) => url)].map(plainPage) : [];
	return [
		row('name', title, own?.name),
		row('operator', [operator, ...partners].join(', '), offer?.operator),
		row('kind', nature, offer?.kind),
		row('page', page, offer?.url ?? '', page !== null && !pages.includes(plainPage(page))),
		row('contact', contact),
		row(
			'from',
			from,
			offer?.validFrom,
			from !== (offer?.validFrom ?? null) && (from ?? '') > today
		),
		row('until', until, offer?.validUntil, until !== (offer?.validUntil ?? null)),
		row(
			'price or aid',
			price ?? aid,
			own?.cost,
			cost.type !== 'unknown' && !isSame(cost, offer?.cost)
		),
		row('duration', duration, own?.duration),
		whom('headcount'),
		whom('activity'),
		whom('age'),
		whom('micro'),
		row(
			'where',
			whereOf(programme),
			offer ? ourWhere(offer.territory) : '',
			isElsewhere(programme, offer)
		),
		row('conditions', conditions.join(' ; '), ourConditions.join(' ; '))
	].filter(({ theirs, ours }) => theirs !== '' || ours !== '');
}

/** Without what leads to a place in it. */
const plainPage = (url: string | null) => url?.split(/[?#]/)[0];
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function whereOf({ regions }: Programme): string {
	if (regions === null) return 'France';
	return regions.length > 3 ? `Occitanie and ${regions.length - 1} others` : regions.join(', ');
}

function ourWhere(territory: Territory): string {
	if ('country' in territory) return 'France';
	return 'region' in territory ? 'Occitanie' : territory.departments.join(', ');
}

/** Some regions are either, seen from one of them. */
function isElsewhere({ regions }: Programme, offer: Offer | null): boolean {
	if (!offer || (regions && regions.length > 1)) return false;
	return (regions === null) !== 'country' in offer.territory;
}
