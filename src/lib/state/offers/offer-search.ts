import MiniSearch from 'minisearch';
import type { OfferRow } from './offers';
import { bare } from '$lib/grid/bare-words';

/** Words that say nothing of an offer. */
const stopWords = new Set(
	'a au aux avec ce ces dans de des du elle en est et il je la le les leur l ma mes mon me nos notre nous on ou par pas plus pour qu que qui sa se ses son sur un une vos votre vous y d s'.split(
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

/**
 * An index of the offers: without accents, by the beginning of words; with small mistakes only when nothing is found
 * otherwise. `other` gives more words to find an offer by. The result maps ids to their place, best first; null when
 * what is typed says nothing yet.
 */
export function makeOfferSearch(
	rows: readonly Pick<OfferRow, 'offer' | 'words' | 'operator'>[],
	other: (row: Pick<OfferRow, 'offer'>) => string
): (text: string) => ReadonlyMap<string, number> | null {
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
			boostDocument: (id) => (kinds.get(String(id)) === 'loan' ? 0.6 : 1),
			prefix: (term) => term.length > 2,
			combineWith: 'AND'
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
	return (text) => {
		if (
			!bare(text)
				.split(' ')
				.some((term) => term !== '' && !stopWords.has(term))
		)
			return null;
		const exact = index.search(text);
		const found =
			exact.length > 0
				? exact
				: index.search(text, { fuzzy: (term) => (term.length > 4 ? 0.2 : false) });
		return new Map(found.map(({ id }, place) => [String(id), place]));
	};
}

const singular = (term: string): string => (term.length > 3 ? term.replace(/[sx]$/, '') : term);
