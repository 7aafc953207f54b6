import { speech } from '$lib/i18n/context';
import { factsWithTrade, loadTrades, type SpokenTrade, type Trades } from '$lib/grid/load-trades';
import type { FactWords } from '$lib/grid/words';
import type { Assessment } from '$lib/state/session/assessment.svelte';

/** The company's trade, and the words of facts with it; its list is brought for who chose one. To be called by a component. */
export function activityOf(assessment: () => Assessment): {
	readonly trade: SpokenTrade | undefined;
	readonly facts: Record<string, FactWords>;
} {
	const { lang } = speech();
	let trades = $state.raw<Trades | null>(null);
	$effect(() => {
		if (assessment().sheet.profile.trade === undefined) return;
		// Without the list, the activity is called by its section.
		loadTrades(lang).then(
			(all) => (trades = all),
			() => undefined
		);
	});
	return {
		get trade() {
			return trades?.list.find(({ id }) => id === assessment().sheet.profile.trade);
		},
		get facts() {
			return factsWithTrade(assessment().words.facts, assessment().sheet.profile, trades);
		}
	};
}
