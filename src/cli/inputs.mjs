import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { instanceFolder } from './instance-folder.mjs';

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
	const instance = process.env.INSTANCE ? [instanceFolder(root)] : [];
	for (const folder of [...inputs.map((input) => join(root, input)), ...instance]) {
		for (const file of filesUnder(folder)) {
			if (/\.(test|spec)\.ts$|\/(programmes|reported)\.json$/.test(file)) continue;
			hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
		}
	}
	return hash.digest('hex').slice(0, 16);
}
