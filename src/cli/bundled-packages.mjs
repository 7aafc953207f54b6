/**
 * Which packages stand in what was built. Kit builds several times in one process, each time with this plugin anew, so
 * what they find is kept beside them; adapter-node bundles once more, and says in its source maps from what.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const key = Symbol.for('azimut.bundled-packages');
/** @type {Record<symbol, Set<string> | undefined>} */
const processWide = Object(globalThis);
/** Folders such as `node_modules/zod`. */
const folders = (processWide[key] ??= new Set());

/**
 * @param {string} [report] a file of the build that is to hold the list
 * @returns {import('vite').Plugin}
 */
export const bundledPackages = (report) => ({
	name: 'bundled-packages',
	generateBundle(_, bundle) {
		for (const output of Object.values(bundle)) {
			if (output.type === 'asset') output.originalFileNames.forEach(note);
			// A style leaves no code in its chunk.
			else
				for (const [id, { renderedLength }] of Object.entries(output.modules))
					if (renderedLength > 0 || /\.css(\?|$)/.test(id)) note(id);
		}
		if (report)
			this.emitFile({
				type: 'asset',
				fileName: report,
				source: JSON.stringify([...folders].sort())
			});
	}
});

/** @param {string} file */
function note(file) {
	const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
	if (name) folders.add(`node_modules/${name}`);
}

/** Those of the builds until now, and of what adapter-node wrote. @param {string} adapted */
export function bundledUntilNow(adapted) {
	for (const file of readdirSync(adapted, { recursive: true, encoding: 'utf8' }))
		if (file.endsWith('.map'))
			JSON.parse(readFileSync(join(adapted, file), 'utf8')).sources.forEach(note);
	return [...folders].sort();
}
