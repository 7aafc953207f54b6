import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAs } from '$lib/grid/problem';
import { catalogueNames, idsServed } from './catalogue-folder';
import { checkInstanceIds } from './check-instance-ids';
import { checkFacts } from './check-facts';
import { currentGrid, gridNames } from './grid-folder';
import { instanceSchema, type InstanceFile } from './instance-schema';
import { readJsonFile, versionFolder } from './json-files';

/** What is wrong in `instance.json` beside the questionnaires, which `readOffered` reads first. */
export function checkInstance(criteria: string): string[] {
	const file = join(criteria, 'instance.json');
	if (!existsSync(file))
		return gridNames(join(criteria, 'grids')).length === 0
			? []
			: [`${file} does not exist: it says which questionnaires are offered, the first first`];
	const read = readJsonFile(file);
	if ('message' in read) return [];
	const parsed = readAs(instanceSchema, read.value);
	if ('problems' in parsed) return [];
	const instance = parsed.value;
	const facts = checkFacts(criteria, instance);
	const own = [
		...checkColours(instance),
		...checkLogo(criteria, instance),
		...checkModules(criteria, instance),
		...checkExample(criteria, instance),
		...checkWords(instance),
		...checkListed(criteria, instance),
		...checkInstanceIds(criteria, instance)
	].map((problem) => `${file} ${problem}`);
	return [...facts, ...own];
}

/** Each has a bit in a number of 32. */
const mostListed = 31;

/** What the directory and the key figures know by its place. */
function checkListed(criteria: string, { modules = [], listed }: InstanceFile): string[] {
	if (!modules.includes('directory') && !modules.includes('figures')) return [];
	const current = currentGrid(join(criteria, 'grids'));
	if ('problem' in current) return [];
	if (!listed)
		return [
			'listed is missing: the directory and the key figures know parts and subjects by their place in it'
		];
	const { pillars } = current.compiled.grid;
	const subjects = pillars.flatMap(({ themes }) => themes).flatMap(({ criteria: here }) => here);
	return [
		...lacking('parts', listed.parts, pillars),
		...lacking('subjects', listed.subjects, subjects),
		...(listed.subjects.length > mostListed
			? [
					`listed.subjects: has ${listed.subjects.length}, and the directory knows ${mostListed} at most`
				]
			: [])
	];
}

const lacking = (list: string, ids: readonly string[], wanted: readonly { id: string }[]) =>
	wanted.flatMap(({ id }) =>
		ids.includes(id) ? [] : [`listed.${list}: lacks "${id}": add it at the end`]
	);

/** Of `ui/look/tokens.css`: what the colour stands on, and what stands on it. */
const papers = {
	light: ['#fbfaf7', '#ffffff'],
	dark: ['#14181f', '#1c222c']
};
/** Of text (WCAG 1.4.3). */
const leastContrast = 4.5;

const checkColours = ({ colours }: InstanceFile) =>
	(['light', 'dark'] as const).flatMap((scheme) => {
		const colour = colours?.[scheme];
		const worst = Math.min(...papers[scheme].map((paper) => contrast(paper, colour ?? paper)));
		return colour && worst < leastContrast
			? [
					`colours.${scheme}: ${colour} has a contrast of ${worst.toFixed(1)} with the page, and letters need ${leastContrast}`
				]
			: [];
	});

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

/** @param colour `#rrggbb` */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const value = parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function checkLogo(criteria: string, { logo }: InstanceFile): string[] {
	if (logo === undefined) return [];
	const file = join(criteria, logo);
	if (!existsSync(file)) return [`logo: ${logo} does not exist`];
	const text = readFileSync(file, 'utf8');
	if (!/<svg[^>]*viewBox/.test(text)) return [`logo: ${logo} is no SVG with a viewBox`];
	return /<script|<foreignObject|\bon\w+=|href=["'](?!#)/i.test(text)
		? [`logo: ${logo} holds a script or names another file: it may only draw`]
		: [];
}

function checkModules(
	criteria: string,
	{ modules = [], home = [], questionnaires, serves = {} }: InstanceFile
): string[] {
	const [first = ''] = questionnaires;
	const folder = join(criteria, 'catalogues');
	const offered = { ids: questionnaires, serves };
	const hasCatalogue = catalogueNames(folder).some((name) =>
		idsServed(versionFolder(folder, name), offered).includes(first)
	);
	return [
		...(modules.includes('help') && !hasCatalogue
			? ['modules: "help" shows a catalogue, and there is none for the first questionnaire']
			: []),
		...(modules.includes('directory') && !modules.includes('publishing')
			? ['modules: "directory" lists public pages, and "publishing" is not among them']
			: []),
		...(home.includes('region') && !modules.includes('region')
			? ['home: "region" is a block of the module "region", which is not among modules']
			: [])
	];
}

function checkExample(criteria: string, { example }: InstanceFile): string[] {
	const current = currentGrid(join(criteria, 'grids'));
	if (example === undefined || 'problem' in current) return [];
	const { name } = current.compiled;
	const file = join('grids', name.replace('@', '/'), 'examples', `${example}.json`);
	return existsSync(join(criteria, file)) ? [] : [`example: ${file} does not exist`];
}

function checkWords({ languages = ['fr', 'en'], words = {}, home = [] }: InstanceFile): string[] {
	return languages.flatMap((lang) => [
		...(Object.keys(words).length > 0 && !words[lang]
			? [`words: says nothing in "${lang}", which is among the languages`]
			: []),
		...(home.includes('note') && !words[lang]?.note
			? [`words.${lang}.note is missing: home shows it`]
			: [])
	]);
}
