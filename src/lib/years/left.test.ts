import { expect, test } from 'vitest';
import { compiled, example } from '../../../tests/support/assessment';
import { scoreOf } from '$lib/engine/score/score-of';
import type { Answers } from '$lib/grid/sheet';
import { leftIn } from './left';

const { profile, answers } = example('boulangerie').sheet;
const left = (given: Answers) => leftIn(scoreOf(compiled, { profile, answers: given }), given);

test('what is left is counted in subjects, however many of their questions are open', () => {
	expect(left(answers)).toEqual({ unanswered: 0, unknown: 0 });
	const [id = '', items = {}] =
		Object.entries(answers).find(([, items]) => Object.keys(items).length > 1) ?? [];
	const unknown = Object.fromEntries(
		Object.keys(items).map((item) => [item, { unknown: true as const }])
	);
	expect(left({ ...answers, [id]: unknown })).toEqual({ unanswered: 0, unknown: 1 });
	expect(left({ ...answers, [id]: {} })).toEqual({ unanswered: 1, unknown: 0 });
});
