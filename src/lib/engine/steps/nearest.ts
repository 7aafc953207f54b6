import type { Control, Effort } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import {
	lawApplies,
	stepAt,
	suits,
	type CompiledItem,
	type CompiledLevelItem,
	type CompiledMeasureItem,
	type CompiledPracticesItem,
	type CompiledStep
} from '../items/compile-item';
import type { Facts } from '../facts/facts';
import type { ItemReading } from '../items/reading';
import { choosePractices } from '../items/practices';
import type { Step } from '../result/result';
import { mayReach, nearestWhole } from '../items/whole';

/** A step seen from its item alone. */
type NextRung = Pick<Step, 'rung' | 'change' | 'to' | 'effort' | 'control' | 'duty' | 'needs'> & {
	paper: boolean;
};

/**
 * The nearest rung that suits and gives more points than a known answer; null when there is none, or when the answer
 * tells its points only.
 */
export function nextRung(
	item: CompiledItem,
	answer: Answer | undefined,
	reading: ItemReading,
	facts: Facts
): NextRung | null {
	if (answer === undefined || reading.points === null || reading.got === null) return null;
	switch (item.kind) {
		case 'level':
			return nextLevel(item, reading.rung, reading.points, facts);
		case 'practices':
			return 'practices' in answer && typeof reading.got === 'number'
				? morePractices(item, answer.practices, reading.got, reading.points, facts)
				: null;
		case 'measure':
			return nextBracket(item, answer, reading, facts) ?? nextChoice(item, reading.points, facts);
	}
}

function nextLevel(
	item: CompiledLevelItem,
	current: string | null,
	from: number,
	facts: Facts
): NextRung | null {
	const place = item.rungById.get(current ?? '')?.index ?? 0;
	const next = item.rungs.find(
		(one) => one.index > place && one.rung.points > from && suits(one, facts)
	);
	if (next === undefined) return null;
	const { id, points, effort = 1, control = 'self', paper = false } = next.rung;
	return {
		rung: id,
		change: { level: id },
		to: points,
		effort,
		control,
		duty: lawApplies(next.law, facts),
		needs: { level: id },
		paper
	};
}

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

/** From "nothing to measure" no bracket is nearer than another. */
function nextBracket(
	item: CompiledMeasureItem,
	answer: Answer,
	{ rung, points }: ItemReading,
	facts: Facts
): NextRung | null {
	if (rung === 'zero') return null;
	for (let place = item.bestFirst.length - 1; place >= 0; place--) {
		const step = item.bestFirst[place];
		if (step === undefined || step.rung.points <= (points ?? 0) || !suits(step, facts)) continue;
		const move = toBracket(item, step, answer, facts);
		if (move !== null) return move;
	}
	return null;
}

function toBracket(
	item: CompiledMeasureItem,
	step: CompiledStep,
	answer: Answer,
	facts: Facts
): NextRung | null {
	const { id, points, effort, control, bound, paper = false } = step.rung;
	const needs: NextRung['needs'] = { bound };
	if ('numbers' in answer) {
		const whole = nearestWhole(item, id, answer.numbers);
		if (whole === 'unreachable') return null;
		if (whole !== null) needs.a = whole;
	} else if (!mayReach(item, id, facts)) return null;
	return {
		rung: id,
		change: { bracket: id },
		to: points,
		effort,
		control,
		duty: lawApplies(step.law, facts),
		needs,
		paper
	};
}

/** A choice beside the brackets is a rung only when no bracket is above. */
function nextChoice(item: CompiledMeasureItem, from: number, facts: Facts): NextRung | null {
	const choice = item.choices.find((one) => one.rung.points > from && suits(one, facts));
	if (choice === undefined) return null;
	const { id, points, effort, control, paper = false } = choice.rung;
	const change = { bracket: id };
	return { rung: id, change, to: points, effort, control, duty: false, needs: {}, paper };
}

/** The most points that steps which suit can lead to, from what is ticked. */
export function farthestPoints(
	item: CompiledItem,
	answer: Answer | undefined,
	facts: Facts
): number {
	const all = item.kind === 'measure' ? [...item.bestFirst, ...item.choices] : item.rungs;
	if (all.every((one) => one.suits === null)) return item.max;
	if (item.kind === 'practices') {
		const ticked = answer && 'practices' in answer ? answer.practices : [];
		const counts = (one: (typeof item.rungs)[number]) =>
			!lawApplies(one.law, facts) && (ticked.includes(one.rung.id) || suits(one, facts));
		const weight = item.rungs.reduce((sum, one) => sum + (counts(one) ? one.rung.weight : 0), 0);
		return stepAt(item.rising, weight)?.points ?? 0;
	}
	const rungs = item.kind === 'level' ? item.rungs : [...item.bestFirst, ...item.choices];
	return Math.max(0, ...rungs.filter((one) => suits(one, facts)).map(({ rung }) => rung.points));
}
