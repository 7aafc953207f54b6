import { expect, test } from 'vitest';
import messages from '$lib/i18n/messages/fr.messages';
import report from '$lib/result/fr.report';
import type { Answer } from '$lib/grid/sheet';
import type { Line } from '$lib/diagnosis/lines';
import { compiled, words } from '../../../../../tests/support/assessment';
import { changedAnswers } from './changed-answers';

const spoken = { messages, report, lang: 'fr' as const };

/** One question of one subject, answered so. */
function line(kind: 'level' | 'practices', answer: (ids: string[]) => Answer | undefined): Line {
	for (const { id, criterion, pillar } of compiled.criteria)
		for (const item of compiled.criterionById.get(id)?.items.values() ?? []) {
			const own = words.criteria[id];
			const asked = own?.items[item.id];
			if (item.kind !== kind || !own || !asked) continue;
			const ids = Object.keys(asked.choices);
			const one = { id: item.id, item, words: asked, answer: answer(ids), rung: null };
			const result = { status: 'answered', low: 0, high: 0, max: 5 };
			const items = [{ ...one, points: 0, sensitive: false }];
			return { id, number: criterion.number, pillar, words: own, result, items };
		}
	throw new Error(`no ${kind}`);
}
const level = (at: number) => line('level', (ids) => ({ level: ids[at] ?? '' }));
const ticked = (...at: number[]) =>
	line('practices', (ids) => ({ practices: at.map((one) => ids[one] ?? '') }));
const wordsOf = ({ items: [one] }: Line, at: number) =>
	Object.values(one?.words.choices ?? {})[at]?.words;

test('another level is both its words', () => {
	const [one] = changedAnswers(level(0), level(1), spoken);
	expect(one).toMatchObject({ from: wordsOf(level(0), 0), to: wordsOf(level(0), 1) });
});

test('of practices, only what came and what went is told', () => {
	const [one] = changedAnswers(ticked(0, 1), ticked(1, 2), spoken);
	const here = ticked();
	expect(one).toMatchObject({ from: '', added: wordsOf(here, 2), left: wordsOf(here, 0) });
});

test('the same answer, or none on one side, tells nothing', () => {
	expect(changedAnswers(level(1), level(1), spoken)).toEqual([]);
	expect(
		changedAnswers(
			line('level', () => undefined),
			level(1),
			spoken
		)
	).toEqual([]);
	expect(changedAnswers(undefined, level(1), spoken)).toEqual([]);
});
