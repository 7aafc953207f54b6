import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const modified = (/** @type {string} */ path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The peers' versions by name, as this folder pins them. @returns {Record<string, string>} */
export const pinned = () =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies;

/** Installs the peers in this folder, apart from the app's packages. False when it cannot, without a network for one. */
export function installPeers() {
	const installed = modified(join(folder, 'node_modules/.package-lock.json'));
	if (installed >= modified(join(folder, 'package-lock.json'))) return true;
	const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=0'];
	try {
		execFileSync('npm', args, { cwd: folder, stdio: 'ignore', timeout: 120_000 });
		return true;
	} catch {
		return false;
	}
}
