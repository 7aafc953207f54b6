import { kindOf } from '$lib/grid/kinds/kinds';
import type { Answer, Sheet } from '$lib/grid/sheet';
import type { CompiledGrid } from '../score/compile';
import type { AimedRung } from '../items/answer-kind';
import { answerKindOf } from '../items/answer-kinds';
import type { CompiledItem } from '../items/compile-item';
import type { Facts } from '../facts/facts';
import { pointsOf } from '../items/item';
import { readFacts } from '../facts/profile';
import type { Changed } from './simulate';

/** A rung that a company decided to reach; for practices, those it will take up. */
export interface Aim extends AimedRung {
	criterion: string;
	item: string;
}

/**
 * The answers that reaching all these aims would give, one a question, for `simulate`. An aim that gives no points,
 * or no more than what is answered, changes nothing; of two on one question the better counts, and practices add up. Aims that
 * the grid does not know are left out.
 */
export function changesOf(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>,
	aims: readonly Aim[]
): Changed[] {
	const facts = readFacts(compiled, profile);
	const best = new Map<CompiledItem, Changed>();
	for (const aim of aims) {
		const { criterion, item: id } = aim;
		const item = compiled.criterionById.get(criterion)?.items.get(id);
		if (item === undefined) continue;
		const before = best.get(item)?.change ?? answers[criterion]?.[id];
		const change = answerKindOf(item).reaching(item, aim, before);
		// Practices add up even where one alone gives no more points.
		if (kindOf(item).many || worth(item, change, facts) > worth(item, before, facts))
			best.set(item, { criterion, item: id, change });
	}
	return [...best]
		.filter(([item, { criterion, change }]) => {
			const given = answers[criterion]?.[item.id];
			return worth(item, change, facts) > Math.max(0, worth(item, given, facts));
		})
		.map(([, changed]) => changed);
}

/** Whether the answers say that the aim is reached; never when the grid does not know it. */
export function isReached(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>,
	aim: Aim
): boolean {
	const item = compiled.criterionById.get(aim.criterion)?.items.get(aim.item);
	if (item === undefined) return false;
	const facts = readFacts(compiled, profile);
	const given = answers[aim.criterion]?.[aim.item];
	const kind = answerKindOf(item);
	const met = kind.isMet(item, aim, given, facts);
	if (met !== null) return met;
	const aimed = worth(item, kind.reaching(item, aim, given), facts);
	return aimed >= 0 && worth(item, given, facts) >= aimed;
}

/** Whether this grid has what the aim names. */
export function isKnown({ criterionById }: CompiledGrid, aim: Aim): boolean {
	const item = criterionById.get(aim.criterion)?.items.get(aim.item);
	if (item === undefined) return false;
	return answerKindOf(item).knows(item, aim);
}

/** Points of an answer; less than nothing when it says none, or does not fit. */
function worth(item: CompiledItem, answer: Answer | undefined, facts: Facts): number {
	const { state, points } = pointsOf(item, answer, facts);
	return state === 'known' ? (points ?? 0) : -1;
}
