import { expect, test } from 'vitest';
import words from './fr.offers';
import english from './en.offers';
import { loadGuide, type Guide } from '$lib/grid/load-catalogue';
import { coldSearches, searches, unanswered } from '../../../tests/criteria/searches';
import ofStrangers from '../../../tests/criteria/searches-of-strangers.json';
import { guide } from '../../../tests/support/guide';
import { makeOfferSearch } from './offer-search';
import { rowsOf } from './offers';

const rows = rowsOf(guide, guide.catalogue.offers, null);
const { find, nearest } = makeOfferSearch(rows, ({ offer }) => words.kinds[offer.kind]);
const first = (typed: string, most = 3) => [...(find(typed)?.keys() ?? [])].slice(0, most);

test.each(searches.map(([typed, ...offers]) => ({ typed, offers })))(
	'« $typed » finds an offer that answers it among the first three',
	({ typed, offers }) => {
		expect(
			first(typed).some((id) => offers.includes(id)),
			first(typed).join(', ')
		).toBe(true);
	}
);

test('of those written by who did not know its words, nineteen in twenty are answered, the nearest being shown', () => {
	const missed = coldSearches.filter(([typed, ...offers]) => {
		const shown = [...first(typed), ...nearest(typed, 3)].slice(0, 3);
		return !shown.some((id) => offers.includes(id));
	});
	expect(
		missed.map(([typed]) => typed),
		'missed'
	).toHaveLength(Math.min(missed.length, Math.floor(coldSearches.length / 20)));
});

test('of 120 written by a stranger in two languages, 110 at least are answered, each in its own', async () => {
	const searchIn = (shown: Guide, { kinds }: Pick<typeof words, 'kinds'>) =>
		makeOfferSearch(rowsOf(shown, shown.catalogue.offers, null), ({ offer }) => kinds[offer.kind]);
	const inFrench = searchIn(guide, words);
	const inEnglish = searchIn(await loadGuide('en'), english);
	const answered = ofStrangers.filter(({ lang, typed, right }) => {
		const { find, nearest } = lang === 'en' ? inEnglish : inFrench;
		const shown = [...(find(typed)?.keys() ?? []), ...nearest(typed, 3)].slice(0, 3);
		return shown.some((id) => right.includes(id));
	});
	expect(ofStrangers).toHaveLength(120);
	expect(answered.length).toBeGreaterThanOrEqual(110);
});

test.each(unanswered)('nothing answers « %s »', (typed) => {
	expect(first(typed)).toEqual([]);
});

test('a word is found by its beginning, never by what is inside it', () => {
	const inside = [...(find('primeur')?.keys() ?? [])];
	expect(inside).not.toContain('imprimvert');
	expect(first('apprent', 9)).toContain('aide-embauche-apprenti');
});
