import { expect, test } from 'vitest';
import { gridOf } from '../../../tests/criteria/tiny-grid';
import { compileGrid } from '$lib/engine/score/compile';
import type { DisclosedAnswer } from '$lib/grid/sheet';
import { itemsToCount, type PageItem } from './page-view';

const levels = { kind: 'level', levels: [{ id: 'no', points: 0 }] } as const;
const compiled = compileGrid(
	gridOf(['one', 'two'].map((id) => ({ id, ...levels, levels: [...levels.levels] })))
);
const counted = (...answers: DisclosedAnswer[]) => {
	const asked = [...(compiled.criteria[0]?.items.values() ?? [])];
	const items = answers.flatMap((answer, at): PageItem[] => {
		const item = asked[at];
		const words = { question: '', definitions: [], choices: {} };
		const rest = { words, rung: null, points: 0, sentence: false, sensitive: false } as const;
		return item ? [{ item, answer, ...rest }] : [];
	});
	return itemsToCount({ items }).map(({ id }) => id);
};

test('of a subject given by the points of its line alone, no answer is counted: it would tell what was asked', () => {
	expect(counted({ points: 2 }, { points: 0 })).toEqual([]);
	expect(counted({ points: 2 }, { level: 'no' })).toEqual(['one', 'two']);
	expect(counted({ points: 2 })).toEqual(['one']);
});

test('what the company does not know is no answer', () => {
	expect(counted({ unknown: true }, { level: 'no' })).toEqual(['two']);
});
