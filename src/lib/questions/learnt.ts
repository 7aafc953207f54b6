import type { Areas } from '$lib/i18n/locale';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** What the answers of one theme say of its subjects. */
export interface Learnt {
	/** The one that has most of its points; null where none has any. */
	best: string | null;
	/** The one that an answer is still missing for, else the one furthest from its points. */
	open: { criterion: string; unknown: boolean } | null;
}

/** Of equals the first of the questionnaire counts. What is worth nothing is never put forward. */
export function learntIn(
	{ compiled, score }: Pick<Assessment, 'compiled' | 'score'>,
	theme: string
): Learnt {
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
	const best = first && first.share > 0 ? first : null;
	const unknown = subjects.find(({ unknown }) => unknown);
	const [last] = subjects.toSorted((a, b) => a.share - b.share);
	const open = unknown ?? (best && last && last.share < best.share ? last : null);
	return {
		best: best?.id ?? null,
		open: open && { criterion: open.id, unknown: open.unknown }
	};
}

/** What a theme that ends comes to, in plain sentences; empty where there is nothing to tell apart. */
export function learntText(
	assessment: Pick<Assessment, 'compiled' | 'score' | 'words'>,
	theme: string,
	{ learnt: words }: Pick<Areas['report'], 'learnt'>
): string {
	const { best, open } = learntIn(assessment, theme);
	if (!open) return '';
	const { criteria, themes } = assessment.words;
	const subject = (id: string) => criteria[id]?.plain ?? id;
	return [
		words.ended(themes[theme]?.plain ?? theme),
		best && words.best(subject(best)),
		(open.unknown ? words.find : words.open)(subject(open.criterion))
	]
		.filter(Boolean)
		.join(' ');
}
