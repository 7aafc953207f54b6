import type { Score } from '$lib/engine/result/result';

/** The criteria that a change of profile made applicable or not, or whose questions it changed; in grid order. */
export function changedCriteria(before: Score, after: Score): string[] {
	return Object.entries(after.criteria).flatMap(([id, now]) => {
		const then = before.criteria[id];
		if (!then || then.variant === now.variant) return [];
		// Nothing was asked there yet: nothing changes for the person.
		return then.status === 'unanswered' && now.status === 'unanswered' ? [] : [id];
	});
}
