import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A screen of the app, but for those on the way to a first result and plan, whose bytes are counted one by one. */
const isLater = (/** @type {string} */ page) =>
	/\/\(device\)\/.*\+page\./.test(page) && !/\/(profil|diagnostic|resultats|plan)\//.test(page);
/** What every such screen waits for, whoever opens it. */
const storage = 'src/lib/session/device/open-storage.ts';

/**
 * The HTML of a page asks for all its files at once. Of those that another of its files brings later on, too, Kit would
 * ask for none: it looks at each file once, and meets it there first. So of such screens it is told their files first
 * as if they brought nothing later, with what opens the storage.
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
			const atOnce = (/** @type {string} */ key) => `${key}#at-once`;
			for (const [key, chunk] of Object.entries(manifest)) {
				const { dynamicImports: _, imports = [], ...others } = chunk;
				const whole = imports.map(atOnce);
				manifest[atOnce(key)] = { ...others, imports: whole };
				if (later.has(chunk.file)) chunk.imports = [...whole, atOnce(storage), ...imports];
			}
			writeFileSync(file, JSON.stringify(manifest));
		}
	};
}
