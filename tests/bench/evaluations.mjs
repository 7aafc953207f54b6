import { loadEngine } from './engine.mjs';
import { plainLoop } from './plain-loop.mjs';
import { dayOf, readCatalogue, readExamples, readGrid } from './project.mjs';
import { ratesOf } from './rate.mjs';
import { median, ms, whole } from './table.mjs';

const times = { warmingMs: 1000, runMs: 3000, runs: 5 };

/**
 * The engine alone, in this process: the example companies in rotation, compiled once, alone as a score, then with all reasons and steps;
 * then with the offers of the real catalogue, each seen and ranked. A plain loop over the same answers takes its turn
 * among them, so that figures of different machines, or of a busy one, compare.
 */
export async function evaluations() {
	const { compileGrid, compileCatalogue, evaluate, evaluateWithOffers, scoreOf } =
		await loadEngine();
	const grid = readGrid();
	const catalogue = readCatalogue();
	const [compiled, coldGridMs] = timed(() => compileGrid(grid));
	const [offers, coldCatalogueMs] = timed(() => compileCatalogue(catalogue, compiled));

	const sheets = readExamples().map(({ sheet }) => sheet);
	// What it gives is used, so that no compiler may leave it out.
	const alone = () => {
		for (const sheet of sheets)
			if (evaluate(compiled, sheet).total.low === undefined) throw new Error('No total.');
	};
	const scores = () => {
		for (const sheet of sheets)
			if (scoreOf(compiled, sheet).total.low === undefined) throw new Error('No total.');
	};
	const today = dayOf(catalogue);
	const withOffers = () => {
		for (const sheet of sheets)
			if (evaluateWithOffers(compiled, offers, sheet, { today }).offers[0]?.rank !== 1)
				throw new Error('No offer.');
	};
	const sumOf = plainLoop(grid);
	const plain = () => {
		for (const sheet of sheets) if (Number.isNaN(sumOf(sheet))) throw new Error('No sum.');
	};
	const [scoreRates = [], aloneRates = [], offersRates = [], plainRates = []] = await ratesOf(
		[scores, alone, withOffers, plain],
		sheets.length,
		times
	);
	const loops = (/** @type {number[]} */ rates) =>
		`${(median(plainRates) / median(rates)).toFixed(1)} loops`;
	const runs = `median of ${times.runs} runs of ${times.runMs / 1000} s`;
	return [
		{
			title: `Engine, on one core (${sheets.length} example companies in rotation)`,
			rows: [
				[`scores a second, without steps, ${runs}`, whole(median(scoreRates)), '≥ 150,000'],
				['evaluations a second, median', whole(median(aloneRates)), '≥ 40,000'],
				['evaluations a second, best', whole(Math.max(...aloneRates))],
				[
					`evaluations with ${catalogue.offers.length} offers matched, a second, median`,
					whole(median(offersRates)),
					'≥ 20,000'
				],
				['evaluations with offers a second, best', whole(Math.max(...offersRates))],
				[
					'a plain loop that sums the same answers, a second, median, in turns with these',
					whole(median(plainRates))
				],
				['one score takes as long as', loops(scoreRates)],
				['one evaluation takes as long as', loops(aloneRates)],
				['one evaluation with offers takes as long as', loops(offersRates)],
				['first compileGrid of a process', ms(coldGridMs)],
				['first compileCatalogue of a process', ms(coldCatalogueMs)]
			]
		}
	];
}

/** @template T @param {() => T} work @returns {[T, number]} */
function timed(work) {
	const started = performance.now();
	const made = work();
	return [made, performance.now() - started];
}
