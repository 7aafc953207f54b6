import { kinds, needs, type Cost, type Kind, type Need, type Offer } from '$lib/grid/catalogue';
import type { Operator } from '$lib/grid/catalogue';
import { departments } from '$lib/grid/facts';
import type { Guide, LocalizedOffer } from '$lib/grid/load-catalogue';
import type { Match } from '$lib/engine/result/result';

/** One offer of the list, with its match when a dossier is open. */
export interface OfferRow {
	offer: Offer;
	words: LocalizedOffer;
	operator: Operator;
	match: Match | null;
}

export const costTypes = ['free', 'share', 'range', 'unknown'] as const satisfies Cost['type'][];
export const statuses = [
	'eligible',
	'to-verify',
	'not-eligible',
	'closed'
] as const satisfies Match['status'][];

/** The choices of each filter, in their order; partners are those of the catalogue. */
export const facetValues = {
	need: needs,
	kind: kinds,
	cost: costTypes,
	department: departments.filter((code) => code !== 'other'),
	status: statuses
};

/** What a person chose to see; an empty text is no choice. */
export interface Filters {
	need: Need | '';
	kind: Kind | '';
	cost: Cost['type'] | '';
	operator: string;
	department: string;
	status: Match['status'] | '';
	text: string;
}
export type Facet = Exclude<keyof Filters, 'text'>;

export const noFilters: Filters = {
	need: '',
	kind: '',
	cost: '',
	operator: '',
	department: '',
	status: '',
	text: ''
};

/** How each filter is named in the address of the page, in French as the address itself. */
const names: Record<keyof Filters, string> = {
	need: 'besoin',
	kind: 'type',
	cost: 'cout',
	operator: 'partenaire',
	department: 'lieu',
	status: 'statut',
	text: 'q'
};
const keys = Object.keys(names) as (keyof Filters)[];
export const facets = keys.filter((key): key is Facet => key !== 'text');

/** The filters of an address; what is unknown there is no filter. */
export function filtersFrom(params: URLSearchParams): Filters {
	const get = (key: keyof Filters) => (params.get(names[key]) ?? '').slice(0, 200);
	const oneOf = <T extends string>(key: Facet, known: readonly T[]) =>
		known.find((value) => value === get(key)) ?? '';
	return {
		need: oneOf('need', needs),
		kind: oneOf('kind', kinds),
		cost: oneOf('cost', costTypes),
		operator: get('operator'),
		department: oneOf('department', facetValues.department),
		status: oneOf('status', statuses),
		text: get('text')
	};
}

/** The end of the address of a filtered view: empty, or from `?` on. */
export function addressOf(filters: Partial<Filters>): string {
	const params = new URLSearchParams();
	for (const key of keys) if (filters[key]) params.set(names[key], filters[key]);
	const text = params.toString();
	return text && `?${text}`;
}

/** The rows of the whole catalogue: in the order of the matches, else in the one given. */
export function rowsOf(
	{ catalogue, offers: words }: Guide,
	order: readonly Offer[],
	matches: readonly Match[] | null
): OfferRow[] {
	const operators = new Map(catalogue.operators.map((one) => [one.id, one]));
	const row = (offer: Offer | undefined, match: Match | null): OfferRow[] => {
		const spoken = offer && words[offer.id];
		const operator = offer && operators.get(offer.operator);
		return offer && spoken && operator ? [{ offer, words: spoken, operator, match }] : [];
	};
	if (!matches) return order.flatMap((offer) => row(offer, null));
	const byId = new Map(catalogue.offers.map((offer) => [offer.id, offer]));
	return matches.flatMap((match) => row(byId.get(match.id), match));
}

export interface OfferSections {
	/** What this company may have, or what anyone may: in order. */
	possible: OfferRow[];
	/** What its profile refuses today. */
	refused: OfferRow[];
	/** Not open today. */
	closed: OfferRow[];
	/** By facet and value: how many possible rows the other filters leave; of every status for the status. */
	counts: Record<Facet, Map<string, number>>;
}

/**
 * The rows that pass every filter. `found` gives the offers that the search found, best first; null when nothing is
 * searched. Once a status is chosen, all rows of that status are shown as possible ones are. `today` may not be known.
 */
export function listRows(
	rows: readonly OfferRow[],
	filters: Filters,
	found: ReadonlyMap<string, number> | null,
	today: string | null
): OfferSections {
	const counts = Object.fromEntries(
		facets.map((facet) => [facet, new Map()])
	) as OfferSections['counts'];
	const listed: OfferSections = { possible: [], refused: [], closed: [], counts };
	const chosen = facets.filter((facet) => filters[facet] !== '');
	const groupOf = (row: OfferRow) => {
		if (filters.status) return listed.possible;
		if (isClosed(row, today)) return listed.closed;
		return row.match?.status === 'not-eligible' ? listed.refused : listed.possible;
	};
	for (const row of rows) {
		if (found && !found.has(row.offer.id)) continue;
		const failing = chosen.filter((facet) => !hasValue(row, facet, filters[facet]));
		if (failing.length > 1) continue;
		const group = groupOf(row);
		if (failing.length === 0) group.push(row);
		for (const facet of failing.length === 0 ? facets : failing) {
			if (group !== listed.possible && facet !== 'status') continue;
			const count = counts[facet];
			for (const value of valuesOf(row, facet)) count.set(value, (count.get(value) ?? 0) + 1);
		}
	}
	const place = ({ offer }: OfferRow) => found?.get(offer.id) ?? 0;
	if (found)
		for (const group of [listed.possible, listed.refused])
			group.sort((a, b) => place(a) - place(b));
	return listed;
}

function isClosed({ offer, match }: OfferRow, today: string | null): boolean {
	if (match) return match.status === 'closed';
	const { validFrom = '', validUntil = '9' } = offer;
	return today !== null && (today > validUntil || today < validFrom);
}

/** Where an offer holds everywhere, it is counted under `''`, and found whatever the department. */
function valuesOf({ offer, match }: OfferRow, facet: Facet): readonly string[] {
	switch (facet) {
		case 'need':
			return offer.needs;
		case 'kind':
			return [offer.kind];
		case 'cost':
			return [offer.cost.type];
		case 'operator':
			return [offer.operator, ...offer.partners];
		case 'department':
			return 'departments' in offer.territory ? offer.territory.departments : [''];
		case 'status':
			return match ? [match.status] : [];
	}
}

function hasValue(row: OfferRow, facet: Facet, value: string): boolean {
	const values = valuesOf(row, facet);
	return values.includes(value) || (facet === 'department' && values[0] === '');
}

/** Facts of the profile that offers need most, and the questionnaire seldom or never. */
export const offerFacts: readonly string[] = ['artisan', 'metropole', 'created', 'turnover'];
