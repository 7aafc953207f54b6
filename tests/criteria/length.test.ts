/** What a screen of the newest questionnaire, a draft included, asks to read at first: its detail and « Voir plus » closed. */
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
import type { AskedWords } from '$lib/grid/words';
import english from '$lib/i18n/messages/en.messages';
import french from '$lib/i18n/messages/fr.messages';
import { lastGrid, readIn } from '../support/grids';
import { wordsOf } from './readability';

const compiled = compileGrid(readIn<Grid>(lastGrid, 'grid.json'));
const lengthOf = (...texts: (string | undefined)[]) =>
	texts.reduce((sum, text) => sum + wordsOf(text ?? '').length, 0);
const sumOf = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
const median = (lengths: readonly number[]) =>
	lengths.toSorted((one, other) => one - other)[lengths.length >> 1] ?? 0;
const companyOf = (slug: string) => readIn<Example>(lastGrid, `examples/${slug}.json`).sheet;

describe.each([
	{ lang: 'fr', messages: french },
	{ lang: 'en', messages: english }
])('the words of the newest questionnaire, $lang', ({ lang, messages }) => {
	const words = readIn<AskedWords>(lastGrid, `${lang}.json`);
	const { none, unknown, seeMore } = messages.questions;

	/** Of a list, those offered: all of them when nobody is named. */
	function rowsAtFirst(criterion: string, item: CompiledItem, sheet?: Sheet): number {
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
				const offered = sheet
					? offeredPractices(item, readFacts(compiled, sheet.profile))
					: item.practices;
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

	it('are at most 45 below a question at the median, and 120 with it at most', () => {
		const screens = compiled.criteria.flatMap(({ id: criterion, items }) =>
			[...items.values()].map((item) => ({
				screen: `${criterion}/${item.id}`,
				rows: rowsAtFirst(criterion, item),
				question: lengthOf(words.criteria[criterion]?.items[item.id]?.question)
			}))
		);
		expect(median(screens.map(({ rows }) => rows))).toBeLessThanOrEqual(45);
		expect(screens.filter(({ rows, question }) => rows + question > 120)).toEqual([]);
	});

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
