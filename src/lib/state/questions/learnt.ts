import type { Assessment } from '../session/assessment.svelte';

/** What the answers of one theme say, in facts. */
export interface Learnt {
	/** What gives most of its points: the answer itself; null where nothing gives any. */
	best: { criterion: string; item: string; rung: string } | null;
	/** The subject that an answer is still missing for, else the one furthest from its points. */
	open: { criterion: string; unknown: boolean } | null;
}

type Read = Pick<Assessment, 'compiled' | 'score' | 'answerTo' | 'rungOf'>;

/** Of equals the first of the questionnaire counts. What is worth nothing is never put forward. */
export function learntIn(assessment: Read, theme: string): Learnt {
	const { compiled, score } = assessment;
	const subjects = (
		compiled.grid.pillars.flatMap(({ themes }) => themes).find(({ id }) => id === theme)
			?.criteria ?? []
	).flatMap(({ id }) => {
		const result = score.criteria[id];
		return result && result.status !== 'not-applicable'
			? [{ id, unknown: result.status === 'unknown', share: result.low / result.max }]
			: [];
	});
	const [first] = subjects.toSorted((a, b) => b.share - a.share);
	const best = first && first.share > 0 ? bestIn(assessment, first.id) : null;
	const unknown = subjects.find(({ unknown }) => unknown);
	const [last] = subjects.toSorted((a, b) => a.share - b.share);
	const behind = best && last && first && last.share < first.share ? last : undefined;
	const open = unknown ?? behind;
	return { best, open: open ? { criterion: open.id, unknown: open.unknown } : null };
}

/** The answer of a subject that gives the greatest share of what it could; of practices the weightiest one. */
function bestIn(assessment: Read, criterion: string): Learnt['best'] {
	const compiled = assessment.compiled.criterionById.get(criterion);
	const [most] = (assessment.score.criteria[criterion]?.why ?? [])
		.flatMap(({ item: id, points }) => {
			const item = compiled?.items.get(id);
			return item && points ? [{ item, share: points / item.max }] : [];
		})
		.toSorted((a, b) => b.share - a.share);
	if (!most) return null;
	const { item } = most;
	const answer = assessment.answerTo(criterion, item.id);
	const ticked = answer && 'practices' in answer ? answer.practices : [];
	const [practice] =
		item.kind === 'practices'
			? item.practices
					.filter(({ id }) => ticked.includes(id))
					.toSorted((a, b) => b.weight - a.weight)
			: [];
	const rung = practice?.id ?? assessment.rungOf(criterion, item.id);
	return rung === null ? null : { criterion, item: item.id, rung };
}
