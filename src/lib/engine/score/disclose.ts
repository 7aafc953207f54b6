import type { Answer, Answers, DisclosedAnswer, Profile, Sheet } from '$lib/grid/sheet';
import { itemsAsked, resolveCriterion } from './asked';
import type { CompiledGrid } from './compile';
import { answerKindOf } from '../items/answer-kinds';
import type { CompiledItem } from '../items/compile-item';
import { isSensitive } from '../items/sensitive';
import type { Facts } from '../facts/facts';
import { pointsOf } from '../items/item';
import { readFacts } from '../facts/profile';
import { disclosedFacts } from './disclose-facts';

/** What may leave the device: enough to make the same result again, and no figure. */
export type Disclosed = {
	/** `<id>@<version>` */
	grid: string;
	facts: Profile;
	answers: Answers<DisclosedAnswer>;
};

/**
 * Only what the result depends on: facts that conditions read, counts as intervals, answers to what is asked now as a
 * choice or a bracket; of what could point at an employee, the points alone. Evaluated, it gives the same scores.
 */
export function disclose(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>
): Disclosed {
	const facts = disclosedFacts(compiled, profile);
	return {
		grid: compiled.name,
		facts,
		answers: disclosedAnswers(compiled, answers, readFacts(compiled, facts))
	};
}

/** The sheet that evaluates what was disclosed. */
export const sheetOfDisclosed = ({ grid, facts, answers }: Disclosed): Sheet => ({
	grid,
	profile: facts,
	answers
});

function disclosedAnswers(
	compiled: CompiledGrid,
	answers: Answers,
	facts: Facts
): Answers<DisclosedAnswer> {
	const disclosed: Record<string, Record<string, DisclosedAnswer>> = {};
	for (const criterion of compiled.criteria) {
		const { applies, variant } = resolveCriterion(criterion, facts);
		if (applies === false) continue;
		const given = answers[criterion.id] ?? {};
		for (const item of itemsAsked(variant, given)) {
			const answer = disclosedAnswer(item, given[item.id], facts);
			if (answer) (disclosed[criterion.id] ??= {})[item.id] = answer;
		}
	}
	return disclosed;
}

function disclosedAnswer(
	item: CompiledItem,
	answer: Answer | undefined,
	facts: Facts
): DisclosedAnswer | undefined {
	const reading = pointsOf(item, answer, facts);
	const { state, points } = reading;
	if (answer === undefined || state === 'unanswered') return undefined;
	if (state === 'unknown' || points === null) return { unknown: true };
	if (isSensitive(item, facts)) return { points };
	return answerKindOf(item).disclose(item, answer, reading, facts);
}
