import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages that stand beside the build where it runs, since they cannot be bundled, with all that these need: those of
 * this system only.
 *
 * @param {string} root of the project
 * @returns {string[]} sorted folders, such as `node_modules/pg`
 */
export function packagesBeside(root) {
	/** @type {{ packages: Record<string, { dev?: boolean }> }} */
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	return Object.entries(packages)
		.filter(([folder, { dev }]) => folder !== '' && !dev && existsSync(join(root, folder)))
		.map(([folder]) => folder)
		.sort();
}
