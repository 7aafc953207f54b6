/**
 * Makes ready what a command needs, and nothing more: `node src/cli/prepare.mjs [build] [browser]`.
 * Plain JavaScript without dependencies, since it runs before they are installed. Writes to stderr only, so that
 * the command line's stdout holds its result alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browser.mjs';
import { hashInputs } from './inputs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} command @param {string[]} args */
function run(command, args) {
	execFileSync(command, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] });
}

/** @param {string} path */
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function install() {
	const installed = modified(join(root, 'node_modules/.package-lock.json'));
	if (installed >= modified(join(root, 'package-lock.json'))) return;
	console.error('Azimut: installing what it needs…');
	run('npm', ['ci', '--no-audit', '--no-fund']);
}

function build() {
	const stamp = join(root, 'build/inputs');
	const inputs = hashInputs(root);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
	console.error('Azimut: building…');
	run('npm', ['run', 'build']);
	writeFileSync(stamp, inputs);
}

function browser() {
	if (browserPath()) return;
	console.error('Azimut: installing Chromium for the browser tests…');
	run('apt-get', ['update', '-qq']);
	run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Azimut needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
	process.exit(1);
}

const wanted = process.argv.slice(2);
install();
if (wanted.includes('build')) build();
if (wanted.includes('browser')) browser();
