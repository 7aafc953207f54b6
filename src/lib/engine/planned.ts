import type { Answer, Sheet } from '$lib/grid/sheet';
import type { CompiledGrid } from './compile';
import type { CompiledItem } from './compile-item';
import type { Facts } from './facts';
import { pointsOf } from './item';
import { readFacts } from './profile';
import type { Changed } from './simulate';

/** A rung that a company decided to reach; for practices, those it will take up. */
export interface Aim {
	criterion: string;
	item: string;
	rung: string;
	practices?: readonly string[];
}

/**
 * The answers that reaching all these aims would give, one a question, for `simulate`. An aim that gives no more
 * than what is answered changes nothing; of two on one question the better counts, and practices add up. Aims that
 * the grid does not know are left out.
 */
export function changesOf(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>,
	aims: readonly Aim[]
): Changed[] {
	const facts = readFacts(compiled, profile);
	const best = new Map<string, Changed>();
	for (const aim of aims) {
		const { criterion, item: id } = aim;
		const item = compiled.criterionById.get(criterion)?.items.get(id);
		if (item === undefined) continue;
		const key = `${criterion}/${id}`;
		const before = best.get(key)?.change ?? answers[criterion]?.[id];
		const change = reaching(item, aim, before);
		if (worth(item, change, facts) > worth(item, before, facts))
			best.set(key, { criterion, item: id, change });
	}
	return [...best.values()];
}

/** Whether what is answered gives as much as the aim would; null when this grid does not know the aim. */
export function isReached(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>,
	aim: Aim
): boolean | null {
	const item = compiled.criterionById.get(aim.criterion)?.items.get(aim.item);
	if (item === undefined) return null;
	const facts = readFacts(compiled, profile);
	const before = answers[aim.criterion]?.[aim.item];
	const aimed = worth(item, reaching(item, aim, before), facts);
	return aimed < 0 ? null : worth(item, before, facts) >= aimed;
}

function reaching(item: CompiledItem, aim: Aim, before: Answer | undefined): Answer {
	switch (item.kind) {
		case 'level':
			return { level: aim.rung };
		case 'measure':
			return { bracket: aim.rung };
		case 'practices': {
			const ticked = before && 'practices' in before ? before.practices : [];
			const wanted = new Set([...ticked, ...(aim.practices ?? [])]);
			return { practices: item.practices.map(({ id }) => id).filter((id) => wanted.has(id)) };
		}
	}
}

/** Points of an answer; less than nothing when it says none, or does not fit. */
function worth(item: CompiledItem, answer: Answer | undefined, facts: Facts): number {
	const { state, points } = pointsOf(item, answer, facts);
	return state === 'known' ? (points ?? 0) : -1;
}
