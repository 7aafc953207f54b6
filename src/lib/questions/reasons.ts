import type { Item } from '$lib/grid/grid';
import { kindOf } from '$lib/grid/kinds/kinds';
import type { AskedItem, HelpWords } from '$lib/grid/words';

export interface ReasonShown {
	key: string;
	/** The row it is about; empty when it is about all of them. */
	rung: string;
	text: string;
	editorial: boolean;
	source?: { title: string; url: string } | undefined;
}

/** A text of the words file by its path: `reasons.<id>` or `criteria.<c>.items.<i>.choices.<id>.reason`. */
export function helpText(help: HelpWords, path: string): string {
	let found: unknown = help;
	for (const part of path.split('.'))
		found = (found as Record<string, unknown> | undefined)?.[part];
	return typeof found === 'string' ? found : '';
}

const scaleOf = (item: Item) => kindOf(item).scale(item);

export const hasReasons = (item: Item): boolean => scaleOf(item).some(({ reason }) => reason);

/** Why an item's steps stand where they stand; a reason shared by several is said once. */
export function reasonsOf(
	criterion: string,
	item: Item,
	words: AskedItem | undefined,
	help: HelpWords
): ReasonShown[] {
	const byPath = new Map<string, ReasonShown>();
	for (const { id, reason } of scaleOf(item)) {
		if (!reason || byPath.has(reason.text)) continue;
		const shared = reason.text.startsWith('reasons.');
		byPath.set(reason.text, {
			key: `${criterion}/${reason.text}`,
			rung: shared ? '' : (words?.choices[id]?.words ?? ''),
			text: helpText(help, reason.text),
			editorial: reason.kind === 'editorial',
			source: reason.source
		});
	}
	return [...byPath.values()].filter(({ text }) => text !== '');
}
