import type { Company } from './company';
import type { CompiledOffer, CompiledRule, Terms } from './compile-offer';
import type { Truth } from '../condition';
import { demotionBits, demotionReasonsOf } from './demotion';
import type { Match } from '../result';
import { wouldChange } from './would-change';

const soonDays = 30;
const tooManyDoubts = 2;
const none: readonly string[] = Object.freeze([]);

/** One offer as it stands for one company; its rank is given later. */
export function matchOffer(one: CompiledOffer, company: Company, best: Match['best']): Match {
	const { truths, day } = company;
	const { offer, rules } = one;
	let code = 0;
	let doubtful = 0;
	let refused = false;
	let missing = none;
	for (let at = 0; at < rules.length; at++) {
		const rule = rules[at];
		if (rule === undefined) continue;
		const { when, soft } = rule;
		const holds = truths[when] ?? null;
		code = code * 3 + (holds === null ? 2 : holds ? 1 : 0);
		if (holds === null) missing = joined(missing, company.missing[when] ?? none);
		if (holds === null || (soft && !holds)) doubtful++;
		else if (!holds) refused = true;
	}
	const override =
		one.overrides.length === 0
			? undefined
			: one.overrides.find(({ when }) => truths[when] === true);
	const terms: Terms = override ?? one;
	const closed = day > one.closes || day < one.opens;
	let late = terms.late & ~company.forgiven;
	if (terms.dear && company.small) late |= demotionBits.dear;
	if (doubtful >= tooManyDoubts) late |= demotionBits.unsure;
	if (day > one.staleFrom) late |= demotionBits.stale;
	if (one.closes - day < soonDays && !closed) late |= demotionBits.closing;
	const sure = doubtful === 0 && offer.ask.length === 0;
	const status = closed ? 'closed' : refused ? 'not-eligible' : sure ? 'eligible' : 'to-verify';
	const change = status === 'not-eligible' ? wouldChange(one, company) : null;
	return {
		id: offer.id,
		rank: 0,
		status,
		parts: late === 0 ? terms.early : terms.later,
		best,
		late: demotionReasonsOf(late),
		reasons: (one.reasonsBy[code] ??= reasonsOf(rules, truths)),
		doubtful,
		missing,
		ask: offer.ask,
		override: override?.id,
		wouldChange: change ? [change] : undefined
	};
}

function reasonsOf(rules: readonly CompiledRule[], truths: readonly Truth[]): Match['reasons'] {
	return Object.freeze(
		rules.map(({ id, when }) => Object.freeze({ rule: id, holds: truths[when] ?? null }))
	);
}

function joined(some: readonly string[], others: readonly string[]): readonly string[] {
	if (some.length === 0) return others;
	return [...new Set([...some, ...others])];
}
