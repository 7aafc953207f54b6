import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { instanceFolder } from './instance-folder.mjs';
import { readInstance } from './instance.mjs';

/** Parts of the data that an instance may do without, and has ours then: no questionnaire is in them. */
const shared = ['trades', 'communes', 'map', 'search-words.json', 'facts.json'];

/**
 * Puts the data of the instance where sources name `/criteria/…`, what it says of itself where they name
 * `INSTANCE.…`, and its name where words say Azimut. Without `INSTANCE` only the second changes anything.
 *
 * @param {string} root of the project
 * @returns {import('vite').Plugin}
 */
export function instanceData(root) {
	const folder = insideOf(root, instanceFolder(root));
	const instance = readInstance(folder);
	const own = `/${posix.join(...relative(root, folder).split(sep))}`;
	const placeOf = (/** @type {string} */ part) =>
		shared.includes(part) && !existsSync(join(folder, part)) ? '/criteria' : own;
	const withPlaces = (/** @type {string} */ code) =>
		code.replace(
			/(?<=['"`!])\/criteria\/([a-z-]+(?:\.json)?)/g,
			(_, part) => `${placeOf(part)}/${part}`
		);
	return {
		name: 'instance-data',
		enforce: 'pre',
		resolveId: {
			order: 'pre',
			async handler(source, importer) {
				const [, part, rest] = /(?:^|\/)criteria\/([a-z-]+(?:\.json)?)(.*)$/.exec(source) ?? [];
				if (own === '/criteria' || !part || !importer?.startsWith(join(root, 'src'))) return null;
				return this.resolve(join(root, placeOf(part), part + rest), importer, { skipSelf: true });
			}
		},
		transform: {
			order: 'pre',
			handler(code, id) {
				const file = id.replace(/\?.*$/, '');
				if (!file.startsWith(join(root, 'src')) || !/\.(ts|svelte|css|md)$/.test(file)) return null;
				const named = isWords(file) ? withName(code, instance.name) : code;
				const changed = withColours(
					withPlaces(withValues(named, instance)),
					file,
					instance.colours
				);
				return changed === code ? null : { code: changed, map: null };
			}
		}
	};
}

/** A folder that lies elsewhere is read from a copy: what is built stands under the project. @param {string} root @param {string} folder */
function insideOf(root, folder) {
	if (!relative(root, folder).startsWith('..')) return folder;
	const copy = join(root, '.svelte-kit/instance');
	rmSync(copy, { recursive: true, force: true });
	cpSync(folder, copy, { recursive: true });
	return copy;
}

/** @param {string} code @param {Record<string, unknown>} instance */
const withValues = (code, instance) =>
	code.replace(/\bINSTANCE((?:\.[a-zA-Z]+)+)/g, (_, path) => {
		let value = /** @type {unknown} */ (instance);
		const [, ...keys] = path.split('.');
		let at = 0;
		// What follows a list or a text is its own: `INSTANCE.languages.map`.
		while (at < keys.length && isRecord(value)) value = value[keys[at++]];
		const rest = keys.slice(at).map((/** @type {string} */ key) => `.${key}`);
		return `(${JSON.stringify(value)})${rest.join('')}`;
	});

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Words of the app. A company's papers, page and files are made with Azimut, whoever runs it; what was checked of the
 * accessibility was of Azimut.
 *
 * @param {string} file
 */
const isWords = (file) =>
	(/\/(fr|en)\.[a-z-]+\.ts$/.test(file) ||
		/\/documents\/texts\/[a-z-]+\.(fr|en)\.md$/.test(file)) &&
	!/\/(paper|export|public)\/|\/accessibility\./.test(file);

/** French elides before a vowel. @param {string} code @param {string} name */
function withName(code, name) {
	if (name === 'Azimut') return code;
	const elides = /^[aeiouyhàâéèêëîïôöûü]/i.test(name);
	return (
		code
			.replace(/\b([Aa])n Azimut\b/g, (whole, a) => (elides ? whole : `${a} Azimut`))
			.replace(/([dD]|[qQ]u)’Azimut\b/g, (_, word) =>
				elides ? `${word}’${name}` : `${word}e ${name}`
			)
			// A line of a text may begin with it, after `\n`.
			.replace(/(?<![A-Za-z](?<!\\n))Azimut\b/g, name)
	);
}

const bearing = /(--bearing: light-dark\()#\w+, #\w+\)/;
/** Of exported pages, which have a style of their own. @param {string} code @param {string} file @param {{ light: string, dark: string } | null} colours */
const withColours = (code, file, colours) =>
	colours && file.endsWith('/readable-export-style.ts')
		? code.replace(bearing, `$1${colours.light}, ${colours.dark})`)
		: code;
