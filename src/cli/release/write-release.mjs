/**
 * What is handed to who runs Azimut: an archive that Node alone runs, the list of the packages in it, and the checksums
 * of both. The same build gives the same bytes, whoever packs it, when and where.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { packagesBeside } from '../packages-beside.mjs';

const texts = ['CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'docs', 'package.json'];
const mostBytes = 1024 ** 3;

/**
 * @param {string} root of the project: built, and installed
 * @param {string} to a folder, where these files take the place of those of the same names
 * @param {number} seconds since 1970: the time that every file of the archive bears
 * @returns {string[]} the names of the files
 */
export function writeRelease(root, to, seconds) {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	// Some packages are made for one system.
	const name = `azimut-${version}-${process.platform}-${process.arch}`;
	// What stands inside another package comes with it.
	const packages = packagesBeside(root).filter((folder) => !folder.includes('/node_modules/'));
	const files = {
		[`${name}.tar.gz`]: packFolder(root, [...texts, 'build', ...packages], { name, seconds }),
		[`${name}.cdx.json`]: readFileSync(join(root, 'build/sbom.cdx.json'))
	};
	const sums = Object.entries(files).map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`);
	const written = Object.entries({ ...files, SHA256SUMS: sums.join('') });
	mkdirSync(to, { recursive: true });
	for (const [file, bytes] of written) writeFileSync(join(to, file), bytes);
	return written.map(([file]) => file);
}

/**
 * A folder's parts as `.tar.gz`, all in one folder called `name`, by GNU tar. Source maps stay behind: a quarter of the
 * bytes, which nothing reads there.
 *
 * @param {string} folder
 * @param {string[]} parts files and folders in it
 * @param {{ name: string, seconds: number }} archive `seconds`: as above
 * @returns {Buffer}
 */
export function packFolder(folder, parts, { name, seconds }) {
	const tar = execFileSync(
		'tar',
		[
			'--create',
			'--format=ustar',
			'--sort=name',
			`--mtime=@${seconds}`,
			'--owner=0',
			'--group=0',
			'--numeric-owner',
			'--mode=u=rwX,go=rX',
			'--exclude=*.map',
			'--exclude=.bin',
			`--transform=s,^,${name}/,`,
			'--',
			...parts
		],
		{ cwd: folder, env: { ...process.env, LC_ALL: 'C' }, maxBuffer: mostBytes }
	);
	// Node's gzip says neither when nor where.
	return gzipSync(tar, { level: constants.Z_BEST_COMPRESSION });
}

/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
