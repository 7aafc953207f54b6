import type { Areas } from '$lib/i18n/locale';
import type { rowsOf } from '$lib/state/questions/item-view';
import { learntIn } from '$lib/state/questions/learnt';
import type { Assessment } from '$lib/state/session/assessment.svelte';
import { rowText } from './wording';

/** What the answers of a theme say, in one sentence. The screen has the rows; imported here they would be a file apart. */
export function learntText(
	assessment: Assessment,
	theme: string,
	messages: Areas['messages'],
	{ learnt: words }: Areas['report'],
	rows: typeof rowsOf
): string {
	const { best, open } = learntIn(assessment, theme);
	const { criteria, themes } = assessment.words;
	const subject = (id: string) => criteria[id]?.plain ?? id;
	const item = best && assessment.compiled.criterionById.get(best.criterion)?.items.get(best.item);
	const row = item && rows(assessment, best.criterion, item).find(({ id }) => id === best.rung);
	const most = best && row ? words.best(rowText(row, messages), subject(best.criterion)) : '';
	const left = open ? (open.unknown ? words.find : words.open)(subject(open.criterion)) : '';
	const what = most && left ? words.and(most, left) : most || left || words.none;
	return words.of(themes[theme]?.plain ?? theme, what);
}
