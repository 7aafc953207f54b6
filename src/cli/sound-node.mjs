/**
 * The Node that everything of ours runs on: the one at hand where its SQLite is sound, else one that npm brings into
 * `.node/`, beside the sources. Plain JavaScript without dependencies, which Node 20 reads.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { isSoundSqlite, leastSqlite } from '../lib/server/store/sound-sqlite.mjs';

const version = '24.21.0';
const { platform, arch } = process;
const name = platform === 'win32' ? 'node.exe' : 'node';
/** What the package `node` installs by a script, which npm may not run. */
const holder = [
	platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node',
	platform === 'win32' ? 'win' : platform,
	arch
].join('-');

/** Its path; what this process starts from now on runs on it too. @param {string} root */
export function soundNode(root) {
	if (isSoundSqlite(process.versions.sqlite)) return process.execPath;
	const folder = join(root, '.node', version);
	const node = join(folder, 'node_modules', holder, 'bin', name);
	if (!existsSync(node)) bring(folder);
	process.env.PATH = dirname(node) + delimiter + process.env.PATH;
	return node;
}

/** @param {string} folder */
function bring(folder) {
	const { node, sqlite = 'none' } = process.versions;
	console.error(
		`Azimut needs a Node whose SQLite is ${leastSqlite} or newer; that of Node ${node} is ${sqlite}. Bringing Node ${version}…`
	);
	mkdirSync(folder, { recursive: true });
	const quiet = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
	execFileSync('npm', ['install', '--prefix', folder, ...quiet, `${holder}@${version}`], {
		cwd: folder,
		stdio: ['ignore', process.stderr, process.stderr]
	});
}

/**
 * What npm runs from there (`npx vitest`) finds it before any other Node. `npm ci` takes it away: it is made again.
 * @param {string} root @param {string} node
 */
export function linkNode(root, node) {
	const link = join(root, 'node_modules/.bin', name);
	if (node === process.execPath) return;
	if (existsSync(link) && statSync(link).ino === statSync(node).ino) return;
	rmSync(link, { force: true });
	linkSync(node, link);
}
