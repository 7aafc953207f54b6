import { accountantText } from '$lib/i18n/messages/accountant';
import { listToFind } from '$lib/state/questions/to-find';
import type { Assessment } from '$lib/state/session/assessment.svelte';

/** The figures that this company may be asked for and has not given: papers that an accountant has, else what they are about. */
export function figuresToBring(
	assessment: Assessment,
	lang: 'fr' | 'en'
): { papers: string[]; subjects: string[] } {
	const { unknown, unanswered, figures } = listToFind(assessment);
	const papers = new Set<string>();
	const subjects = new Set<string>();
	for (const { criterion, items } of [...unknown, ...unanswered, ...figures])
		for (const { item, numbers } of items) {
			const paper = accountantText(criterion, item, lang);
			const plain = assessment.words.criteria[criterion]?.plain;
			if (paper) papers.add(paper);
			else if (numbers.length > 0 && plain) subjects.add(plain);
		}
	return { papers: [...papers], subjects: [...subjects] };
}
