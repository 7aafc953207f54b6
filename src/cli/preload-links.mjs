import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wayToPlan } from './chunk-groups.mjs';

/** A screen of the app, but for those on the way to a first result, which ask for what they need in their own order. */
const isLater = (/** @type {string} */ page) =>
	/\/\(device\)\/.*\+page\./.test(page) && !wayToPlan.test(page);
/** Such a screen opens the storage, and has words that few screens have. */
const neededLater = [
	'src/lib/session/device/open-storage.ts',
	'src/lib/session/device/voices.ts',
	'src/lib/i18n/later-words.ts'
];

/**
 * The HTML of a page asks for all its files at once. Of those that another of its files brings later on, too, Kit would
 * ask for none: it looks at each file once, and meets it there first. So Kit is not told what comes later, whose styles
 * come with it; but for what all such screens wait for.
 *
 * @returns {import('vite').Plugin}
 */
export function preloadLinks() {
	return {
		name: 'preload-links',
		applyToEnvironment: ({ name }) => name === 'client',
		writeBundle({ dir }, bundle) {
			const file = join(String(dir), '.vite/manifest.json');
			/** @type {import('vite').Manifest} */
			const manifest = JSON.parse(readFileSync(file, 'utf8'));
			const later = new Set(
				Object.values(bundle).flatMap((chunk) =>
					chunk.type === 'chunk' && chunk.moduleIds.some(isLater) ? [chunk.fileName] : []
				)
			);
			for (const chunk of Object.values(manifest)) {
				delete chunk.dynamicImports;
				if (later.has(chunk.file)) chunk.imports?.push(...neededLater);
			}
			writeFileSync(file, JSON.stringify(manifest));
		}
	};
}
