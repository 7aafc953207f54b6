import type { Decimals } from '$lib/grid/indicators/indicators';
import type { Areas, Language } from '$lib/i18n/locale';
import { readNumber } from '$lib/i18n/numbers';

/** As `file/revision-schema.ts` takes it. */
const most = 1e12;

/** A number as it was typed, or what is wrong with it in one sentence. `null`: nothing was typed. */
export function readFigure(
	typed: string,
	{
		decimals = 0,
		signed = false
	}: { decimals?: Decimals | undefined; signed?: boolean | undefined },
	{ words, lang }: { words: Areas['indicators']['errors']; lang: Language }
): { value: number | null; trouble: '' } | { value: null; trouble: string } {
	if (typed.trim() === '') return { value: null, trouble: '' };
	const value = readNumber(typed, lang, decimals)?.value;
	if (value === undefined) return { value: null, trouble: words.number };
	if (value < 0 && !signed) return { value: null, trouble: words.negative };
	if (Math.abs(value) >= most) return { value: null, trouble: words.big };
	if (Number(value.toFixed(decimals)) !== value)
		return { value: null, trouble: words.decimals(decimals) };
	return { value, trouble: '' };
}
