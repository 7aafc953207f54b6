/**
 * Makes ready what a command needs, and nothing more: `node src/cli/prepare.mjs [build] [browser] [run …]`. What follows
 * `run` is given to Node, the sound one. Plain JavaScript without dependencies, since it runs before they are installed.
 * Writes to stderr only, so that the command line's stdout holds its result alone.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browser.mjs';
import { hashInputs } from './inputs.mjs';
import { instanceFolder } from './instance-folder.mjs';
import { linkNode, soundNode } from './sound-node.mjs';

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

/** Leaves as what it started does. @param {string} node @param {string[]} args */
function give(node, args) {
	const child = spawn(node, args, { stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
		process.on(signal, () => child.kill(signal));
	// A terminal tells both: who is asked to stop twice does so at once.
	process.on('SIGINT', () => undefined);
	child.on('exit', (code) => process.exit(code ?? 1));
}

const instance = instanceFolder(root);
// `criteria:new` writes one, and the check says what is missing.
if (process.argv.includes('build') && !existsSync(join(instance, 'instance.json'))) {
	console.error(`Azimut: INSTANCE names ${instance}, where there is no instance.json.`);
	process.exit(1);
}
const [before, given] = splitAt(process.argv.slice(2), 'run');
const node = soundNode(root);
install();
linkNode(root, node);
if (before.includes('build')) build();
if (before.includes('browser')) browser();
if (given.length > 0) give(node, given);

/** @param {string[]} words @param {string} word */
function splitAt(words, word) {
	const at = words.includes(word) ? words.indexOf(word) : words.length;
	return [words.slice(0, at), words.slice(at + 1)];
}
