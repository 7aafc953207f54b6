import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { checkNumbers, type Misfit } from './answer';
import { pointsOfBracket, reachablePoints } from './compile-item';
import { measureOf } from './measure';

/** Why an answer does not fit its item; null when it does. Facts are not looked at. */
export function checkAnswer(item: Item, answer: Answer): Misfit | null {
	if ('unknown' in answer) return null;
	if ('points' in answer) {
		if (item.sensitive === undefined) return { kind: 'wrong-kind' };
		return choice(reachablePoints(item).has(answer.points));
	}
	switch (item.kind) {
		case 'level':
			if (!('level' in answer)) return { kind: 'wrong-kind' };
			return choice(item.levels.some(({ id }) => id === answer.level));
		case 'practices': {
			if (!('practices' in answer)) return { kind: 'wrong-kind' };
			const ids = new Set(item.practices.map(({ id }) => id));
			return choice(answer.practices.every((id) => ids.has(id)));
		}
		case 'measure':
			if ('numbers' in answer) return checkNumbers(measureOf(item), answer.numbers);
			if (!('bracket' in answer)) return { kind: 'wrong-kind' };
			return choice(pointsOfBracket(item).has(answer.bracket));
	}
}

function choice(exists: boolean): Misfit | null {
	return exists ? null : { kind: 'unknown-choice' };
}
