import { expect, test } from 'vitest';
import words from '$lib/i18n/messages/fr.offers';
import { searches } from '../../../../tests/criteria/searches';
import { guide } from '../../../../tests/support/guide';
import { makeOfferSearch } from './offer-search';
import { rowsOf } from './offers';

const rows = rowsOf(guide, guide.catalogue.offers, null);
const search = makeOfferSearch(rows, ({ offer }) => words.kinds[offer.kind]);
const first = (typed: string, most = 3) => [...(search(typed)?.keys() ?? [])].slice(0, most);

test.each(searches.map(([typed, ...offers]) => ({ typed, offers })))(
	'« $typed » finds an offer that answers it among the first three',
	({ typed, offers }) => {
		expect(
			first(typed).some((id) => offers.includes(id)),
			first(typed).join(', ')
		).toBe(true);
	}
);

test('a word is found by its beginning, never by what is inside it', () => {
	const inside = [...(search('primeur')?.keys() ?? [])];
	expect(inside).not.toContain('imprimvert');
	expect(first('apprent', 9)).toContain('aide-embauche-apprenti');
});
