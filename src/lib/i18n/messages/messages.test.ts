import { describe, expect, it } from 'vitest';
import { englishPlural, frenchPlural } from '../plural';

type Speaker = (...values: unknown[]) => unknown;
type Leaf = string | Speaker;

const french = import.meta.glob('/src/lib/**/fr.*.ts', { eager: true, import: 'default' });
const english = import.meta.glob('/src/lib/**/en.*.ts', { eager: true, import: 'default' });
const texts = import.meta.glob<string>('/src/lib/documents/texts/*.md', {
	eager: true,
	query: '?raw',
	import: 'default'
});
/** What is no word of its language: marks, values, addresses, quotations of the other one. */
const noWords =
	/\[(?:[^[\]]|\[.*?\]\(.*?\))+\]\{lang=..\}|\{\{\w+\}\}|`.*?`|\]\(.*?\)|\{#.*\}|^#+|^(title|description|date|contents): |^(---|:::.*)$|[\w.]+\.fr/gm;
const linesOf = (path: string) =>
	(texts[path] ?? '')
		.replace(noWords, '')
		.split('\n')
		.filter((line) => /\p{L}/u.test(line));
const documents = Object.keys(texts)
	.filter((path) => path.endsWith('.fr.md'))
	.map((path) => ({
		area: path.replace(/.*\//, ''),
		french: { ...linesOf(path) },
		english: { ...linesOf(path.replace('.fr.', '.en.')) }
	}));
const words = Object.keys({ ...french, ...english })
	.filter((path) => /\/fr\./.test(path) || !(path.replace('/en.', '/fr.') in french))
	.map((path) => ({
		area: path.replace(/.*\/..\.(.*)\.ts$/, '$1'),
		french: french[path.replace('/en.', '/fr.')],
		english: english[path.replace('/fr.', '/en.')]
	}));
const areas = [...words, ...documents];
const sides = areas.flatMap(({ area, french, english }) => [
	{ area, language: 'French', words: french },
	{ area, language: 'English', words: english }
]);

const counted = { day: '4', counts: { year: 2, '3-years': 1 } };
/** A function called with neither numbers nor texts. */
const calledWith: Record<string, unknown[][]> = {
	'profile.changed': [[['Dons']], [['Dons', 'Labels']]],
	periods: [[2025, counted]],
	declared: [['2025', counted]],
	'fiche.periods': [[2025, counted]],
	'gate.boxes.true': [['2025', counted]]
};
/** Each language names itself. */
const inTheOther = ['app.otherLanguage', 'app.french'];

const frenchOnly =
	'les des est une pas pour dans avec vous votre vos qui que sur aux cette ces sont depuis mais leur';
const englishOnly =
	'the and your you with for of is are this that these from least what how who its have been';

/** Words that both languages have. */
const shared = new Set(
	(
		'action azimut client code commune conditions construction contact ctrl date description effort euro euros hectare hectares ' +
		'journal json kg km kwh licence litre litres mail menu message min mwh note ouverte page photo place plan points question questionnaire questions ' +
		'signature siren site sites source tonne tonnes total version'
	).split(' ')
);
/** Names of départements apart: « Lot (46) ». */
const isShared = (text: string) =>
	/^[\p{L}-]+ \(\d\d\)$/u.test(text) ||
	(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).every((word) => shared.has(word));

/** Every text and function, by its path. Whatever else is found is a mistake in the file. */
function leaves(value: unknown, path = ''): [string, Leaf][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') return [[path, value as Speaker]];
	if (typeof value !== 'object' || value === null) throw new Error(`${path} is not words.`);
	return Object.entries(value).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key));
}

/** What a text says, or all that a function may say: at 0, 1, 2, many, and with texts. */
function said(path: string, leaf: Leaf): unknown[] {
	if (typeof leaf === 'string') return [leaf];
	const numbers = [0, 1, 2, 38].map((count) => Array<unknown>(leaf.length).fill(count));
	const rising = Array.from({ length: leaf.length }, (_, index) => index + 4);
	const texts = Array<unknown>(leaf.length).fill('12,5');
	return (calledWith[path] ?? [...numbers, rising, texts]).map((values) => leaf(...values));
}

const spoken = (words: unknown) =>
	leaves(words).flatMap(([path, leaf]) => said(path, leaf).map((text) => ({ path, text })));

const shapes = (words: unknown) =>
	leaves(words)
		.map(([path, leaf]) =>
			typeof leaf === 'string' ? `${path}: text` : `${path}: function of ${leaf.length}`
		)
		.sort();

/** The texts where a word of the other language stands, quotations apart. */
function strangers(words: unknown, others: string): string[] {
	const foreign = new RegExp(
		`(?<![\\p{L}'’-])(${others.replaceAll(' ', '|')})(?![\\p{L}'’-])`,
		'iu'
	);
	return spoken(words)
		.filter(({ path }) => !inTheOther.includes(path))
		.filter(({ text }) => foreign.test(String(text).replace(/«[^»]*»|“[^”]*”/g, '')))
		.map(({ path, text }) => `${path}: ${String(text)}`);
}

describe.each(areas)('the words of $area', ({ french, english }) => {
	it('have the same keys in both languages, of the same kind', () => {
		expect(shapes(english)).toEqual(shapes(french));
	});

	it('are French in French', () => {
		expect(strangers(french, englishOnly)).toEqual([]);
	});

	it('keep French marks on the line of their word', () => {
		const loose = spoken(french).filter(({ text }) => /« | [?!:;»%€]/.test(String(text)));
		expect(loose.map(({ path }) => path)).toEqual([]);
	});

	it('are English in English', () => {
		expect(strangers(english, frenchOnly)).toEqual([]);
	});

	it('are said in each language, unless both call it so', () => {
		const inFrench = new Map(spoken(french).map(({ path, text }) => [path, String(text)]));
		const same = spoken(english).filter(
			({ path, text }) => !inTheOther.includes(path) && inFrench.get(path) === text
		);
		// Addresses have no language.
		const isAddress = (text: unknown) => /^\/[a-z-]+$/.test(String(text));
		expect(same.filter(({ text }) => !isShared(String(text)) && !isAddress(text))).toEqual([]);
	});
});

describe.each(sides)('in $language, the words of $area', ({ words }) => {
	it('are never empty, and functions always say something', () => {
		const mute = spoken(words).filter(({ text }) => typeof text !== 'string' || !text.trim());
		expect(mute).toEqual([]);
	});

	it('leave no count to fill in and no value untold', () => {
		const unfinished = spoken(words).filter(({ text }) => /#|undefined|NaN/.test(String(text)));
		expect(unfinished).toEqual([]);
	});
});

describe('counting', () => {
	it('is singular at 0 and 1 in French', () => {
		const counted = [0, 1, 2].map((count) => frenchPlural(count, '# pas facile', '# pas faciles'));
		expect(counted).toEqual(['0\u00a0pas facile', '1\u00a0pas facile', '2\u00a0pas faciles']);
	});

	it('is singular at 1 only in English', () => {
		const counted = [0, 1, 2].map((count) => englishPlural(count, '# easy step', '# easy steps'));
		expect(counted).toEqual(['0 easy steps', '1 easy step', '2 easy steps']);
	});
});

describe('the words of the other language', () => {
	it('are noticed, except when quoted', () => {
		const words = { good: 'Vu : « See you »', bad: 'Vu et approved by the team' };
		expect(strangers(words, englishOnly)).toEqual(['bad: Vu et approved by the team']);
	});
});
