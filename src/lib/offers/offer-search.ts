import MiniSearch, { type QueryCombination } from 'minisearch';
import type { OfferRow } from './offers';
import { bare } from '$lib/grid/bare-words';
import searchWords from '../../../criteria/search-words.json';

/** Words that say nothing of an offer, in both languages. */
const stopWords = new Set(
	'a au aux avec ce ces dans de des du elle en est et il je la le les leur l ma mes mon me nos notre nous on ou par pas plus pour qu que qui sa se ses son sur un une vos votre vous y d s the of for my our your an to with in is at from i we it by how can could do does what who and or t s not no too much very high up off out down get need want find have take taking more less me us be are isn won dit non trop qui avoir faut veux cherche trouver got other another autre autres day days week weeks jour jours semaine people person personne personnes gens existing existant business buisness bussiness company companies firm entreprise entreprises societe'.split(
		' '
	)
);

interface Indexed {
	id: string;
	name: string;
	keywords: string;
	operator: string;
	summary: string;
	rest: string;
}

export interface OfferSearch {
	/** Ids with their place, best first; null when what is typed says nothing yet. */
	find: (text: string) => ReadonlyMap<string, number> | null;
	/** Where no offer answers all that is typed: those that answer most of it, best first. */
	nearest: (text: string, most: number) => string[];
}

/**
 * An index of the offers: without accents, by the beginning of words; with small mistakes only when nothing is found
 * otherwise. What people call things, in either language, also finds the words of the offers (`search-words.json`).
 * `other` gives more words to find an offer by.
 */
export function makeOfferSearch(
	rows: readonly Pick<OfferRow, 'offer' | 'words' | 'operator'>[],
	other: (row: Pick<OfferRow, 'offer'>) => string
): OfferSearch {
	const kinds = new Map(rows.map(({ offer }) => [offer.id, offer.kind]));
	const index = new MiniSearch<Indexed>({
		fields: ['name', 'keywords', 'operator', 'summary', 'rest'],
		tokenize: (text) => bare(text).split(' '),
		processTerm: (term) => (stopWords.has(term) ? null : singular(term)),
		searchOptions: {
			boost: { name: 4, keywords: 4, operator: 2, summary: 2 },
			// A whole word before what only begins with it: « four » before « fournisseurs ».
			weights: { prefix: 0.1, fuzzy: 0.1 },
			// What has to be paid back comes after what has not, when both are found by the same words.
			boostDocument: (id) => (kinds.get(String(id)) === 'loan' ? 0.6 : 1)
		}
	});
	index.addAll(
		rows.map((row) => ({
			id: row.offer.id,
			name: row.words.name,
			keywords: (row.words.keywords ?? []).join(' '),
			operator: row.operator.name,
			summary: row.words.summary,
			rest: [...row.words.gets, row.words.who, other(row)].join(' ')
		}))
	);
	/** `like`: by the beginning of words, with small mistakes too, or by whole words alone. */
	const search = (text: string, combineWith: 'AND' | 'OR', like: 'begun' | 'nearly' | 'whole') =>
		index
			.search({
				combineWith,
				fuzzy: (term) => like === 'nearly' && term.length > 4 && 0.2,
				prefix: (term) => like !== 'whole' && term.length > 2,
				queries: termsOf(text).map((term) => ({
					combineWith: 'OR',
					queries: [term, asMuchAsOne(meaningsOf(term, like === 'nearly'))]
				}))
			})
			.map(({ id }) => String(id));
	return {
		find: (text) => {
			if (termsOf(text).length === 0) return null;
			const exact = search(text, 'AND', 'begun');
			const found = exact.length > 0 ? exact : search(text, 'AND', 'nearly');
			return new Map(found.map((id, place) => [id, place]));
		},
		nearest: (text, most) => search(text, 'OR', 'whole').slice(0, most)
	};
}

/** Several words for one weigh no more than it. */
const asMuchAsOne = (words: string[]): QueryCombination => ({
	combineWith: 'OR',
	prefix: false,
	boostTerm: () => 1 / words.length,
	queries: words
});

/** French and English plurals alike. */
const singular = (term: string): string => (term.length > 3 ? term.replace(/[sx]$/, '') : term);

const termsOf = (text: string): string[] =>
	bare(text.replace(/\bco-op/gi, 'coop'))
		.split(' ')
		.filter((term) => term !== '' && !stopWords.has(term));

/** Each line of the table, by what people type. */
const meanings = new MiniSearch({
	fields: ['typed'],
	idField: 'place',
	processTerm: (term) => singular(term)
});
meanings.addAll(
	searchWords.map(({ typed, finds }, place) => ({ place, typed: [...typed, ...finds].join(' ') }))
);

/** The words of offers that mean what is typed: whole, or its beginning, or nearly so. */
function meaningsOf(term: string, fuzzy: boolean): string[] {
	const whole = meanings.search(term);
	const found = whole.length > 0 ? whole : meanings.search(term, { prefix: term.length > 3 });
	const near = found.length > 0 || !fuzzy ? found : meanings.search(term, { fuzzy: 0.2 });
	return near.flatMap(({ id }) => searchWords[Number(id)]?.finds ?? []);
}
