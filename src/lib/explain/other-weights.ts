/**
 * Why another score of the same company may be another number: its weights are not public. Those used here are only what
 * the one result found in public suggests (`method.published` of `instance.json`); nothing official says them.
 */
import type { CompiledGrid } from '$lib/engine/score/compile';
import { evaluate } from '$lib/engine/evaluate';
import { typeset } from '$lib/grid/typeset';
import type { Language } from '$lib/i18n/locale';
import { readExamples } from '$lib/server/questionnaire/questionnaire';

/** On 100, before rounding. */
export interface Scored {
	low: number;
	high: number;
}

/** Null: the instance names no such result. */
export async function otherWeights(compiled: CompiledGrid, lang: Language) {
	const inferred = INSTANCE.method.published;
	if (!inferred || inferred.parts.length !== compiled.pillars.length) return null;
	const last = compiled.pillars.map((_, place, { length }) => (place === length - 1 ? 100 : 0));
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
		last: { here: meanOf(last, own), there: meanOf(last, inferred.weights) },
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
