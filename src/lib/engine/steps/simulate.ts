import type { Answer, Sheet } from '$lib/grid/sheet';
import type { CompiledGrid } from '../score/compile';
import { scoreOf } from '../score/score-of';
import type { Score } from '../result/result';

export interface Changed {
	criterion: string;
	item: string;
	change: Answer;
}

/** The score if these answers replaced those of the sheet, which is left as it is; the last of two on one item wins. */
export function simulate(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>,
	changes: readonly Changed[]
): Score {
	const changed: Record<string, Record<string, Answer>> = { ...answers };
	for (const { criterion, item, change } of changes)
		changed[criterion] = { ...changed[criterion], [item]: change };
	return scoreOf(compiled, { profile, answers: changed });
}
