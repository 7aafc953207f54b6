import type { Control, Effort, PracticesItem } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import type { Facts } from '../../facts/facts';
import type { AnswerKind, NextRung } from '../answer-kind';
import { lawApplies, suits } from '../compiled';
import { fits, renamed, wrongKind } from '../one-choice';
import { stepAt, type CompiledPracticesItem } from './points';

type CompiledPractice = CompiledPracticesItem['rungs'][number];

const tickedIn = (answer: Answer | undefined): readonly string[] =>
	answer && 'practices' in answer ? answer.practices : [];

export const practices: AnswerKind<PracticesItem, CompiledPracticesItem> = {
	check({ practices }, answer) {
		if (!('practices' in answer)) return wrongKind;
		const ids = new Set(practices.map(({ id }) => id));
		return fits(answer.practices.every((id) => ids.has(id)));
	},
	next: (item, answer, { got, points }, facts) =>
		'practices' in answer && typeof got === 'number'
			? morePractices(item, answer.practices, got, points ?? 0, facts)
			: null,
	farthest(item, answer, facts) {
		const ticked = tickedIn(answer);
		const counts = (one: CompiledPractice) =>
			!lawApplies(one.law, facts) && (ticked.includes(one.rung.id) || suits(one, facts));
		const weight = item.rungs.reduce((sum, one) => sum + (counts(one) ? one.rung.weight : 0), 0);
		return stepAt(item.rising, weight)?.points ?? 0;
	},
	knows: ({ rungById }, { practices = [] }) => practices.every((id) => rungById.has(id)),
	reaching({ practices }, aim, before) {
		const wanted = new Set([...tickedIn(before), ...(aim.practices ?? [])]);
		return { practices: practices.map(({ id }) => id).filter((id) => wanted.has(id)) };
	},
	isMet({ rungById }, { practices = [] }, answer, facts) {
		const ticked = tickedIn(answer);
		const met = (id: string) => {
			const practice = rungById.get(id);
			return practice && (ticked.includes(id) || lawApplies(practice.law, facts));
		};
		return practices.length > 0 && practices.every(met);
	},
	disclose(item, answer, _reading, facts) {
		const ticked = tickedIn(answer);
		const counted = item.rungs.filter(
			({ rung: { id }, law }) => ticked.includes(id) && !lawApplies(law, facts)
		);
		return { practices: counted.map(({ rung: { id } }) => id) };
	},
	kept: (item, newer, named) => ({
		choices: renamed(item.rungById.keys(), newer.rungById, named),
		figures: false
	})
};

function morePractices(
	item: CompiledPracticesItem,
	ticked: readonly string[],
	weight: number,
	from: number,
	facts: Facts
): NextRung | null {
	const step = item.rising.find(({ points }) => points > from);
	if (step === undefined) return null;
	const missing = step.weight - weight;
	const chosen = choosePractices(item, ticked, missing, facts);
	if (chosen === null) return null;
	let sum = weight;
	let effort: Effort = 1;
	let control: Control = 'self';
	for (const { rung } of chosen) {
		sum += rung.weight;
		if (rung.effort > effort) effort = rung.effort;
		if (rung.control === 'others') control = 'others';
	}
	const reached = stepAt(item.rising, sum);
	const practices: string[] = [];
	for (const practice of item.rungs)
		if (chosen.includes(practice) || ticked.includes(practice.rung.id))
			practices.push(practice.rung.id);
	return {
		rung: reached?.id ?? step.id,
		change: { practices },
		to: reached?.points ?? step.points,
		effort,
		control,
		duty: false,
		needs: { weight: missing, practices: chosen.map(({ rung }) => rung.id) },
		paper: chosen.every(({ rung }) => rung.paper === true)
	};
}

/**
 * Practices that suit, whose weights make what is missing: least effort first, then grid order, then without those that turn out
 * not to be needed. Null when what is left to tick weighs too little.
 */
function choosePractices(
	item: CompiledPracticesItem,
	ticked: readonly string[],
	missing: number,
	facts: Facts
): CompiledPractice[] | null {
	const chosen: CompiledPractice[] = [];
	let sum = 0;
	for (const practice of item.byEffort) {
		if (sum >= missing) break;
		if (ticked.includes(practice.rung.id) || lawApplies(practice.law, facts)) continue;
		if (!suits(practice, facts)) continue;
		chosen.push(practice);
		sum += practice.rung.weight;
	}
	if (sum < missing) return null;
	for (let place = chosen.length - 1; place >= 0; place--) {
		const weight = chosen[place]?.rung.weight ?? 0;
		if (sum - weight < missing) continue;
		chosen.splice(place, 1);
		sum -= weight;
	}
	return chosen;
}
