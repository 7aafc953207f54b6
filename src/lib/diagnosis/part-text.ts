import { sumPoints, totalPoints } from '$lib/engine/score/sum-points';
import type { Part } from '$lib/engine/result/result';
import type { Areas } from '$lib/i18n/locale';
import { roundScore } from '$lib/i18n/scores';
import type { Diagnosis } from './lines';

interface Words {
	paper: Areas['paper'];
	report: Pick<Areas['report'], 'pointsOf' | 'share'>;
}

/** A part on a paper: its points, and what they come to. */
export function partText(
	diagnosis: Diagnosis,
	pillar: number,
	{ paper: { fiche }, report }: Words
): { points: string; share: string } {
	const part = diagnosis.score.pillars[diagnosis.compiled.pillars[pillar]?.id ?? ''];
	const bounds = boundsOf(part);
	if (!bounds) return { points: fiche.none, share: '' };
	const { compiled, score } = diagnosis;
	const rows = Object.entries(score.criteria).filter(
		([id]) => compiled.criterionById.get(id)?.pillar === pillar
	);
	const { low, high, max } = sumPoints(compiled, rows);
	return { points: report.pointsOf(low, high, max), share: report.share(bounds.low, bounds.high) };
}

/**
 * The total on a paper: its points, and on 100 where not all could be had. None of the two where under half is
 * answered.
 */
export function totalText(
	diagnosis: Diagnosis,
	{ fiche }: Areas['paper']
): { score: string; outOf: string; onHundred: string; tooIncomplete?: string } {
	const { total, completeness, criteria } = diagnosis.score;
	const nothing = { score: fiche.none, outOf: '', onHundred: '' };
	const bounds = boundsOf(total);
	if (!bounds) return nothing;
	if ((completeness ?? 0) < 0.5) {
		const share = Math.floor(100 * (completeness ?? 0));
		return { ...nothing, tooIncomplete: fiche.tooIncomplete(share) };
	}
	const { low, high, max } = totalPoints(diagnosis.compiled, Object.entries(criteria), total);
	const out = Object.values(criteria).filter(({ status }) => status === 'not-applicable').length;
	return {
		score: low === high ? String(low) : fiche.range(low, high),
		outOf: fiche.outOf(max),
		onHundred: max === 100 ? '' : fiche.onHundred(bounds.low, bounds.high, out)
	};
}

/** Null when nothing in it applies. */
function boundsOf(part: Part | undefined): { low: number; high: number } | null {
	if (part?.low == null || part.high == null) return null;
	return { low: roundScore(part.low), high: roundScore(part.high) };
}
