import { isPossible } from '$lib/engine/offers/first-offers';
import type { Guidance } from './guidance.svelte';

/** The aid that the Region's path names. */
const aid = 'pass-transformation-ecologique';

export interface RegionAid {
	/** Null where the company can have it, as far as is known. */
	closed: {
		name: string;
		/** Of the rules: that of the words of the aid. */
		lang: string;
		/** What refuses it, as the catalogue says it; empty when it is over. */
		rules: string[];
		/** The first money that serves the project, sure rather than to check. */
		instead: { id: string; name: string; lang: string; sure: boolean } | null;
	} | null;
}

/** Whether the path of the Region leads this company to its aid, and what is open to it where it does not. */
export function regionAidOf({ byId, matches, guide }: Guidance): RegionAid {
	const match = byId.get(aid);
	const words = guide.offers[aid];
	if (!match || !words || isPossible(match)) return { closed: null };
	const { catalogue, offers } = guide;
	const soft = new Set(
		catalogue.offers
			.find(({ id }) => id === aid)
			?.rules.flatMap(({ id, soft }) => (soft ? [id] : []))
	);
	const rules = match.reasons
		.filter(({ rule, holds }) => holds === false && !soft.has(rule))
		.flatMap(({ rule }) => lowered(words.rules[rule]));
	const money = new Set(
		catalogue.offers.filter(({ kind }) => kind === 'grant' || kind === 'loan').map(({ id }) => id)
	);
	const serving = matches.filter(
		(one) => one.project && one.id !== aid && money.has(one.id) && isPossible(one)
	);
	const first = serving.find(({ status }) => status === 'eligible') ?? serving[0];
	const instead = first && {
		id: first.id,
		name: offers[first.id]?.name ?? first.id,
		lang: offers[first.id]?.lang ?? 'fr',
		sure: first.status === 'eligible'
	};
	const { name, lang } = words;
	return { closed: { name, lang, rules, instead: instead ?? null } };
}

/** Inside a sentence. */
const lowered = (text = '') => (text ? [text[0]?.toLowerCase() + text.slice(1)] : []);
