/** What is read in a hurry, on a phone, is short and easy: limits of the words that a person writes. */
import type { Grid } from '$lib/grid/grid';
import type { Problem } from '$lib/grid/problem';
import type { Words } from '$lib/grid/words';
import { readingEase, sentencesOf, wordsOf } from './readability';
import { textsIn } from './texts';

/** B1, where an everyday newspaper stands at 60. */
const easyEnough = 70;
const longestSentence = 25;
const longestSummary = 14;

/** Official titles, names and search words are not the writer's to simplify. */
const notProse = /(^|\.)(official|name|definitions|also)(\.|$)/;
/** Names and quotations may stay in their language. */
export const quoted = /«[^»]*»|“[^”]*”|"[^"]*"|\([^)]*\)/g;
const others: Partial<Record<string, { name: string; words: RegExp }>> = {
	fr: {
		name: 'English',
		words:
			/(?<![\p{L}'’-])(the|and|your|you|with|which|from|least|what|how|who|have|this|that|each)(?![\p{L}'’-])/giu
	},
	en: {
		name: 'French',
		words:
			/(?<![\p{L}'’-])(les|des|une|pas|pour|dans|avec|vous|votre|vos|qui|chaque|depuis|moins|aux|cette|êtes|avez|combien|quels?|quelles?)(?![\p{L}'’-])/giu
	}
};

export const proseOf = (words: unknown): [path: string, text: string][] =>
	textsIn(words).filter(([path]) => !notProse.test(path));

/** The words of a questionnaire in one language. How easy they are is told of French alone. */
export function checkEasyWords(words: Words, language: string): Problem[] {
	const prose = proseOf(words);
	return [
		...checkTyping(prose),
		...checkEnds(prose),
		...checkLanguage(prose, language),
		...(language === 'fr' ? checkFrench(prose, words) : [])
	];
}

/** The words of a questionnaire of figures: easy as a whole, in French. */
export function checkEasyFigures(words: object, language: string): Problem[] {
	const prose = proseOf(words);
	const texts = prose.map(([, text]) => text);
	return [
		...checkTyping(prose),
		...checkLanguage(prose, language),
		...(language === 'fr' ? [...checkSentences(prose), ...checkEase('', texts)] : [])
	];
}

/** Every text is in both languages, but the other words that people search with. */
export function checkTranslated(french: Words, words: Words): Problem[] {
	const [wanted, found] = [french, words].map(
		(own) => new Set(textsIn(own).flatMap(([path]) => (path.includes('.also.') ? [] : [path])))
	);
	const only = (some: Set<string> | undefined, other: Set<string> | undefined, message: string) =>
		[...(some ?? [])].filter((path) => !other?.has(path)).map((path) => ({ path, message }));
	return [
		...only(wanted, found, 'has a text in French and none here'),
		...only(found, wanted, 'has a text here and none in French')
	];
}

/** A subject that does not concern everyone says why, and no other. */
export function checkNotConcerned(grid: Grid, words: Words): Problem[] {
	const criteria = grid.pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
	return criteria.flatMap(({ id, when }) => {
		const isSaid = words.criteria[id]?.notConcerned !== undefined;
		if (isSaid === (when !== undefined)) return [];
		const message = isSaid
			? 'has words, but the subject concerns everyone: it has no "when"'
			: 'has no words: say in a few why the subject does not concern some, as "aucun salarié"';
		return [{ path: `criteria.${id}.notConcerned`, message }];
	});
}

/** What the guide says of each subject, as a coach reads it between two questions. */
export function checkEasyGuide(
	guide: Readonly<Record<string, { ask: string }>>,
	language: string
): Problem[] {
	const prose = textsIn(guide);
	const asked = Object.entries(guide).filter(([, { ask }]) => !/^[^?]+\?$/.test(ask));
	return [
		...checkTyping(prose),
		...asked.map(([id]) => ({ path: `${id}.ask`, message: 'is not one question' })),
		...(language === 'fr' ? [...checkSentences(prose), ...checkParagraphs(guide)] : [])
	];
}

function checkTyping(prose: readonly [string, string][]): Problem[] {
	return prose.flatMap(([path, text]) => [
		...(text.includes('!') ? [{ path, message: 'has "!": say it without shouting' }] : []),
		...(/[’\u00a0\u202f]/.test(text)
			? [{ path, message: "has a curly apostrophe or a no-break space: type ' and a plain space" }]
			: [])
	]);
}

function checkEnds(prose: readonly [string, string][]): Problem[] {
	return prose
		.filter(([path]) => /\.choices\.[^.]+(\.words)?$/.test(path))
		.filter(([, text]) => text.endsWith('.') && sentencesOf(text).length === 1)
		.map(([path]) => ({
			path,
			message: 'ends with a full stop: an answer of one sentence has none'
		}));
}

function checkLanguage(prose: readonly [string, string][], language: string): Problem[] {
	const other = others[language];
	if (!other) return [];
	return prose.flatMap(([path, text]) => {
		const found = text.replace(quoted, '').match(other.words);
		const message = `has words of ${other.name} (${found?.join(', ')}): translate them, or quote a name`;
		return found ? [{ path, message }] : [];
	});
}

function checkFrench(prose: readonly [string, string][], words: Words): Problem[] {
	const hard = Object.keys(words.criteria).flatMap((id) => {
		const path = `criteria.${id}`;
		const own = prose.filter(([at]) => at.startsWith(`${path}.`));
		return checkEase(
			path,
			own.map(([, text]) => text)
		);
	});
	const long = Object.entries(words.criteria).flatMap(([id, { summary }]) =>
		summary.flatMap((sentence, at) =>
			tooMany(`criteria.${id}.summary[${at}]`, wordsOf(sentence).length, longestSummary)
		)
	);
	return [...checkSentences(prose), ...hard, ...long];
}

function checkSentences(prose: readonly [string, string][]): Problem[] {
	return prose.flatMap(([path, text]) =>
		sentencesOf(text).flatMap((sentence) =>
			tooMany(path, wordsOf(sentence).length, longestSentence)
		)
	);
}

const longestParagraph = 60;

function checkParagraphs(guide: object): Problem[] {
	const paragraphs = Object.entries(guide).flatMap(([id, own]) => {
		const words = textsIn(own).flatMap(([, text]) => wordsOf(text));
		return words.length > longestParagraph
			? [
					{
						path: id,
						message: `has ${words.length} words; a subject of the guide has at most ${longestParagraph}`
					}
				]
			: [];
	});
	return [
		...paragraphs,
		...checkEase(
			'',
			textsIn(guide).map(([, text]) => text)
		)
	];
}

function checkEase(path: string, texts: readonly string[]): Problem[] {
	const ease = Math.round(readingEase(texts));
	if (ease >= easyEnough || texts.length === 0) return [];
	const message = `is hard to read in French (${ease} by the index of Kandel and Moles, ${easyEnough} at least): write shorter sentences and shorter words`;
	return [{ path, message }];
}

const tooMany = (path: string, count: number, most: number): Problem[] =>
	count > most ? [{ path, message: `has a sentence of ${count} words; ${most} at most` }] : [];
