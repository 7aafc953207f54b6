import type { Indicator } from '$lib/grid/indicators/indicators';
import type { IndicatorValue } from '$lib/grid/indicators/values';
import type { IndicatorText } from '$lib/grid/indicators/words';
import { ownMember } from '$lib/share/own-member';
import { valueText, type IndicatorSpeech } from './value-text';

/** What was said of an indicator, and how a number is known: two that differ in this alone are not read as the same. */
export function figureText(
	value: IndicatorValue,
	text: IndicatorText | undefined,
	speech: IndicatorSpeech,
	indicator?: Indicator
): string {
	const said = valueText(value, text, speech, indicator);
	if (!('number' in value) || !value.ground) return said;
	const { grounds, paper } = speech.words;
	return `${said} ${paper.known(ownMember(grounds, value.ground) ?? value.ground)}`;
}
