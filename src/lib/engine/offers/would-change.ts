import type { Company } from './company';
import type { CompiledOffer } from './compile-offer';
import type { CompiledFact } from '../compile-facts';
import type { KnownValue } from '../facts';

type Value = string | number | boolean;

/**
 * The one fact, and its nearest value, with which no hard rule would refuse the offer any more; null when no single
 * fact does it. Facts are tried in the order the rules name them.
 */
export function wouldChange(
	{ rules, changes }: CompiledOffer,
	{ table, facts, conditions, truths }: Company
): { fact: string; to: Value } | null {
	for (const { slot, to, readBy } of changes) {
		if (rules.some(({ soft, when }, at) => !soft && !readBy[at] && truths[when] === false))
			continue;
		const fact = table.list[slot];
		const now = facts.values[slot];
		if (fact === undefined || now === undefined || fact.askWhen?.test(facts) === false) continue;
		const values = [...facts.values];
		const tried = { ...facts, values };
		let best: { to: Value; distance: number } | null = null;
		for (const value of to) {
			values[slot] = value;
			const distance = distanceOf(fact, now, value);
			if (distance >= (best?.distance ?? Infinity)) continue;
			if (rules.every(({ soft, when }) => soft || conditions[when]?.test(tried) !== false))
				best = { to: value, distance };
		}
		if (best) return { fact: fact.id, to: best.to };
	}
	return null;
}

/** Nobody gets younger: a lower age is out of reach. */
function distanceOf({ id, choices }: CompiledFact, now: KnownValue, value: Value): number {
	if (typeof value === 'number') {
		const { min, max } = typeof now === 'object' ? now : { min: Number(now), max: Number(now) };
		if (id === 'age' && value < max) return Infinity;
		return Math.min(Math.abs(value - min), Math.abs(value - max));
	}
	if (choices === null) return 1;
	const places = [...choices];
	return Math.abs(places.indexOf(String(value)) - places.findIndex((choice) => choice === now));
}
