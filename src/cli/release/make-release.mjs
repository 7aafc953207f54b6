/**
 * `npm run release`: what is handed to who runs Azimut, into `release/`. It is made of the commit at hand, in a folder of
 * its own, so that nothing else that stands here gets into it: two releases of one commit are the same to the byte.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRelease } from './write-release.mjs';

const root = join(import.meta.dirname, '../../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {string} command @param {string[]} args @param {string} [cwd] what it prints, without the end of its last line */
const read = (command, args, cwd = root) =>
	execFileSync(command, args, { cwd, encoding: 'utf8' }).trim();

/** @param {string} why @returns {never} */
function refuse(why) {
	console.error(`Azimut: no release was made. ${why}`);
	process.exit(1);
}

if (read('git', ['status', '--porcelain']) !== '')
	refuse('It is made of a commit, and something here is not committed.');
if (!readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`\n## ${version} `))
	refuse(`CHANGELOG.md does not say what is in ${version}, the version of package.json.`);

const commit = read('git', ['rev-parse', 'HEAD']);
const folder = mkdtempSync(join(tmpdir(), 'azimut-release-'));
try {
	read('git', ['clone', '--quiet', '--no-checkout', root, folder]);
	read('git', ['-c', 'core.autocrlf=false', 'checkout', '--quiet', '--detach', commit], folder);
	for (const args of [
		['ci', '--no-audit', '--no-fund'],
		['run', 'build']
	])
		execFileSync('npm', args, {
			cwd: folder,
			env: { ...process.env, NODE_ENV: undefined },
			stdio: ['ignore', process.stderr, process.stderr]
		});
	const seconds = Number(read('git', ['log', '-1', '--format=%ct', commit]));
	const files = writeRelease(folder, join(root, 'release'), seconds);
	console.log(
		`Azimut ${version}, commit ${commit.slice(0, 12)}, built by Node ${process.version}:`
	);
	for (const file of files) console.log(`release/${file}`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
