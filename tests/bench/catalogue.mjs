import { loadEngine } from './engine.mjs';
import { dayOf, readCatalogue, readExamples, readGrid } from './project.mjs';
import { syntheticCatalogue } from './synthetic.mjs';
import { median, ms, quantile, whole } from './table.mjs';

const count = 10_000;
const compilings = 20;
const matchings = 180;

/** A catalogue far larger than the real one: what it costs to compile, and to see and rank all its offers. */
export async function catalogue() {
	const { compileGrid, compileCatalogue, match } = await loadEngine();
	const grid = compileGrid(readGrid());
	const today = dayOf(readCatalogue());
	const sheets = readExamples().map(({ sheet }) => sheet);
	const { catalogue } = syntheticCatalogue(count);
	const compiled = compileCatalogue(catalogue, grid);

	const compiling = timesOf(compilings, () => compileCatalogue(catalogue, grid));
	const matching = (/** @type {number} */ at) => {
		const matches = match(compiled, grid, sheets[at % sheets.length], { today });
		if (matches.length !== count) throw new Error(`${matches.length} offers of ${count}.`);
	};
	timesOf(2 * sheets.length, matching);
	const matched = timesOf(matchings, matching);
	return [
		{
			title: `Catalogue of ${whole(count)} synthetic offers, ${whole(compiled.conditions.length)} different conditions`,
			rows: [
				[`compileCatalogue, median of ${compilings}`, ms(median(compiling))],
				['  95 of 100 within', ms(quantile(compiling, 0.95))],
				[`match, median of ${matchings} (example companies in rotation)`, ms(median(matched))],
				['  95 of 100 within', ms(quantile(matched, 0.95))]
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
