import { describe, expect, it, test } from 'vitest';
import type { Grid } from '$lib/grid/grid';
import type { HelpWords, Words } from '$lib/grid/words';
import { currentGrid, readIn } from '../support/grids';
import { gridFolders } from './grid-folders';
import { jargonIn, readingEase, sentencesOf, syllablesOf, wordsOf } from './readability';

/** What a baker reads at 14 h on a phone: B1, where an everyday newspaper stands at 60. */
const easyEnough = 70;
const longestSentence = 25;

/** Official titles, names and search words are not ours to simplify. */
const notProse = /(^|\.)(official|name|definitions|also)(\.|$)/;
/** A word of the trade may stand in brackets after the plain one, and where it is explained. */
const mayBeNamed = (path: string) => path.startsWith('glossary.');

const french =
	/(?<![\p{L}'’-])(les|des|une|pas|pour|dans|avec|vous|votre|vos|qui|chaque|depuis|moins|aux|cette|êtes|avez)(?![\p{L}'’-])/giu;
const english =
	/(?<![\p{L}'’-])(the|and|your|you|with|which|from|least|what|how|who|have|this|that|each)(?![\p{L}'’-])/giu;
/** Names and quotations may stay in their language. */
const quoted = /«[^»]*»|“[^”]*”|"[^"]*"|\([^)]*\)/g;

test('the index tells an easy text from a hard one', () => {
	const easy = ['Vous payez vos factures. Vous notez la date.'];
	const hard = [
		"L'institutionnalisation progressive des mécanismes participatifs de gouvernance multidimensionnelle conditionne l'opérationnalisation des indicateurs."
	];
	expect(readingEase(easy)).toBeGreaterThan(90);
	expect(readingEase(hard)).toBeLessThan(10);
	expect(['entreprise', 'année', 'eau', 'quatre', 'payer'].map(syllablesOf)).toEqual([
		3, 2, 1, 1, 2
	]);
});

describe.each(gridFolders())('The words of $name', ({ words }) => {
	const read = (lang: string) => (words[lang]?.words ?? {}) as Words;
	const fr = proseOf(read('fr'));

	it('exist in French and in English, key by key', () => {
		const keys = (lang: string) =>
			leavesOf(read(lang))
				.map(([path]) => path)
				.filter((path) => !/\.also\./.test(path))
				.sort();
		expect(keys('en')).toEqual(keys('fr'));
	});

	it.each(Object.keys(read('fr').criteria))('%s reads easily in French', (criterion) => {
		const own = fr.filter(([path]) => path.startsWith(`criteria.${criterion}.`));
		expect(Math.round(readingEase(own.map(([, text]) => text)))).toBeGreaterThanOrEqual(easyEnough);
	});

	it('have no French sentence of more than 25 words', () => {
		const long = fr.flatMap(([path, text]) =>
			sentencesOf(text)
				.filter((sentence) => wordsOf(sentence).length > longestSentence)
				.map((sentence) => `${path}: ${sentence}`)
		);
		expect(long).toEqual([]);
	});

	it('say nothing in the words of the trade', () => {
		const found = fr
			.filter(([path]) => !mayBeNamed(path))
			.flatMap(([path, text]) =>
				jargonIn(text.replace(quoted, '')).map((word) => `${path}: ${word}`)
			);
		expect(found).toEqual([]);
	});

	it('never shout, and are typed with plain apostrophes and spaces', () => {
		const odd = [...fr, ...proseOf(read('en'))].filter(([, text]) =>
			/!|’|\u00a0|\u202f/.test(text)
		);
		expect(odd).toEqual([]);
	});

	it('end no answer with a full stop, unless it is two sentences', () => {
		const choices = [...fr, ...proseOf(read('en'))].filter(([path]) =>
			/\.choices\.[^.]+(\.words)?$/.test(path)
		);
		const ended = choices.filter(
			([, text]) => text.endsWith('.') && sentencesOf(text).length === 1
		);
		expect(ended).toEqual([]);
	});

	it('hold no French in English, and no English in French', () => {
		const foreign = (prose: [string, string][], other: RegExp) =>
			prose.flatMap(([path, text]) => {
				const found = text.replace(quoted, '').match(other);
				return found ? [`${path}: ${found.join()}`] : [];
			});
		expect(foreign(fr, english)).toEqual([]);
		expect(foreign(proseOf(read('en')), french)).toEqual([]);
	});

	it('sum up each subject in at most three short sentences', () => {
		const summaries = Object.entries(read('fr').criteria).flatMap(([id, { summary }]) =>
			summary.map((sentence) => ({ id, sentence, words: wordsOf(sentence).length }))
		);
		expect(summaries.filter(({ words }) => words > 14)).toEqual([]);
	});
});

test('a subject that does not concern everyone says why, in the newest version, and no other', () => {
	const { pillars } = readIn<Grid>(currentGrid, 'grid.json');
	const criteria = pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	const help = readIn<HelpWords>(currentGrid, 'fr.help.json').criteria;
	expect(criteria.filter(({ id }) => help[id]?.notConcerned).map(({ id }) => id)).toEqual(
		criteria.filter(({ when }) => when).map(({ id }) => id)
	);
});

test.each([
	['fr', /engag|certifi|vérifi|reconnu|responsable/i],
	['en', /commit|certif|verif|recogni[sz]|responsible/i]
])('a strength says nothing of a company that nobody may say of it: %s', (lang, forbidden) => {
	const help = readIn<HelpWords>(currentGrid, `${lang}.help.json`).criteria;
	const said = Object.values(help).flatMap(({ strength }) => strength ?? []);
	expect(said).toHaveLength(20);
	expect(said.filter((text) => forbidden.test(text))).toEqual([]);
});

function proseOf(words: Words): [path: string, text: string][] {
	return leavesOf(words).filter(([path]) => !notProse.test(path));
}

function leavesOf(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		leavesOf(one, path ? `${path}.${key}` : key)
	);
}
