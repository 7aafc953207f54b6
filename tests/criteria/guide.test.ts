/** The coach's guide: every subject of the newest questionnaire has its paragraph, short and easy, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Grid } from '$lib/grid/grid';
import { guideSchema } from '$lib/grid/schema';
import { typeset } from '$lib/grid/typeset';
import type { AskedWords } from '$lib/grid/words';
import { currentGrid, readIn, root } from '../support/grids';
import { jargonIn, readingEase, sentencesOf, wordsOf } from './readability';

const read = (lang: string) =>
	guideSchema.parse(JSON.parse(readFileSync(join(root, `criteria/guide/${lang}.json`), 'utf8')));
const french = Object.entries(read('fr'));
const { pillars } = readIn<Grid>(currentGrid, 'grid.json');
const subjects = pillars.flatMap(({ themes }) => themes.flatMap((theme) => theme.criteria));
const ids = subjects.map(({ id }) => id).toSorted();

/** What a coach reads between two questions. */
const longestParagraph = 60;
const longestSentence = 25;

describe.each(['fr', 'en'])('in %s', (lang) => {
	const guide = Object.entries(read(lang));
	const lines = guide.flatMap(([id, lines]) => Object.values(lines).map((text) => ({ id, text })));

	it('each subject has its paragraph, and nothing else has', () => {
		expect(guide.map(([id]) => id).toSorted()).toEqual(ids);
	});

	it('is typed with plain apostrophes and spaces, without shouting', () => {
		expect(lines.filter(({ text }) => /!|’|\u00a0|\u202f/.test(text))).toEqual([]);
	});

	it('asks one question, which is not the one of the questionnaire', () => {
		const { criteria } = readIn<AskedWords>(currentGrid, `${lang}.json`);
		const asked = Object.values(criteria).flatMap(({ question, items }) => [
			question,
			...Object.values(items).map((item) => item.question)
		]);
		const odd = guide.filter(([, { ask }]) => !/^[^?]+\?$/.test(ask) || asked.includes(ask));
		expect(odd).toEqual([]);
	});
});

test('No French sentence is longer than 25 words, and no paragraph than 60', () => {
	const long = french.flatMap(([id, lines]) => {
		const sentences = Object.values(lines).flatMap(sentencesOf);
		const words = Object.values(lines).flatMap(wordsOf);
		const tooLong = sentences.filter((sentence) => wordsOf(sentence).length > longestSentence);
		return words.length > longestParagraph ? [...tooLong, `${id}: ${words.length}`] : tooLong;
	});
	expect(long).toEqual([]);
});

test('The French is easy, without words of the trade, and its marks hold to their words once set', () => {
	const texts = french.flatMap(([, lines]) => Object.values(lines));
	expect(readingEase(texts)).toBeGreaterThanOrEqual(70);
	expect(texts.flatMap(jargonIn)).toEqual([]);
	expect(texts.filter((text) => /« | [?!:;»%€]/.test(typeset(text, 'fr')))).toEqual([]);
});
