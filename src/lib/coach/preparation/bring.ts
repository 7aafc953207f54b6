import { accountantText } from '$lib/i18n/messages/accountant';
import type { AskedWords } from '$lib/grid/words';
import type { Missing } from '$lib/questions/to-find';

/** What a company may have at hand for what it has not given: papers that an accountant has, else what they are about. */
export interface Figures {
	papers: string[];
	subjects: string[];
}

export function figuresToBring(
	missing: readonly Missing[],
	words: Pick<AskedWords, 'criteria'>,
	lang: 'fr' | 'en'
): Figures {
	const papers = new Set<string>();
	const subjects = new Set<string>();
	for (const { criterion, items } of missing)
		for (const { item, numbers } of items) {
			const paper = accountantText(criterion, item, lang);
			const plain = words.criteria[criterion]?.plain;
			if (paper) papers.add(paper);
			else if (numbers.length > 0 && plain) subjects.add(plain);
		}
	return { papers: [...papers], subjects: [...subjects] };
}
