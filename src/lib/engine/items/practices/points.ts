import type { Practice, PracticesItem, PracticeStep } from '$lib/grid/grid';
import type { Facts } from '../../facts/facts';
import {
	byId,
	lawApplies,
	readPoints,
	rungsOf,
	type Compiled,
	type CompiledLaw,
	type KnownRung,
	type PointsKind
} from '../compiled';
import { known, type ItemReading } from '../reading';

interface Tick {
	readonly weight: number;
	readonly law: CompiledLaw;
}
export interface CompiledPracticesItem extends PracticesItem, Compiled {
	/** In grid order. */
	readonly rungs: readonly KnownRung<Practice>[];
	readonly rungById: ReadonlyMap<string, KnownRung<Practice>>;
	/** Least effort first, then grid order. */
	readonly byEffort: readonly KnownRung<Practice>[];
	/** What each practice counts, of one shape whatever the grid leaves out. */
	readonly ticks: ReadonlyMap<string, Tick>;
	/** Rising in weight. */
	readonly rising: readonly PracticeStep[];
	/** By sum of weights: what it gives. */
	readonly byWeight: readonly ItemReading[];
}

export const practices: PointsKind<PracticesItem, CompiledPracticesItem> = {
	reachable: ({ steps }) => [0, ...steps.map(({ points }) => points)],
	compile(item, common, slots) {
		const { kind, practices, steps } = item;
		const rungs = rungsOf(practices.map(practiceOf), slots);
		const rising = [...steps].sort((one, other) => one.weight - other.weight);
		const byWeight = readingsByWeight(item, rising);
		return Object.freeze({
			...common,
			laws: rungs.flatMap(({ law }) => (law === null || law === true ? [] : [law])),
			kind,
			practices,
			steps,
			rungs,
			rungById: byId(rungs),
			ticks: new Map(rungs.map(({ rung, law }) => [rung.id, { weight: rung.weight, law }])),
			byEffort: [...rungs].sort((one, other) => one.rung.effort - other.rung.effort),
			rising,
			byWeight,
			readings: new Map(),
			lowest: byWeight[0] ?? common.unanswered
		});
	},
	read(item) {
		const { ticks, byWeight, unanswered, unknown } = item;
		return (answer, facts) => {
			if (typeof answer !== 'object' || answer === null) return unanswered;
			if ('unknown' in answer) return unknown;
			if ('points' in answer) return readPoints(item, answer.points, facts);
			const weight = 'practices' in answer ? weightOf(ticks, answer.practices, facts) : null;
			return (weight !== null && byWeight[weight]) || unanswered;
		};
	},
	tick(item, answer, shown, choice, ticked) {
		const before = answer && 'practices' in answer ? answer.practices : answer ? [] : shown;
		const practices = item.practices
			.map(({ id }) => id)
			.filter((id) => (id === choice ? ticked : before.includes(id)));
		return practices.length > 0 ? { practices } : null;
	}
};

/** The practices that may be ticked: those the law surely asks of this company are left out. */
export function offeredPractices(item: CompiledPracticesItem, facts: Facts): Practice[] {
	return item.rungs.filter(({ law }) => !lawApplies(law, facts)).map(({ rung }) => rung);
}

/** The last step that a sum of weights reaches. */
export function stepAt(rising: readonly PracticeStep[], weight: number): PracticeStep | undefined {
	let reached: PracticeStep | undefined;
	for (const step of rising) if (step.weight <= weight) reached = step;
	return reached;
}

/**
 * The weights of the practices ticked and offered, each once: ticks of what the law already asks count for nothing.
 * Null when one is not of the item.
 */
function weightOf(
	ticks: CompiledPracticesItem['ticks'],
	ticked: readonly string[],
	facts: Facts
): number | null {
	let sum = 0;
	for (let place = 0; place < ticked.length; place++) {
		const id = ticked[place] ?? '';
		const tick = ticks.get(id);
		if (tick === undefined) return null;
		if (ticked.indexOf(id) === place && !lawApplies(tick.law, facts)) sum += tick.weight;
	}
	return sum;
}

function readingsByWeight(
	{ id, practices }: PracticesItem,
	rising: readonly PracticeStep[]
): ItemReading[] {
	const most = practices.reduce((sum, { weight }) => sum + weight, 0);
	return Array.from({ length: most + 1 }, (_, weight) => {
		const step = stepAt(rising, weight);
		return known(id, step?.points ?? 0, weight, step?.id ?? 'none');
	});
}

function practiceOf(practice: Practice): Practice {
	const { id, weight, effort, control, suits, law, known, paper } = practice;
	return { id, weight, effort, control, suits, law, known, paper };
}
