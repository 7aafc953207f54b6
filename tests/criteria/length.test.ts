/**
 * How much the newest questionnaires, drafts included, ask to read at first: their details and « Voir plus » closed. Screens
 * of any; the whole way of companies of `azimut-20`.
 */
import { describe, expect, it } from 'vitest';
import { offeredPractices } from '$lib/engine/items/practices/points';
import { askedOf } from '$lib/engine/score/asked';
import { compileGrid } from '$lib/engine/score/compile';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { readFacts } from '$lib/engine/facts/profile';
import { startFacts } from '$lib/session/opening/fact-shape';
import { shownFirst } from '$lib/questions/item-view';
import { walk } from '$lib/questions/walk';
import type { Grid } from '$lib/grid/grid';
import type { Example, Sheet } from '$lib/grid/sheet';
import type { AskedWords, Words } from '$lib/grid/words';
import english from '$lib/i18n/messages/en.messages';
import french from '$lib/i18n/messages/fr.messages';
import { wordsOf } from '../../src/cli/criteria/readability';
import { checkScreens, seenFirst } from '../../src/cli/criteria/screen-length';
import { lastGrid, readIn } from '../support/grids';
import { lastGrids } from './grid-folders';

const compiled = compileGrid(readIn<Grid>(lastGrid, 'grid.json'));
const lengthOf = (...texts: (string | undefined)[]) =>
	texts.reduce((sum, text) => sum + wordsOf(text ?? '').length, 0);
const sumOf = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
const companyOf = (slug: string) => readIn<Example>(lastGrid, `examples/${slug}.json`).sheet;

describe.each(lastGrids())('each screen of $name is short', ({ grid, words }) => {
	it.each(Object.keys(words))('in %s', (lang) => {
		expect(checkScreens(grid, words[lang]?.words as Words)).toEqual([]);
	});
});

it('of a long list, as many rows are counted as are shown', () => {
	const lists = Array.from({ length: 20 }, (_, practices) => practices);
	expect(lists.map(seenFirst)).toEqual(lists.map(shownFirst));
});

describe.each([
	{ lang: 'fr', messages: french },
	{ lang: 'en', messages: english }
])('the words of the newest azimut-20, $lang', ({ lang, messages }) => {
	const words = readIn<AskedWords>(lastGrid, `${lang}.json`);
	const { none, unknown, seeMore } = messages.questions;

	function rowsAtFirst(criterion: string, item: CompiledItem, sheet: Sheet): number {
		const own = words.criteria[criterion]?.items[item.id];
		const said = (ids: readonly string[]) =>
			sumOf(ids.map((id) => lengthOf(own?.choices[id]?.words)));
		switch (item.kind) {
			case 'level':
				return said(item.levels.map(({ id }) => id)) + lengthOf(unknown);
			case 'measure': {
				const ids = [...item.steps, ...(item.also ?? [])].map(({ id }) => id);
				return said(['none', ...ids]) + lengthOf(own?.zero, unknown);
			}
			case 'practices': {
				const offered = offeredPractices(item, readFacts(compiled, sheet.profile));
				const first = offered.slice(0, shownFirst(offered.length)).map(({ id }) => id);
				const rest = offered.length - first.length;
				return said(first) + lengthOf(rest > 0 ? seeMore(rest) : none, unknown);
			}
		}
	}

	function factLength(fact: string): number {
		const { question = '', help, choices = {}, groups = {} } = words.facts[fact] ?? {};
		return lengthOf(question, help, ...Object.values(choices), ...Object.values(groups));
	}

	/** The questions of one company, and the facts that they ask on the spot. */
	function questionsLength(sheet: Sheet): number {
		const start = Object.fromEntries(startFacts.map((fact) => [fact, sheet.profile[fact] ?? '']));
		const asked = compiled.grid.path.flatMap(
			(id) => askedOf(compiled, { ...sheet, profile: start }, id).ask
		);
		const items = walk(compiled, sheet, compiled.grid.path).map(({ criterion, kind, id }) => {
			const item = compiled.criterionById.get(criterion)?.items.get(id);
			if (kind !== 'item' || !item) return 0;
			const question = lengthOf(words.criteria[criterion]?.items[id]?.question);
			return question + rowsAtFirst(criterion, item, sheet);
		});
		return sumOf([...new Set(asked)].map(factLength)) + sumOf(items);
	}

	it('are at most 2,500 on the whole way of a team of six, its profile included', () => {
		const profile = sumOf(startFacts.map(factLength));
		expect(profile + questionsLength(companyOf('boulangerie'))).toBeLessThanOrEqual(2500);
	});

	it.each(['graphiste', 'macon-seul'])(
		'are at most 1,200 in the questions of %s, alone',
		(slug) => {
			expect(questionsLength(companyOf(slug))).toBeLessThanOrEqual(1200);
		}
	);
});
