import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root, withFolder } from './project.mjs';

const modules = ['compile', 'compile-catalogue', 'company', 'evaluate', 'match'];

/**
 * The engine's sources as modules of this process, bundled as the app's build would. Each call gives a fresh copy:
 * what one figure warmed up does not help the next.
 *
 * @returns {Promise<typeof import('../../src/lib/engine/compile')
 *   & typeof import('../../src/lib/engine/compile-catalogue')
 *   & typeof import('../../src/lib/engine/company')
 *   & typeof import('../../src/lib/engine/evaluate')
 *   & typeof import('../../src/lib/engine/match')>}
 */
export function loadEngine() {
	return withFolder(async (folder) => {
		const bundle = await rolldown({
			cwd: root,
			input: Object.fromEntries(modules.map((name) => [name, `src/lib/engine/${name}.ts`])),
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
		const loaded = modules.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href));
		return Object.assign({}, ...(await Promise.all(loaded)));
	});
}
