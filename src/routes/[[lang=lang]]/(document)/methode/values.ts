import type { Values } from '$lib/documents/values';
import type { MethodShown } from '$lib/explain/method';
import type { Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import { roundScore } from '$lib/i18n/scores';

/** What the text of the method names of the questionnaire. */
export function methodValues(method: MethodShown, lang: Language): Values {
	const { parts, total } = method.examples.formula;
	/** A part where rounding is seen. */
	const exact = [...parts, total]
		.flatMap(({ onHundred }) => onHundred ?? [])
		.find((value) => value % 1 > 0);
	const { others } = method;
	return {
		count: method.count,
		each: method.each,
		steps: method.bases.total,
		exact: exact === undefined ? null : formatNumber(exact, lang),
		rounded: exact === undefined ? null : roundScore(exact),
		parts: others.parts.join(', '),
		publishedTotal: others.total,
		countedHere: roundScore(others.here),
		article: others.source,
		lastThere: roundScore(others.last.there),
		lastLeast: others.lastBetween[0],
		lastMost: others.lastBetween[1],
		lastHere: roundScore(others.last.here)
	};
}
