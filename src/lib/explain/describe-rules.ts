/** What each rule of a catalogue says, for who writes it. */
import type { Catalogue } from '$lib/grid/catalogue';
import type { Condition, Grid } from '$lib/grid/grid';
import { atomsOf } from '$lib/grid/situations';
import english from '$lib/i18n/messages/en.pages';
import { conditionDescriber } from './describe-condition';

type FactsInWords = Parameters<typeof conditionDescriber>[1];

/**
 * A line each, in the order of the catalogue: the offer, the rule, the facts that it reads, and the condition in words.
 * @param words English ones of the facts of the questionnaire and of the catalogue
 */
export function describeRules(catalogue: Catalogue, grid: Grid, words: FactsInWords): string[] {
	const describer = conditionDescriber(grid, words, english.conditions);
	const say = (when: Condition) => {
		const facts = new Set(atomsOf(when).map(({ fact }) => fact));
		return `(${[...facts].join(', ')}): ${describer.say(when).replaceAll('\u00a0', ' ')}`;
	};
	return catalogue.offers.flatMap(({ id, sourceSays, rules }) => [
		...(sourceSays ? [`${id} source ${say(sourceSays)}`] : []),
		...rules.map(({ id: rule, when, soft, stricter }) => {
			const marks = [soft ? 'to check' : '', stricter ? `stricter: ${stricter}` : ''].filter(
				Boolean
			);
			return [`${id} ${rule} ${say(when)}`, ...marks].join(' · ');
		})
	]);
}
