import { loadEngine, loadList } from './engine.mjs';
import { dayOf, readCatalogue, readExamples, readGrid } from './project.mjs';
import { syntheticCatalogue } from './synthetic.mjs';
import { median, ms, quantile, whole } from './table.mjs';

const count = 10_000;
/** What people choose and type, mistakes too. */
const choices = [
	{},
	{ need: 'ecology' },
	{ cost: 'free', need: 'social' },
	{ kind: 'grant', department: '66' },
	{ status: 'to-verify' }
];
const typed = ['énergie', 'apprenti', 'velo', 'eau', 'aprenti', 'aide', 'cci diagnostic'];
const compilings = 20;
const matchings = 180;

/** A catalogue far larger than the real one: what it costs to compile, and to see and rank all its offers. */
export async function catalogue() {
	const { compileGrid, compileCatalogue, rankOffers } = await loadEngine();
	const grid = compileGrid(readGrid());
	const today = dayOf(readCatalogue());
	const sheets = readExamples().map(({ sheet }) => sheet);
	const { catalogue, words } = syntheticCatalogue(count);
	const compiled = compileCatalogue(catalogue, grid);

	const compiling = timesOf(compilings, () => compileCatalogue(catalogue, grid));
	const matching = (/** @type {number} */ at) => {
		const matches = rankOffers(compiled, grid, sheets[at % sheets.length], { today });
		if (matches.length !== count) throw new Error(`${matches.length} offers of ${count}.`);
	};
	timesOf(2 * sheets.length, matching);
	const matched = timesOf(matchings, matching);

	const { rowsOf, listRows, noFilters, makeOfferSearch } = await loadList();
	const matches = rankOffers(compiled, grid, sheets[0], { today });
	const guide = { ref: '', catalogue, offers: words.offers, frame: words };
	const rows = rowsOf(guide, [], matches);
	const list = (/** @type {number} */ at, found = null) =>
		listRows(rows, { ...noFilters, ...choices[at % choices.length] }, found, today);
	timesOf(100, list);
	const filtered = timesOf(300, (at) => list(at));
	const [indexing = 0] = timesOf(1, () => makeOfferSearch(rows, () => ''));
	const search = makeOfferSearch(rows, () => '');
	const searching = (/** @type {number} */ at) => list(at, search.find(typed[at % typed.length]));
	timesOf(100, searching);
	const searched = timesOf(300, searching);
	return [
		{
			title: `Catalogue of ${whole(count)} synthetic offers, ${whole(compiled.conditions.length)} different conditions`,
			rows: [
				[`compileCatalogue, median of ${compilings}`, ms(median(compiling))],
				['  95 of 100 within', ms(quantile(compiling, 0.95))],
				[`match, median of ${matchings} (example companies in rotation)`, ms(median(matched))],
				['  95 of 100 within', ms(quantile(matched, 0.95))],
				['a filter: the list and all its counts, median of 300', ms(median(filtered)), '≤ 16 ms'],
				['  95 of 100 within', ms(quantile(filtered, 0.95))],
				['a search, its list and counts, median of 300', ms(median(searched)), '≤ 16 ms'],
				['  95 of 100 within', ms(quantile(searched, 0.95))],
				['the index of the search, once', ms(indexing)]
			]
		}
	];
}

/** @param {number} times @param {(at: number) => unknown} work @returns {number[]} milliseconds */
function timesOf(times, work) {
	return Array.from({ length: times }, (_, at) => {
		const started = performance.now();
		work(at);
		return performance.now() - started;
	});
}
