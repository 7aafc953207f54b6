/** Every figure that a person sees has its words, and no words wait for a figure that is gone. */
import { compareKeys, idOf } from '../coherence-criterion-words';
import type { Problem } from '../problem';
import type { Indicator, IndicatorProposals, IndicatorSet } from './indicators';
import type { IndicatorText, IndicatorWords } from './words';

export function checkIndicatorWords(
	{ sections, factors }: IndicatorSet,
	proposals: readonly IndicatorProposals[],
	words: IndicatorWords
): Problem[] {
	const all = sections.flatMap(({ indicators }) => indicators);
	const proposed = proposals.flatMap((own) => own.proposals.map(({ indicator }) => indicator));
	return [
		...compareKeys('sections', sections.map(idOf), words.sections),
		...compareKeys('indicators', all.map(idOf), words.indicators),
		...compareKeys('factors', factors.map(idOf), words.factors),
		...compareKeys('proposals', [...new Set(proposed)], words.proposals),
		...all.flatMap((indicator) => {
			const own = words.indicators[indicator.id];
			return own ? checkText(indicator, own) : [];
		})
	];
}

function checkText(indicator: Indicator, text: IndicatorText): Problem[] {
	const path = `indicators.${indicator.id}`;
	const choices = 'choices' in indicator ? indicator.choices : [];
	const columns = indicator.kind === 'rows' ? indicator.columns : [];
	return [
		...compareKeys(`${path}.choices`, choices, text.choices ?? {}),
		...compareKeys(`${path}.columns`, columns.map(idOf), text.columns ?? {}),
		...columns.flatMap(({ id, choices: own = [] }) =>
			compareKeys(`${path}.columns.${id}.choices`, own, text.columns?.[id]?.choices ?? {})
		)
	];
}
