import { formatDate } from '$lib/i18n/dates';
import type { Aim } from '$lib/engine/steps/planned';
import type { LineMessages } from '$lib/diagnosis/line-text';
import { aimText } from '$lib/plan/plan-view';
import { nextSteps } from '$lib/paper/paper';
import type { Line } from '$lib/diagnosis/lines';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** What the company decided to do next and, where that is nothing of the questionnaire, what it could. */
export function nextStepTexts(
	assessment: Assessment,
	/** In the words of others. */
	lines: readonly Line[],
	{ paper, lang }: Pick<LineMessages, 'paper' | 'lang'>
): { chosen: string[]; possible: string[]; others: number } {
	const words = paper.fiche;
	const { chosen, possible, others } = nextSteps(assessment);
	function stepText(aim: Aim): string {
		const line = lines.find(({ id }) => id === aim.criterion);
		const subject = line?.words.plain ?? '';
		const asked = line?.items.some(({ id }) => id === aim.item);
		return asked ? words.aimedAt(subject, aimText(assessment, aim)) : words.noLongerAsked(subject);
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
