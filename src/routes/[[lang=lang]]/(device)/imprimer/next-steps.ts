import { formatDate } from '$lib/i18n/dates';
import type { Aim } from '$lib/engine/steps/planned';
import { targetTexts } from '$lib/components/paper/in-full';
import type { LineMessages } from '$lib/components/paper/line-text';
import { nextSteps } from '$lib/state/paper/paper';
import type { Line } from '$lib/state/result/lines';
import type { Assessment } from '$lib/state/session/assessment.svelte';

/** What the company decided to do next and, where that is nothing of the questionnaire, what it could. */
export function nextStepTexts(
	assessment: Assessment,
	/** In the words of others. */
	lines: readonly Line[],
	{ paper, report, lang }: Pick<LineMessages, 'paper' | 'report' | 'lang'>
): { chosen: string[]; possible: string[]; others: number } {
	const words = paper.fiche;
	const { chosen, possible, others } = nextSteps(assessment);
	function stepText(aim: Aim): string {
		const subject = lines.find(({ id }) => id === aim.criterion)?.words.plain ?? '';
		const targets = targetTexts(lines, aim, report);
		if (targets.length === 0) return words.noLongerAsked(subject);
		return words.aimedAt(subject, targets.map(words.aim).reduce(words.alsoAimed));
	}
	return {
		chosen: chosen.map(({ action, aim, title }) => {
			const what = action.title === '' && aim ? stepText(aim) : title;
			return action.due ? words.due(what, formatDate(action.due, lang)) : what;
		}),
		possible: possible.map((step) => stepText({ ...step, practices: step.needs.practices ?? [] })),
		others
	};
}
