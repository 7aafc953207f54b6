/**
 * A publication as the short text of an address's fragment, and back: `1<grid>.<code>`, in the clear the format and
 * the grid, then its facts and answers by their place in it (`docs/decisions/0027-…`). The code ends with a check. It
 * stands on paper: a format once printed is read for ever.
 */
import type { Grid } from '$lib/grid/grid';
import { fromUrlText, ByteReader, toUrlText, ByteWriter } from './bytes';
import { readAnswers, writeAnswers } from './code-answers';
import {
	readFacts,
	readPlain,
	readWord,
	wordsOf,
	writeFacts,
	writeValue,
	writeWord
} from './code-facts';
import { hashOf } from './fingerprint';
import { isSiren, type Publication, type PublicIdentity } from './publication';

const format = '1';
const checkLength = 4;
/** Many times what the longest of ours takes. */
const mostCharacters = 4000;
const dayMs = 86_400_000;
const firstYear = 2000;
const lastYear = 2100;
const langs = ['fr', 'en'] as const;

/** `newer`: written by an Azimut to come · `damaged`: cut, changed, or never one of ours */
export type FragmentProblem = 'none' | 'newer' | 'damaged';

export interface FragmentHead {
	/** `<id>@<version>` */
	grid: string;
	/** The whole of it, trimmed. */
	text: string;
}

/** What the text of a fragment, or an address that holds one, begins with: enough to fetch the grid it needs. */
export function readHead(given: string): FragmentHead | FragmentProblem {
	const text = given
		.slice(given.indexOf('#') + 1)
		.replace(/\s/g, '')
		.replaceAll('%40', '@');
	if (text === '') return 'none';
	if (text.length > mostCharacters) return 'damaged';
	const [, version, grid] = /^(\w)([a-z0-9-]+@[a-z0-9.-]+)\.[\w-]+$/.exec(text) ?? [];
	if (version === undefined || grid === undefined) return 'damaged';
	if (version === format) return { grid, text };
	return version > format ? 'newer' : 'damaged';
}

export function toFragment(publication: Publication, grid: Grid): string {
	const head = `${format}${publication.grid}.`;
	const out = new ByteWriter();
	write(out, publication, grid);
	return head + toUrlText([...out.bytes, ...checkOf(head, out.bytes)]);
}

/** Null when it is damaged, or none that Azimut writes. */
export function fromFragment({ grid: name, text }: FragmentHead, grid: Grid): Publication | null {
	try {
		const head = `${format}${name}.`;
		const all = fromUrlText(text.slice(head.length));
		const bytes = all.subarray(0, -checkLength);
		const source = new ByteReader(bytes);
		const publication = { grid: name, ...read(source, grid) };
		return source.atEnd && toFragment(publication, grid) === text ? publication : null;
	} catch {
		return null;
	}
}

const checkOf = (head: string, bytes: readonly number[]): Uint8Array =>
	hashOf(head + toUrlText(bytes)).subarray(0, checkLength);

function write(out: ByteWriter, { show, facts, answers, ...rest }: Publication, grid: Grid): void {
	const words = wordsOf(grid);
	out.number(langs.indexOf(rest.lang) * 2 + Number(rest.listed));
	out.number(Math.round(Date.parse(rest.assessedOn) / dayMs));
	out.number(rest.referenceYear === null ? 0 : rest.referenceYear - firstYear + 1);
	out.text(show.name);
	out.number(show.siren === undefined ? 0 : Number(show.siren) + 1);
	writeWord(out, words, show.headcountBand ?? '');
	out.number(show.facts.length);
	for (const { fact, value } of show.facts) {
		writeWord(out, words, fact);
		writeValue(out, words, value);
	}
	writeFacts(out, words, facts);
	writeAnswers(out, grid, answers);
}

function read(source: ByteReader, grid: Grid): Omit<Publication, 'grid'> {
	const words = wordsOf(grid);
	const first = source.number();
	const lang = langs[Math.floor(first / 2)];
	if (lang === undefined) throw new Error('no such language');
	const assessedOn = new Date(source.number() * dayMs).toISOString().slice(0, 10);
	const year = source.number();
	if (year > lastYear - firstYear + 1) throw new Error('no such year');
	return {
		lang,
		listed: first % 2 === 1,
		assessedOn,
		referenceYear: year === 0 ? null : year - 1 + firstYear,
		show: readShown(source, words),
		facts: readFacts(source, words),
		answers: readAnswers(source, grid)
	};
}

function readShown(source: ByteReader, words: readonly string[]): PublicIdentity {
	const name = source.text();
	const given = source.number();
	const siren = given > 0 ? String(given - 1).padStart(9, '0') : undefined;
	if (siren !== undefined && !isSiren(siren)) throw new Error('no such siren');
	const headcountBand = readWord(source, words);
	const facts: PublicIdentity['facts'] = [];
	for (let left = source.number(); left > 0; left--)
		facts.push({ fact: readWord(source, words), value: readPlain(source, words) });
	return {
		name,
		...(siren !== undefined && { siren }),
		...(headcountBand !== '' && { headcountBand }),
		facts
	};
}
