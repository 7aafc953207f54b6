import type { Values } from '$lib/documents/values';
import type { MethodShown } from '$lib/explain/method';
import type { Language } from '$lib/i18n/locale';
import { formatNumber } from '$lib/i18n/numbers';
import { roundScore } from '$lib/i18n/scores';

/** What the text of the method names of the questionnaire. */
export function methodValues(method: MethodShown, lang: Language): Values {
	/** A part where rounding is seen. */
	const { formula, range, notApplicable } = method.examples;
	const exact = [...(formula?.parts ?? []), ...(formula ? [formula.total] : [])]
		.flatMap(({ onHundred }) => onHundred ?? [])
		.find((value) => value % 1 > 0);
	const { others } = method;
	const { statutes, agreements, changing } = method.statutes;
	return {
		region: INSTANCE.modules.region,
		count: method.count,
		each: method.each,
		steps: method.bases.total,
		exact: exact === undefined ? null : formatNumber(exact, lang),
		rounded: exact === undefined ? null : roundScore(exact),
		example: formula !== null,
		range: range !== null,
		notApplicable: notApplicable !== null,
		statutes: statutes.length > 0,
		// What these say follows the forms.
		agreements: statutes.length > 0 && agreements.length > 0,
		changing: statutes.length > 0 && changing.length > 0,
		sensitive: method.sensitive.always.length + method.sensitive.sometimes.length > 0,
		bySize: method.bySize,
		smallTeams: method.smallTeams,
		otherScore: others !== null,
		parts: others && others.parts.join(', '),
		publishedTotal: others && others.total,
		countedHere: others && roundScore(others.here),
		article: others && others.source,
		lastThere: others && roundScore(others.last.there),
		lastLeast: others && others.lastBetween[0],
		lastMost: others && others.lastBetween[1],
		lastHere: others && roundScore(others.last.here)
	};
}
