import type { Item } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import { answerKindOf } from './answer-kinds';
import { pointsKindOf } from './compile-item';
import type { Misfit } from './misfit';
import { fits, wrongKind } from './one-choice';

/** Why an answer does not fit its item; null when it does. Facts are not looked at. */
export function checkAnswer(item: Item, answer: Answer): Misfit | null {
	if ('unknown' in answer) return null;
	if (!('points' in answer)) return answerKindOf(item).check(item, answer);
	if (item.sensitive === undefined) return wrongKind;
	return fits(pointsKindOf(item).reachable(item).includes(answer.points));
}
