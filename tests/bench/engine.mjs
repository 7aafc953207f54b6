import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root, withFolder } from './project.mjs';

const modules = [
	'engine/score/compile',
	'engine/evaluate',
	'engine/score/score-of',
	'engine/offers/compile-catalogue',
	'engine/offers/company',
	'engine/offers/evaluate-with-offers',
	'engine/offers/rank-offers'
];
const listModules = ['offers/offers', 'offers/offer-search'];

/**
 * The engine's sources as modules of this process, bundled as the app's build would. Each call gives a fresh copy:
 * what one figure warmed up does not help the next.
 *
 * @returns {Promise<typeof import('../../src/lib/engine/score/compile')
 *   & typeof import('../../src/lib/engine/offers/compile-catalogue')
 *   & typeof import('../../src/lib/engine/offers/company')
 *   & typeof import('../../src/lib/engine/evaluate')
 *   & typeof import('../../src/lib/engine/score/score-of')
 *   & typeof import('../../src/lib/engine/offers/evaluate-with-offers')
 *   & typeof import('../../src/lib/engine/offers/rank-offers')>}
 */
export const loadEngine = () => load(modules);

/**
 * What the list of offers is made with: its filters and its search.
 *
 * @returns {Promise<typeof import('../../src/lib/offers/offers')
 *   & typeof import('../../src/lib/offers/offer-search')>}
 */
export const loadList = () => load(listModules);

/**
 * What is sent to be published.
 *
 * @returns {Promise<typeof import('../../src/lib/engine/score/compile') & typeof import('../../src/lib/engine/score/disclose')>}
 */
export const loadSending = () => load(['engine/score/compile', 'engine/score/disclose']);

/** @param {readonly string[]} paths under src/lib @returns {Promise<any>} */
function load(paths) {
	return withFolder(async (folder) => {
		const names = paths.map((path) => path.replaceAll('/', '-'));
		const bundle = await rolldown({
			cwd: root,
			input: Object.fromEntries(paths.map((path, at) => [names[at], `src/lib/${path}.ts`])),
			resolve: { alias: { $lib: join(root, 'src/lib') }, mainFields: ['module', 'main'] },
			platform: 'neutral'
		});
		await bundle.write({
			dir: folder,
			format: 'esm',
			entryFileNames: '[name].mjs',
			chunkFileNames: '[name].mjs'
		});
		await bundle.close();
		const loaded = names.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href));
		return Object.assign({}, ...(await Promise.all(loaded)));
	});
}
