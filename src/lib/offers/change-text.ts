import type { Match } from '$lib/engine/result/result';
import type { Areas } from '$lib/i18n/locale';
import type { Guidance } from './guidance.svelte';

/** What would have to be otherwise, in a sentence; nothing for a smaller team, which the condition says already. */
export function changeText(
	[change]: NonNullable<Match['wouldChange']>,
	guidance: Guidance,
	words: Areas['offers']
): string {
	if (!change) return '';
	const { fact, to } = change;
	if (fact === 'headcount' && typeof to === 'number') {
		const { headcount } = guidance.assessment.sheet.profile;
		const now = typeof headcount === 'object' && 'min' in headcount ? headcount.min : headcount;
		const rising = typeof now !== 'number' || to > now;
		return rising ? words.possibleFrom(to) : '';
	}
	if (fact === 'age' && typeof to === 'number') return words.possibleAtAge(to);
	const { question, choices = {} } = guidance.factWords(fact);
	const { yes, no } = words;
	const answer = typeof to === 'boolean' ? (to ? yes : no) : (choices[String(to)] ?? String(to));
	return words.possibleIf(question, answer);
}
