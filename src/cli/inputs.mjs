import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const inputs = [
	'criteria',
	'package-lock.json',
	'package.json',
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts'
];

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	try {
		return readdirSync(path, { withFileTypes: true })
			.filter((entry) => !entry.name.startsWith('.'))
			.sort((a, b) => (a.name < b.name ? -1 : 1))
			.flatMap((entry) => {
				const child = join(path, entry.name);
				return entry.isDirectory() ? filesUnder(child) : [child];
			});
	} catch (cause) {
		if (/** @type {NodeJS.ErrnoException} */ (cause).code === 'ENOTDIR') return [path];
		throw cause;
	}
}

/**
 * The hash of everything a build depends on: the same sources give the same version name, whatever the clock.
 * @param {string} root
 */
export function hashInputs(root) {
	const hash = createHash('sha256');
	for (const input of inputs) {
		for (const file of filesUnder(join(root, input))) {
			if (/\.(test|spec)\.ts$|\/(programmes|reported)\.json$/.test(file)) continue;
			hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
		}
	}
	return hash.digest('hex').slice(0, 16);
}
