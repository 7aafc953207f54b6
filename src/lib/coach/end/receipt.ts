import type { Areas } from '$lib/i18n/locale';
import { formatDate } from '$lib/i18n/dates';
import type { Language } from '$lib/i18n/locale';
import type { EndReceipt } from './end';

/** What a receipt says, line by line: on the screen, on paper, in its file. What there is none of is left out. */
export function receiptLines(
	receipt: EndReceipt,
	words: Areas['contract']['receipt'],
	lang: Language
): string[] {
	const kinds = (['colleague', 'client', 'without', 'samples', 'bin'] as const).filter(
		(kind) => receipt[kind] > 0
	);
	const { copies, revisions, files } = receipt;
	return [
		words.day(formatDate(receipt.on, lang)),
		...kinds.map((kind) => words[kind](receipt[kind])),
		words.erased(revisions, files),
		...(copies.length > 0 ? [words.copies(copies.join(', '))] : [])
	];
}
