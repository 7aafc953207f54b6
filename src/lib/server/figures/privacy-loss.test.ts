// @module-tag often
/**
 * Exhaustively, on small sets: for every two that differ by one contribution, over every output and by its exact
 * probability, the chance of more than e^ε times what the other gives is δ at most. Losses are rounded up to a multiple of
 * `step`, which can only make them look worse.
 */
import { describe, expect, it } from 'vitest';
import { alike, realAsked } from '../../../../tests/support/figures';
import { isDeep } from '../../../../tests/support/tier';
import { exactValues, variancesOf, type Asked, type Pool } from './queries';
import { asNumber, privacy, type Query } from './budget';

/** Of small sets, which are many; of a real edition, whose queries are more. */
const steps = { small: isDeep ? 0.0005 : 0.003, real: 0.0005 };

/** Probabilities of losses, which are multiples of `step` from `least`. */
interface Losses {
	least: number;
	probabilities: Float64Array;
}

/** Of every output of one number that one contribution moves by `moved`. */
function lossesOf(moved: number, variance: number, step: number): Losses {
	const most = Math.ceil(8 * Math.sqrt(variance)) + Math.abs(moved);
	const lossAt = (noise: number) =>
		Math.ceil((moved * (2 * noise + moved)) / (2 * variance) / step - 1e-9);
	const [one, other] = [lossAt(-most), lossAt(most)];
	const least = Math.min(one, other);
	const probabilities = new Float64Array(Math.abs(one - other) + 1);
	let sum = 0;
	for (let noise = -most; noise <= most; noise++) {
		const weight = Math.exp(-(noise ** 2) / (2 * variance));
		const at = lossAt(noise) - least;
		probabilities[at] = (probabilities[at] ?? 0) + weight;
		sum += weight;
	}
	return { least, probabilities: probabilities.map((weight) => weight / sum) };
}

/** Of two numbers with noise of their own: losses add up. */
function together(one: Losses, other: Losses): Losses {
	const probabilities = new Float64Array(one.probabilities.length + other.probabilities.length - 1);
	for (const [at, probability] of one.probabilities.entries())
		if (probability > 1e-30)
			for (let more = 0; more < other.probabilities.length; more++)
				probabilities[at + more] =
					(probabilities[at + more] ?? 0) + probability * (other.probabilities[more] ?? 0);
	return { least: one.least + other.least, probabilities };
}

/** The δ of all outputs together: what each is likelier than e^ε times in the other set. */
function deltaBetween(
	pool: Pool,
	other: Pool,
	asked: Asked,
	epsilon: number,
	step: number
): number {
	const [here, there] = [exactValues(pool, asked), exactValues(other, asked)];
	const variances = variancesOf(asked);
	let all: Losses = { least: 0, probabilities: Float64Array.of(1) };
	for (const query of Object.keys(here) as Query[])
		for (const [at, value] of here[query].entries()) {
			const moved = value - (there[query][at] ?? 0);
			if (moved !== 0) all = together(all, known(moved, asNumber(variances[query]), step));
		}
	let delta = 0;
	for (const [at, probability] of all.probabilities.entries()) {
		const loss = (all.least + at) * step;
		if (loss > epsilon) delta += probability * (1 - Math.exp(epsilon - loss));
	}
	return delta;
}

const knownLosses = new Map<string, Losses>();
function known(moved: number, variance: number, step: number): Losses {
	const key = `${moved}/${variance}/${step}`;
	const losses = knownLosses.get(key) ?? lossesOf(moved, variance, step);
	knownLosses.set(key, losses);
	return losses;
}

const small: Asked = {
	sizes: ['alone', '1-9'],
	families: ['industry'],
	places: ['34'],
	parts: ['total'],
	subjects: ['sujet-1']
};

/** Every contribution of a small domain. */
const every = (isDeep ? [0, 50, 100] : [0, 100]).flatMap((total) =>
	[0, 100, null].flatMap((subject) =>
		(['alone', '1-9'] as const).flatMap((size) =>
			['34', 'elsewhere'].map((place) => ({
				size,
				place,
				family: 'industry' as const,
				points: { parts: [total], subjects: [subject] }
			}))
		)
	)
);

describe('Two sets that differ by one contribution', () => {
	it('are hardly told apart, whichever they are of all small ones', () => {
		const pools: Pool[] = [[], ...every.map((one) => [one])];
		const seen = new Set<string>();
		for (const pool of pools)
			for (const one of every) {
				const more = [...pool, one];
				for (const [here, there] of [
					[pool, more],
					[more, pool]
				] as const) {
					const [first, second] = [exactValues(here, small), exactValues(there, small)];
					const moved = (Object.keys(first) as Query[]).map((query) =>
						first[query].map((value, at) => value - (second[query][at] ?? 0))
					);
					// Noise is added to what differs: where that is the same, so is all that follows.
					if (seen.has(JSON.stringify(moved))) continue;
					seen.add(JSON.stringify(moved));
					expect(deltaBetween(here, there, small, privacy.epsilon, steps.small)).toBeLessThan(
						privacy.delta
					);
				}
			}
		expect(seen.size).toBe(2 * every.length);
	});

	it('nor by all queries of a real edition at their worst', () => {
		const worst = alike(1, {
			points: { parts: [0, 100, 0, 100], subjects: realAsked.subjects.map(() => 100) }
		});
		const delta = deltaBetween(worst, [], realAsked, privacy.epsilon, steps.real);
		expect(delta).toBeLessThan(privacy.delta);
		// It is no empty measure: at a smaller ε they are told apart more often than δ.
		expect(deltaBetween(worst, [], realAsked, privacy.epsilon / 2, steps.real)).toBeGreaterThan(
			privacy.delta
		);
	});
});
