/** What a screen of the newest questionnaire asks to read at first: its detail and « Voir plus » closed. */
import { expect, test } from 'vitest';
import { askedOf } from '$lib/engine/asked';
import { compileGrid } from '$lib/engine/compile';
import { offeredPractices } from '$lib/engine/asked';
import type { CompiledItem } from '$lib/engine/items/compile-item';
import { readFacts } from '$lib/engine/profile';
import { startFacts } from '$lib/state/questions/fact-shape';
import { shownFirst } from '$lib/state/questions/item-view';
import { walk } from '$lib/state/questions/walk';
import type { Grid } from '$lib/grid/grid';
import type { Example, Sheet } from '$lib/grid/sheet';
import type { AskedWords } from '$lib/grid/words';
import questions from '$lib/i18n/messages/fr.messages';
import { currentGrid, readIn } from '../support/grids';
import { wordsOf } from './readability';

const compiled = compileGrid(readIn<Grid>(currentGrid, 'grid.json'));
const words = readIn<AskedWords>(currentGrid, 'fr.json');
const { none, unknown, seeMore } = questions.questions;
const lengthOf = (...texts: (string | undefined)[]) =>
	texts.reduce((sum, text) => sum + wordsOf(text ?? '').length, 0);

/** Of a list, those offered: all of them when nobody is named. */
function rowsAtFirst(criterion: string, item: CompiledItem, sheet?: Sheet): number {
	const own = words.criteria[criterion]?.items[item.id];
	const said = (ids: readonly string[]) =>
		ids.reduce((sum, id) => sum + lengthOf(own?.choices[id]?.words), 0);
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

const screens = compiled.criteria.flatMap(({ id: criterion, items }) =>
	[...items.values()].map((item) => ({
		screen: `${criterion}/${item.id}`,
		rows: rowsAtFirst(criterion, item),
		question: lengthOf(words.criteria[criterion]?.items[item.id]?.question)
	}))
);

const median = (lengths: readonly number[]) =>
	lengths.toSorted((one, other) => one - other)[lengths.length >> 1] ?? 0;

test('a screen has at most 45 words below its question at the median, and 120 with it at most', () => {
	expect(median(screens.map(({ rows }) => rows))).toBeLessThanOrEqual(45);
	const facts = Object.keys(words.facts).map((fact) => ({
		screen: fact,
		rows: factLength(fact),
		question: 0
	}));
	const long = [...screens, ...facts].filter(({ rows, question }) => rows + question > 120);
	expect(long).toEqual([]);
});

test('the whole way of the bakery has at most 3,000 words, questions and profile included', () => {
	const { sheet } = readIn<Example>(currentGrid, 'examples/boulangerie.json');
	const profile = startFacts.reduce((sum, fact) => sum + factLength(fact), 0);
	const start = Object.fromEntries(startFacts.map((fact) => [fact, sheet.profile[fact] ?? '']));
	const asked = compiled.grid.path.flatMap(
		(id) => askedOf(compiled, { ...sheet, profile: start }, id).ask
	);
	const facts = [...new Set(asked)].reduce((sum, fact) => sum + factLength(fact), 0);
	const items = walk(compiled, sheet, compiled.grid.path).reduce((sum, { criterion, kind, id }) => {
		const item = compiled.criterionById.get(criterion)?.items.get(id);
		if (kind !== 'item' || !item) return sum;
		const question = lengthOf(words.criteria[criterion]?.items[id]?.question);
		return sum + question + rowsAtFirst(criterion, item, sheet);
	}, 0);
	expect(profile + facts + items).toBeLessThanOrEqual(3000);
});
