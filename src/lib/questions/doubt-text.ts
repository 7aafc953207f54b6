import type { Doubt } from '$lib/engine/score/doubts';
import type { Areas, Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** A doubt in one sentence; empty until the folded words are there, for those that the grid words. */
export function doubtText(
	{ words, help }: Assessment,
	doubt: Doubt,
	sentences: Areas['help']['doubts'],
	lang: Language
): string {
	const written = (value: number) => formatNumber(value, lang);
	if (doubt.kind === 'answers') return help?.doubts?.[doubt.id] ?? '';
	const value = written(doubt.value);
	if (doubt.kind === 'fact-over-headcount') {
		const question = words.facts[doubt.fact]?.question ?? '';
		return sentences.factOverHeadcount(question, value, written(doubt.headcount));
	}
	const { criterion, item, number } = doubt;
	const label = words.criteria[criterion]?.items[item]?.numbers?.[number] ?? '';
	switch (doubt.kind) {
		case 'over-headcount':
			return sentences.overHeadcount(label, value, written(doubt.headcount));
		case 'over-rest':
			return sentences.overRest(label, value, written(doubt.rest));
		case 'other-than-profile':
			return sentences.otherThanProfile(label, value, written(doubt.profileValue));
	}
}
