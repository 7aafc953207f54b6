import type { FactValue } from '$lib/grid/grid';
import type { Company } from './company';
import type { CompiledOffer } from './compile-offer';
import type { CompiledFact } from '../facts/compile-facts';
import { withValue, type KnownValue } from '../facts/facts';

/**
 * The one fact, and its nearest value, with which no hard rule would refuse the offer any more; null when no single
 * fact does it. Facts are tried in the order the rules name them.
 */
export function wouldChange(
	{ changes }: CompiledOffer,
	{ table, facts, conditions, truths }: Company
): { fact: string; to: FactValue } | null {
	for (const { slot, to, together, others } of changes) {
		if (others.some((when) => truths[when] === false)) continue;
		const fact = table.list[slot];
		const now = facts.values[slot];
		if (fact === undefined || now === undefined || fact.askWhen?.test(facts) === false) continue;
		let best: { to: FactValue; distance: number } | null = null;
		for (const value of to) {
			const distance = distanceOf(fact, now, value);
			if (distance >= (best?.distance ?? Infinity)) continue;
			if (together.length > 0) {
				const tried = withValue(facts, slot, value);
				if (together.some((when) => conditions[when]?.test(tried) === false)) continue;
			}
			best = { to: value, distance };
		}
		if (best) return { fact: fact.id, to: best.to };
	}
	return null;
}

/** Nobody gets younger: a lower age is out of reach. */
function distanceOf({ id, choices }: CompiledFact, now: KnownValue, value: FactValue): number {
	if (typeof value === 'number') {
		const { min, max } = typeof now === 'object' ? now : { min: Number(now), max: Number(now) };
		if (id === 'age' && value < max) return Infinity;
		return Math.min(Math.abs(value - min), Math.abs(value - max));
	}
	if (choices === null) return 1;
	const places = [...choices];
	return Math.abs(places.indexOf(String(value)) - places.findIndex((choice) => choice === now));
}
