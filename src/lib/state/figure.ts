import type { Misfit } from '$lib/engine/answer';
import type { CompiledItem } from '$lib/engine/compile-item';
import { checkAnswer } from '$lib/engine/item';
export { countsTheTeam } from '$lib/engine/doubts';
import type { Answer } from '$lib/grid/sheet';

export type MeasureView = Extract<CompiledItem, { kind: 'measure' }>;
export type Numbers = Extract<Answer, { numbers: unknown }>['numbers'];

/** What is wrong in numbers about to be stored; null when they can be scored. */
export function checkFigure(item: MeasureView, numbers: Numbers): Misfit | null {
	return checkAnswer(item, { numbers });
}
