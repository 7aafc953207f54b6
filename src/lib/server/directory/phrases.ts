/** What was typed, as phrases: each as many words as mean something together, or one word that means nothing but itself. */
import { bare } from '$lib/grid/bare-words';
import { activityKey, largeWords, meaningsOf, readMeanings, type Meaning } from './meanings';

export interface Phrase {
	words: readonly string[];
	/** None: it is only looked for in names. */
	meanings: readonly Meaning[];
}

const longestWord = 30;
const mostTrades = 6;
/** Say nothing where something else is said: « entreprises du bâtiment ». */
const fillers = new Set(
	'entreprise entreprises societe societes company companies firm firms'.split(' ')
);

/** Nine digits are a SIREN, not words. */
export function sirenIn(text: string): string | null {
	const digits = bare(text).replaceAll(' ', '');
	return /^\d{9}$/.test(digits) ? digits : null;
}

export async function readPhrases(text: string): Promise<Phrase[]> {
	if (sirenIn(text)) return [];
	const meanings = await readMeanings();
	const words = largeWords(text);
	const phrases = new Map<string, Phrase>();
	for (let at = 0; at < words.length;) {
		let length = Math.min(meanings.longest, words.length - at);
		const together = () => words.slice(at, at + length);
		while (length > 1 && meaningsOf(together(), meanings).length === 0) length--;
		phrases.set(together().join(' '), {
			words: together(),
			meanings: meaningsOf(together(), meanings)
		});
		at += length;
	}
	const all = [...phrases.values()];
	const telling = all.filter(
		({ words: [first = ''], meanings: { length } }) => length > 0 || !fillers.has(first)
	);
	return telling.length > 0 ? telling : all;
}

/**
 * Words that an index holds and nobody types: a zero, what it is about, letters and digits. Those of a text lose a zero
 * before a letter (`indexedWord`), so none is ever one of these, nor begins as one.
 */
const initials = { trade: 't', sector: 's', department: 'd', commune: 'c', group: 'g' };
export const meaningWord = ({ kind, id }: Meaning): string =>
	`0${initials[kind]}${bare(id).replaceAll(' ', '')}`;

/** A phrase of several words that a name has: looked up as one. */
export const namedWord = (words: readonly string[]): string =>
	`0n${activityKey(words).replaceAll(' ', '')}`;

/** Every such phrase of a name. */
export async function namedWords(name: string): Promise<string[]> {
	const meanings = await readMeanings();
	const words = largeWords(name);
	return words.flatMap((_, from) =>
		words
			.slice(from + 1, from + meanings.longest)
			.map((_, more) => words.slice(from, from + more + 2))
			.filter((together) => meaningsOf(together, meanings).length > 0)
			.map(namedWord)
	);
}

/** The trades that a name speaks of, for a page that tells none: « Menuiserie Durand » is looked for as a menuisier. */
export async function namedTrades(name: string): Promise<string[]> {
	const phrases = await readPhrases(name);
	const trades = phrases.flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'trade'));
	return [...new Set(trades.map(meaningWord))].slice(0, mostTrades);
}

/** A word of a text, as the index holds it and as it is looked for. */
export const indexedWord = (word: string): string =>
	word.slice(0, longestWord).replace(/^0+(?=[a-z])/, '');
