import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsRead } from '../lib/grid/facts-read.ts';
import { currentOn, gridFile, gridsAmong, versionsOf } from '../lib/grid/folders.ts';
import { servedIds } from '../lib/grid/serves.ts';
import { typeset } from '../lib/grid/typeset.ts';
import { defaultWords, plainDiagnosis } from './instance-defaults.mjs';

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

const ourFacts = join(import.meta.dirname, '../../criteria/facts.json');

/** @typedef {ReturnType<typeof readInstance>} Instance */

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
	const file = join(criteria, 'instance.json');
	if (!existsSync(file))
		throw new Error(`${file} does not exist: it says which questionnaires are offered.`);
	const given = read(file);
	/** @type {[string, ...string[]]} */
	const questionnaires = given.questionnaires;
	const { serves: served = {}, languages = ['fr', 'en'], words = {} } = given;
	const grids = versionsIn(join(criteria, 'grids'));
	const catalogues = versionsIn(join(criteria, 'catalogues'));
	const isOn = (/** @type {string} */ module) =>
		given.modules?.includes(module) ??
		(module === 'help' ? catalogues.length > 0 : ['coaching', 'publishing'].includes(module));
	/** @type {Record<string, string>} */
	const starts = Object.fromEntries(
		grids.flatMap(({ id, version, folder }) => {
			const { startsOn } = read(join(folder, 'grid.json'));
			return startsOn ? [[`${id}@${version}`, startsOn]] : [];
		})
	);
	const files = grids.map(({ id, version }) => gridFile(`${id}@${version}`, 'grid'));
	const today = new Date().toISOString().slice(0, 10);
	const first = currentOn(today, versionsOf(questionnaires[0] ?? '', gridsAmong(files)), starts);
	const pillars = read(join(criteria, 'grids', first.replace('@', '/'), 'grid.json')).pillars;
	const hasExample = existsSync(join(criteria, 'grids', first.replace('@', '/'), 'examples'));
	const facts = readFacts(criteria);
	/** The others need not be asked. */
	const asked = new Set(
		[
			...grids.flatMap(({ folder }) => factsRead(read(join(folder, 'grid.json')))),
			...catalogues.flatMap(({ folder }) => factsRead(read(join(folder, 'catalogue.json')))),
			...factsOfModules(isOn)
		].map((fact) => comesFrom[fact] ?? fact)
	);
	return {
		name: typeset(given.name ?? 'Azimut', 'en'),
		languages,
		inEnglish: Boolean(languages.includes('en')),
		questionnaires,
		modules: {
			...Object.fromEntries(modules.map((module) => [module, isOn(module)])),
			example: hasExample
		},
		// What `modules.js` asks.
		leavesOut: !(modules.every(isOn) && hasExample),
		home: Object.fromEntries(
			homeBlocks.map((block) => [block, (given.home ?? ['example', 'how']).includes(block)])
		),
		example: given.example ?? '',
		accountant: given.accountant ?? false,
		colours: given.colours ?? null,
		logo: given.logo ?? '',
		...factRules(given.facts ?? {}),
		listed: given.listed ?? {
			parts: pillars.map(idOf),
			subjects: pillars.flatMap(subjectsIn).map(idOf)
		},
		method: given.method ?? {},
		words: Object.fromEntries(
			/** @type {const} */ (['fr', 'en']).map((lang) => [
				lang,
				typesetAll({ ...defaultWords[lang], ...words[lang], diagnosis: plainDiagnosis[lang] }, lang)
			])
		),
		...facts,
		start: facts.core.filter(({ id, start }) => start && asked.has(id)).map(idOf),
		parts: pillars.length,
		subjects: pillars.flatMap(subjectsIn).length,
		offersSeveral: questionnaires.length > 1,
		serves: Object.fromEntries(
			catalogues.map(({ id, version, folder }) => [
				`${id}@${version}`,
				servedIds(read(join(folder, 'catalogue.json')), questionnaires, served)
			])
		),
		starts
	};
}

/** What facts that nobody is asked come from. @type {Record<string, string>} */
const comesFrom = { age: 'closedYears', region: 'department' };

/** @param {(module: string) => boolean} isOn */
const factsOfModules = (isOn) => [
	...(isOn('region') ? ['purpose'] : []),
	...(isOn('directory') || isOn('figures') ? ['naf', 'department', 'headcount'] : [])
];

/**
 * The facts that every questionnaire may read, and INSEE's code of the region of their departments: ours where the
 * instance has none.
 *
 * @param {string} criteria
 * @returns {{ region: string, core: import('../lib/grid/facts.ts').WrittenFact[] }}
 */
function readFacts(criteria) {
	const own = join(criteria, 'facts.json');
	return read(existsSync(own) ? own : ourFacts);
}

/** @param {Record<string, { min?: number, within?: string, lasts?: boolean, stays?: boolean }>} facts */
function factRules(facts) {
	const rules = Object.entries(facts);
	const bounds = rules.flatMap(([id, { min, within }]) =>
		min !== undefined || within !== undefined ? [[id, { min, within }]] : []
	);
	return {
		bounds: Object.fromEntries(bounds),
		lasting: rules.filter(([, { lasts }]) => lasts).map(([id]) => id),
		staying: rules.filter(([, { stays }]) => stays).map(([id]) => id)
	};
}

const idOf = (/** @type {{ id: string }} */ { id }) => id;
/** @param {{ themes: { criteria: { id: string }[] }[] }} pillar */
const subjectsIn = ({ themes }) => themes.flatMap(({ criteria }) => criteria);

/** @param {unknown} value @param {string} lang @returns {unknown} */
function typesetAll(value, lang) {
	if (typeof value === 'string') return typeset(value, lang);
	if (Array.isArray(value)) return value.map((one) => typesetAll(one, lang));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, typesetAll(one, lang)])
	);
}
