import type { FactValue, Grid } from '$lib/grid/grid';
import type { Profile, ProfileValue } from '$lib/grid/sheet';
import type { ByteReader, ByteWriter } from './bytes';
import { codeWords } from './code-words';

/** The kind of a value, in the three lowest bits; what is above is the number itself. */
const kind = { unknown: 0, no: 1, yes: 2, number: 3, interval: 4, word: 5 } as const;

/** The words of a questionnaire that its facts may be given in, after those that every one shares. */
export const wordsOf = ({ facts }: Grid): string[] => [
	...new Set(facts.flatMap(({ id, choices = [] }) => [id, ...choices]))
];

/** A word by its place: even ones are everyone's, odd ones the questionnaire's; 0 is one written out. */
export function writeWord(out: ByteWriter, words: readonly string[], word: string): void {
	const place = [codeWords, words].flatMap((list, which) => {
		const index = list.indexOf(word);
		return index < 0 ? [] : [index * 2 + which + 1];
	})[0];
	out.number(place ?? 0);
	if (place === undefined) out.text(word);
}

export function readWord(source: ByteReader, words: readonly string[]): string {
	const place = source.number() - 1;
	if (place < 0) return source.text();
	const word = (place % 2 === 0 ? codeWords : words)[Math.floor(place / 2)];
	if (word === undefined) throw new Error('no such word');
	return word;
}

/** By name, so that equal facts make equal codes whatever order they come in. */
export function writeFacts(out: ByteWriter, words: readonly string[], facts: Profile): void {
	const entries = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
	out.number(entries.length);
	for (const [fact, value] of entries) {
		writeWord(out, words, fact);
		writeValue(out, words, value);
	}
}

export function readFacts(
	source: ByteReader,
	words: readonly string[]
): Record<string, ProfileValue> {
	const entries = new Map<string, ProfileValue>();
	for (let left = source.number(); left > 0; left--) {
		const fact = readWord(source, words);
		if (entries.has(fact) || fact in Object.prototype) throw new Error('no such fact');
		entries.set(fact, readValue(source, words));
	}
	return Object.fromEntries(entries);
}

/** Of a value that is no interval and not unknown. */
export function readPlain(source: ByteReader, words: readonly string[]): FactValue {
	const value = readValue(source, words);
	if (typeof value === 'object') throw new Error('no such value');
	return value;
}

export function writeValue(out: ByteWriter, words: readonly string[], value: ProfileValue): void {
	if (typeof value === 'boolean') out.number(value ? kind.yes : kind.no);
	else if (typeof value === 'number') out.number(kind.number + 8 * value);
	else if (typeof value === 'string') {
		out.number(kind.word);
		writeWord(out, words, value);
	} else if ('unknown' in value) out.number(kind.unknown);
	else {
		const { min = 0, max } = value;
		out.number(kind.interval + 8 * min);
		out.number(max === undefined ? 0 : max + 1);
	}
}

function readValue(source: ByteReader, words: readonly string[]): ProfileValue {
	const head = source.number();
	const rest = Math.floor(head / 8);
	switch (head % 8) {
		case kind.unknown:
			return { unknown: true };
		case kind.no:
			return false;
		case kind.yes:
			return true;
		case kind.number:
			return rest;
		case kind.interval: {
			const max = source.number();
			return { ...(rest > 0 && { min: rest }), ...(max > 0 && { max: max - 1 }) };
		}
		case kind.word:
			return readWord(source, words);
		default:
			throw new Error('no such kind');
	}
}
