import type { Company } from './company';
import type { CompiledOffer, Terms } from './compile-offer';
import { demotionBits, demotionReasonsOf } from './demotion';
import { digitOf } from './reason-lists';
import type { Match } from '../result';
import { wouldChange } from './would-change';

const soonDays = 30;
const tooManyDoubts = 2;
const none: readonly string[] = Object.freeze([]);

/** One offer as it stands for one company; its rank is given later. */
export function matchOffer(one: CompiledOffer, company: Company, best: Match['best']): Match {
	const { truths, day } = company;
	const { id, ask, rules } = one;
	let said = 0;
	let doubtful = 0;
	let refused = false;
	let missing = none;
	for (let at = 0; at < rules.length; at++) {
		const rule = rules[at];
		if (rule === undefined) continue;
		const { when, soft } = rule;
		const holds = truths[when] ?? null;
		said = said * 3 + digitOf(holds);
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
	const { project } = company;
	const serves = project !== undefined && one.projects.includes(project);
	let late = terms.late & ~company.forgiven;
	if (serves) late &= ~company.forgivenOfProject;
	if (terms.dear && company.small) late |= demotionBits.dear;
	if (terms.heavy && company.alone && !serves) late |= demotionBits.heavy;
	if (doubtful >= tooManyDoubts) late |= demotionBits.unsure;
	if (day > one.staleFrom) late |= demotionBits.stale;
	if (one.closes - day < soonDays && !closed) late |= demotionBits.closing;
	const sure = doubtful === 0 && ask.length === 0;
	const status = closed ? 'closed' : refused ? 'not-eligible' : sure ? 'eligible' : 'to-verify';
	const change = status === 'not-eligible' ? wouldChange(one, company) : null;
	return {
		id,
		rank: 0,
		status,
		project: serves,
		parts: late === 0 ? terms.early : terms.later,
		best,
		late: demotionReasonsOf(late),
		reasons: one.reasons.of(said),
		doubtful,
		missing,
		ask,
		override: override?.id,
		wouldChange: change ? [change] : undefined
	};
}

function joined(some: readonly string[], others: readonly string[]): readonly string[] {
	if (some.length === 0) return others;
	return [...new Set([...some, ...others])];
}
