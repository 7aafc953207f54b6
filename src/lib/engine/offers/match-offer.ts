import type { Company } from './company';
import type { CompiledOffer, Terms } from './compile-offer';
import { demotionBits, demotionReasonsOf } from '../result/demotion';
import type { Match } from '../result/result';
import type { ConditionIndex } from './verdicts';
import { wouldChange } from './would-change';

const soonDays = 30;
const tooManyDoubts = 2;
const none: readonly string[] = Object.freeze([]);

/** The price that counts for this company. */
export function termsFor({ terms, overrides }: CompiledOffer, { truths }: Company): Terms {
	for (const override of overrides) if (truths[override.when] === true) return override.terms;
	return terms;
}

/** One offer as it stands for one company; its rank is given later. */
export function matchOffer(
	one: CompiledOffer,
	terms: Terms,
	company: Company,
	best: Match['best']
): Match {
	const { day } = company;
	const { id, ask } = one;
	const { reasons, doubtful, refused, unknown } = one.verdicts.verdictFor(company.truths);
	const closed = day > one.closes || day < one.opens;
	const serves = (one.projects & company.project) !== 0;
	let late = terms.late & ~company.forgiven;
	if (serves) late &= ~company.forgivenOfProject;
	if (terms.dear && company.small) late |= demotionBits.dear;
	if (terms.heavy && company.alone && !serves) late |= demotionBits.heavy;
	if (doubtful >= tooManyDoubts) late |= demotionBits.unsure;
	if (day > one.keepsPlaceUntil) late |= demotionBits.stale;
	if (one.closes - day < soonDays && !closed) late |= demotionBits.closing;
	const sure = doubtful === 0 && ask.length === 0;
	const status = closed ? 'closed' : refused ? 'not-eligible' : sure ? 'eligible' : 'to-verify';
	const waits = serves ? late & ~demotionBits.stale : late;
	const change = status === 'not-eligible' ? wouldChange(one, company) : null;
	return {
		id,
		rank: 0,
		status,
		project: serves,
		parts: waits === 0 ? terms.early : terms.later,
		best,
		late: demotionReasonsOf(late),
		reasons,
		doubtful,
		missing: unknown.length === 0 ? none : missingOf(unknown, company),
		ask,
		override: terms.override,
		wouldChange: change ? [change] : undefined
	};
}

/** The facts that would settle these conditions, each once. */
function missingOf(unknown: readonly ConditionIndex[], { missing }: Company): readonly string[] {
	const [first = -1] = unknown;
	if (unknown.length === 1) return missing[first] ?? none;
	return [...new Set(unknown.flatMap((when) => missing[when] ?? none))];
}
