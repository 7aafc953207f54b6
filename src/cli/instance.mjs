import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { currentAmong } from '../lib/grid/folders.ts';
import { typeset } from '../lib/grid/typeset.ts';
import { defaultWords, plainDiagnosis } from './instance-defaults.mjs';

/**
 * The folder of the instance that is built, served and checked: `INSTANCE`, seen from where the command was typed, or
 * `criteria`.
 *
 * @param {string} root of the project
 */
export const instanceFolder = (root) =>
	process.env.INSTANCE
		? resolve(process.env.INIT_CWD ?? root, process.env.INSTANCE)
		: join(root, 'criteria');

/** What may be left out of an instance: nothing then leads there, and its addresses do not exist. */
export const modules = /** @type {const} */ ([
	'help',
	'region',
	'directory',
	'figures',
	'coaching',
	'publishing'
]);
/** What the home page may show besides its first lines. */
export const homeBlocks = /** @type {const} */ (['region', 'example', 'how', 'note']);

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
/** @param {string} folder */
const versionsIn = (folder) =>
	existsSync(folder)
		? readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory())
				.flatMap(({ name: id }) =>
					readdirSync(join(folder, id), { withFileTypes: true })
						.filter((entry) => entry.isDirectory())
						.map(({ name: version }) => ({ id, version, folder: join(folder, id, version) }))
				)
		: [];

/**
 * What the app knows of its data without their files: `instance.json` with what it leaves out, whom each catalogue
 * serves, from which day each version of a questionnaire is current (`yyyy-mm-dd`, of those that say so), and how many
 * subjects and parts the current version of the first questionnaire has.
 *
 * @param {string} criteria
 */
export function readInstance(criteria) {
	const given = read(join(criteria, 'instance.json'));
	/** @type {string[]} */
	const questionnaires = given.questionnaires;
	const { serves: told = {}, languages = ['fr', 'en'], words = {} } = given;
	const grids = versionsIn(join(criteria, 'grids'));
	const catalogues = versionsIn(join(criteria, 'catalogues'));
	const isOn = (/** @type {string} */ module) =>
		given.modules?.includes(module) ??
		(module === 'help' ? catalogues.length > 0 : ['coaching', 'publishing'].includes(module));
	const first = currentAmong(
		grids
			.map(({ id, version }) => `${id}@${version}`)
			.filter((ref) => ref.startsWith(`${questionnaires[0]}@`))
	);
	const pillars = read(join(criteria, 'grids', first.replace('@', '/'), 'grid.json')).pillars;
	return {
		name: given.name ?? 'Azimut',
		languages,
		questionnaires,
		modules: Object.fromEntries(modules.map((module) => [module, isOn(module)])),
		home: Object.fromEntries(
			homeBlocks.map((block) => [block, (given.home ?? ['example', 'how']).includes(block)])
		),
		example: given.example ?? '',
		colours: given.colours ?? null,
		logo: given.logo ?? '',
		words: Object.fromEntries(
			languages.map((/** @type {'fr' | 'en'} */ lang) => [
				lang,
				typesetAll({ ...defaultWords[lang], ...words[lang], diagnosis: plainDiagnosis[lang] }, lang)
			])
		),
		parts: pillars.length,
		subjects: pillars.flatMap(subjectsIn).length,
		serves: Object.fromEntries(
			catalogues.map(({ id, version, folder }) => [
				`${id}@${version}`,
				read(join(folder, 'catalogue.json')).serves ?? told[id] ?? questionnaires.slice(0, 1)
			])
		),
		starts: Object.fromEntries(
			grids.flatMap(({ id, version, folder }) => {
				const { startsOn } = read(join(folder, 'grid.json'));
				return startsOn ? [[`${id}@${version}`, startsOn]] : [];
			})
		)
	};
}

/** @param {{ themes: { criteria: unknown[] }[] }} pillar */
const subjectsIn = ({ themes }) => themes.flatMap(({ criteria }) => criteria);

/** @param {unknown} value @param {string} lang @returns {unknown} */
function typesetAll(value, lang) {
	if (typeof value === 'string') return typeset(value, lang);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, typesetAll(one, lang)])
	);
}
