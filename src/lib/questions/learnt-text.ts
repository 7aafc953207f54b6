import type { Areas } from '$lib/i18n/locale';
import { learntIn } from './learnt';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

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
