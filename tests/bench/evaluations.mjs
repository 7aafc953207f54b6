import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { readExamples, readGrid, root, withFolder } from './project.mjs';
import { median, ms, whole } from './table.mjs';

const warmingMs = 1000;
const runMs = 3000;
const runs = 5;

/** The engine alone, in this process: the example companies in rotation, compiled once, all reasons and steps given. */
export async function evaluations() {
	const { compileGrid, evaluate } = await withFolder(loadEngine);
	const grid = readGrid();
	const started = performance.now();
	const compiled = compileGrid(grid);
	const coldMs = performance.now() - started;

	const sheets = readExamples().map(({ sheet }) => sheet);
	const perSecond = (/** @type {number} */ durationMs) => {
		const start = performance.now();
		let done = 0;
		let elapsed;
		do {
			for (const sheet of sheets) {
				// Used, so that no compiler may leave it out.
				if (evaluate(compiled, sheet).total.low === undefined) throw new Error('No total.');
			}
			done += sheets.length;
			elapsed = performance.now() - start;
		} while (elapsed < durationMs);
		return (done / elapsed) * 1000;
	};
	perSecond(warmingMs);
	const rates = Array.from({ length: runs }, () => perSecond(runMs));
	return [
		{
			title: `Engine, on one core (${sheets.length} example companies in rotation)`,
			rows: [
				[
					`evaluations a second, median of ${runs} runs of ${runMs / 1000} s`,
					whole(median(rates)),
					'≥ 20,000'
				],
				['evaluations a second, best', whole(Math.max(...rates))],
				['first compileGrid of a process', ms(coldMs)]
			]
		}
	];
}

/** The engine's sources as one module, bundled as the app's build would. @param {string} folder */
async function loadEngine(folder) {
	const bundle = await rolldown({
		cwd: root,
		input: { compile: 'src/lib/engine/compile.ts', evaluate: 'src/lib/engine/evaluate.ts' },
		resolve: { alias: { $lib: join(root, 'src/lib') } },
		platform: 'neutral'
	});
	await bundle.write({
		dir: folder,
		format: 'esm',
		entryFileNames: '[name].mjs',
		chunkFileNames: '[name].mjs'
	});
	await bundle.close();
	const load = (/** @type {string} */ name) => import(pathToFileURL(join(folder, name)).href);
	const { compileGrid } = await load('compile.mjs');
	const { evaluate } = await load('evaluate.mjs');
	return { compileGrid, evaluate };
}
