import { speech } from '$lib/i18n/context';
import type { factsWithTrade, SpokenTrade, Trades } from '$lib/grid/load-trades';
import type { FactWords } from '$lib/grid/words';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';

/** The company's trade, and the words of facts with it; its list is brought for who chose one. To be called by a component. */
export function activityOf(assessment: () => Assessment): {
	readonly trade: SpokenTrade | undefined;
	readonly facts: Record<string, FactWords>;
} {
	const { lang } = speech();
	let trades = $state.raw<Trades | null>(null);
	let say = $state.raw<typeof factsWithTrade>();
	$effect(() => {
		// Without the list, the activity is called by its section.
		const { naf, trade } = assessment().sheet.profile;
		const isOf2025 = typeof naf === 'string' && naf.startsWith('rev21:');
		if (trade !== undefined || isOf2025) bring().catch(() => undefined);
	});
	async function bring() {
		const list = await import('$lib/grid/load-trades');
		trades = await list.loadTrades(lang);
		say = list.factsWithTrade;
	}
	return {
		get trade() {
			return trades?.list.find(({ id }) => id === assessment().sheet.profile.trade);
		},
		get facts() {
			const { words, sheet } = assessment();
			return say ? say(words.facts, sheet.profile, trades) : words.facts;
		}
	};
}
