import { expect, test } from 'vitest';
import { readFacts } from '$lib/engine/facts/profile';
import { scoreOf } from '$lib/engine/score/score-of';
import type { Answers, Example } from '$lib/grid/sheet';
import { compiled, example, gridName, words } from '../../../tests/support/assessment';
import { compareSides, gainOf } from './compare-view';
import type { OpenTimelineEntry } from './timeline';

const { sheet } = example('boulangerie');

function side(id: string, answers: Answers, profile = sheet.profile): OpenTimelineEntry {
	const own: Example['sheet'] = { ...sheet, profile, answers };
	return {
		id,
		date: null,
		year: 2025,
		nth: 1,
		grid: gridName,
		known: true,
		unanswered: 0,
		unknown: 0,
		campaign: null,
		sheet: own,
		score: scoreOf(compiled, own),
		compiled,
		words,
		facts: readFacts(compiled, profile)
	};
}

const before = side('before', sheet.answers);
const at = (answers: Answers) => side('after', { ...sheet.answers, ...answers });
const without = (criterion: string): Answers => {
	const { [criterion]: _, ...rest } = sheet.answers;
	return rest;
};

/** Its questions with levels, at one end. */
function atEnd(criterion: string, end: 0 | -1): Answers {
	const items = [...(compiled.criterionById.get(criterion)?.items.values() ?? [])];
	const chosen = items.flatMap((item) =>
		item.kind === 'level' ? [[item.id, { level: item.levels.at(end)?.id ?? '' }] as const] : []
	);
	return { [criterion]: { ...sheet.answers[criterion], ...Object.fromEntries(chosen) } };
}

test('what went up most comes first, what went down comes last', () => {
	const gain = (answers: Answers) =>
		compareSides(before, at(answers), null).changed.map((row) => gainOf(row))[0] ?? 0;
	const criteria = compiled.criteria.map(({ id }) => id);
	const down = criteria.find((id) => gain(atEnd(id, 0)) < 0) ?? '';
	const up = criteria.filter((id) => id !== down && gain(atEnd(id, -1)) > 0).slice(-3);
	expect(up).toHaveLength(3);
	const answers = [atEnd(down, 0), ...up.map((id) => atEnd(id, -1))];
	const moved = answers.reduce<Answers>((all, one) => ({ ...all, ...one }), {});
	const { changed, unchanged } = compareSides(before, at(moved), null);
	const gains = changed.map((row) => gainOf(row) ?? 0);
	expect(gains).toEqual(gains.toSorted((a, b) => b - a));
	expect(changed.at(-1)?.criterion).toBe(down);
	expect([changed.length, unchanged.length]).toEqual([4, 16]);
});

test('a subject without answer on one side gains nothing that could be told', () => {
	const { changed } = compareSides(before, side('after', without('mission-odd')), null);
	const row = changed.find(({ criterion }) => criterion === 'mission-odd');
	expect(row?.why).toBe('unanswered');
	expect(row && gainOf(row)).toBeNull();
});
