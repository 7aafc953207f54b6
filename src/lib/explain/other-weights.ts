/**
 * Why the Impact Score may give another number: its weights are not public. Those used here are only what the one
 * result found in public suggests; nothing official says them.
 */
import type { CompiledGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { typeset } from '$lib/grid/typeset';
import type { Language } from '$lib/i18n/locale';
import { readExamples } from '$lib/server/questionnaire/questionnaire';

/** A result that a company published, part by part, and small whole weights that explain it. */
export const inferred = {
	parts: [76, 78, 100],
	total: 87,
	weights: [2, 2, 3],
	/** Weights of the last part that explain it too, in percent: what is published is rounded. The others weigh the same. */
	lastBetween: [40, 48],
	source:
		'https://www.lassuranceenmouvement.com/2025/10/27/impact-score-lassurance-face-au-defi-de-la-transparence'
} as const;

/** On 100, before rounding. */
export interface Scored {
	low: number;
	high: number;
}

export async function otherWeights(compiled: CompiledGrid, lang: Language) {
	const own = compiled.pillars.map(({ themes }) =>
		themes
			.flatMap(({ criteria }) => criteria)
			.reduce((sum, { max, weight }) => sum + max * weight, 0)
	);
	const examples = await readExamples(compiled.name);
	return {
		...inferred,
		/** What the same parts would give here. */
		here: meanOf(inferred.parts, own),
		/** Of the last part, in percent. */
		last: { here: meanOf([0, 0, 100], own), there: meanOf([0, 0, 100], inferred.weights) },
		examples: examples
			.map((example) => {
				const { total, pillars } = evaluate(compiled, example.sheet);
				const scores = compiled.pillars.map(({ id }) => pillars[id]);
				const by = (side: keyof Scored) =>
					meanOf(
						scores.map((part) => part?.[side] ?? null),
						inferred.weights
					);
				const { name } = lang === 'en' ? example.en : example;
				return {
					name: typeset(name.replace(/^.*· /, ''), lang),
					here: { low: total.low ?? 0, high: total.high ?? 0 },
					there: { low: by('low'), high: by('high') }
				};
			})
			.toSorted((one, other) => one.here.high - other.here.high)
	};
}

/** Of the parts where something applies. */
export function meanOf(scores: readonly (number | null)[], weights: readonly number[]): number {
	let [sum, whole] = [0, 0];
	scores.forEach((score, part) => {
		if (score === null) return;
		sum += score * (weights[part] ?? 0);
		whole += weights[part] ?? 0;
	});
	return whole === 0 ? 0 : sum / whole;
}
