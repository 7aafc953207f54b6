import type { FrozenResult } from '$lib/dossier/campaign-shape';
import type { Answers } from '$lib/grid/sheet';
import { subjectsIn } from '$lib/session/summary/summary';

/** What a diagnosis leaves: subjects where something is without an answer, and those with a “don't know”. */
export function leftIn(
	result: Pick<FrozenResult, 'criteria'>,
	answers: Answers
): { unanswered: number; unknown: number } {
	const { answered, concerned } = subjectsIn(result);
	const unknown = Object.entries(result.criteria).filter(
		([id, { status, why }]) =>
			status !== 'not-applicable' &&
			why.some(({ item }) => 'unknown' in (answers[id]?.[item] ?? {}))
	);
	return { unanswered: concerned - answered, unknown: unknown.length };
}
