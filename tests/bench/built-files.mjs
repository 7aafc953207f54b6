import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './project.mjs';

/** Text that survives minifying, to say what a chunk mostly is. @type {[string, string][]} */
const marks = [
	['Chart.js', 'radialLinear'],
	['Dexie', 'DexieError'],
	['zod', 'ZodError'],
	['engine', 'toFind:'],
	['Svelte', 'svelte.dev/e/'],
	['SvelteKit', 'sveltekit:']
];

/**
 * What the server sends for these paths. Each file's weight is that of the brotli file which the build wrote beside it
 * (quality 11); what a server behind a proxy really sends depends on that proxy.
 *
 * @param {Iterable<string>} paths
 */
export function filesOf(paths) {
	const names = chunkNames();
	return [...paths].map((path) => {
		const file = fileOf(path);
		const kind = extname(file).slice(1);
		const text = kind === 'js' ? readFileSync(file, 'utf8') : '';
		const holds = marks.filter(([, mark]) => text.includes(mark)).map(([what]) => what);
		const name = [names.get(path) ?? path.slice(path.lastIndexOf('/') + 1), ...holds].join(' · ');
		return { path, kind, name, bytes: brotliBytes(file), chart: holds.includes('Chart.js') };
	});
}

/** How the bundler called the chunks before it hashed their names; empty when it did not leave its list. */
function chunkNames() {
	const list = join(root, '.svelte-kit/output/client/.vite/manifest.json');
	if (!existsSync(list)) return new Map();
	const chunks = Object.values(JSON.parse(readFileSync(list, 'utf8')));
	return new Map(
		chunks.filter(({ file }) => file.endsWith('.js')).map(({ file, name }) => [`/${file}`, name])
	);
}

/** @param {string} path */
function fileOf(path) {
	const page = path === '/' ? 'index.html' : `${path}.html`;
	const candidates = [join(root, 'build/client', path), join(root, 'build/prerendered', page)];
	const file = candidates.find((one) => existsSync(one) && statSync(one).isFile());
	if (!file) throw new Error(`The server sent ${path}, which is no file of the build.`);
	return file;
}

/** @param {string} file */
function brotliBytes(file) {
	if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
	if (file.endsWith('.woff2')) return statSync(file).size;
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	return brotliCompressSync(readFileSync(file), { params }).length;
}
