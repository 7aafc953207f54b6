import type { FactWords } from '$lib/grid/words';
import type { Areas } from '$lib/i18n/locale';
import type { ShownChoice } from '$lib/publish/page-payload';
import { factText, withoutTrades } from '$lib/questions/wording';

interface ShownMessages {
	words: Areas['public'];
	facts: Record<string, FactWords>;
	messages: Areas['messages'];
}

/** What stands beside the name, in words. */
export function shownText(
	choice: ShownChoice | 'trade',
	value: string,
	{ words, facts, messages }: ShownMessages
): string {
	if (choice === 'siren') return value;
	if (choice === 'headcount') return (words.headcount as Record<string, string>)[value] ?? value;
	return withoutTrades(factText(value, facts[choice], messages));
}
