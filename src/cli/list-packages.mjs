/**
 * Run at the end of a build: writes what the packages in it ask to be written, and what an operator needs to know of
 * them. `build/client/licences.txt`: their licences; `build/sbom.cdx.json`: a list of them, as CycloneDX.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { packagesBeside } from './packages-beside.mjs';

/** @typedef {{ name: string, version: string, license?: string, folder: string }} Package */

const root = join(import.meta.dirname, '..', '..');
/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Bundled, or installed beside the build where it runs. */
const folders = new Set([
	...readJson('build/bundled-app.json'),
	...readJson('build/bundled-node.json'),
	...packagesBeside(root)
]);
/** @type {Package[]} */
const packages = [...folders]
	.map((folder) => ({ ...readJson(`${folder}/package.json`), folder }))
	.sort((one, other) => (one.name < other.name ? -1 : 1));

const [file, text] = [join(root, 'build/client/licences.txt'), licences()];
writeFileSync(file, text);
writeFileSync(`${file}.br`, brotliCompressSync(text));
writeFileSync(`${file}.gz`, gzipSync(text));
writeFileSync(join(root, 'build/sbom.cdx.json'), `${JSON.stringify(bill(), null, '\t')}\n`);

function licences() {
	const parts = packages.map((one) => [title(one), textOf(one)].join('\n\n'));
	return [
		'Azimut: EUPL-1.2. It contains, or is run with, the packages below, each under its own licence.',
		...parts,
		''
	].join(`\n\n${'-'.repeat(72)}\n\n`);
}

/** @param {Package} one */
function title({ name, version, license = 'see below' }) {
	return `${name} ${version} (${license})`;
}

/** @param {Package} one */
function textOf({ folder, license }) {
	const files = readdirSync(join(root, folder))
		.filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
		.sort();
	if (files.length === 0) return `Its package holds no text; it says: ${license}.`;
	return files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim()).join('\n\n');
}

/** npm's list of all that is installed, without what only serves to build; the same for the same sources. */
function bill() {
	const all = JSON.parse(
		execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--include=dev'], {
			cwd: root,
			encoding: 'utf8',
			maxBuffer: 64 * 1024 ** 2,
			stdio: ['ignore', 'pipe', 'inherit']
		})
	);
	const { name, version } = readJson('package.json');
	const own = new Set([
		`${name}@${version}`,
		...packages.map((one) => `${one.name}@${one.version}`)
	]);
	const { bomFormat, specVersion, metadata } = all;
	const components = all.components.filter((/** @type {any} */ one) => own.has(one['bom-ref']));
	// Ourselves are not among them.
	if (components.length < own.size - 1)
		throw new Error('npm sbom leaves out some of the packages.');
	return {
		bomFormat,
		specVersion,
		version: 1,
		metadata: {
			lifecycles: metadata.lifecycles,
			component: { ...metadata.component, name },
			// Another one packs the files of the build into other bytes.
			properties: [{ name: 'azimut:built-by', value: `node ${process.version}` }]
		},
		// Those that are bundled serve when the app runs, whatever npm knows of them.
		components: components.map((/** @type {any} */ { properties: _, ...one }) => one),
		dependencies: all.dependencies
			.filter((/** @type {any} */ one) => own.has(one.ref))
			.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((on) => own.has(on)) }))
	};
}
