import { lawApplies, suits, type CompiledPracticesItem } from './compile-item';
import type { Facts } from '../facts/facts';

type CompiledPractice = CompiledPracticesItem['rungs'][number];

/** The weights of the practices ticked and offered, each once; null when one is not of the item. */
export function weightOf(
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

/**
 * Practices that suit, whose weights make what is missing: least effort first, then grid order, then without those that turn out
 * not to be needed. Null when what is left to tick weighs too little.
 */
export function choosePractices(
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
