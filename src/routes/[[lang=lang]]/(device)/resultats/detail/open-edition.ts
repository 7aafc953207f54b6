import { loadWords, type Language } from '$lib/i18n/locale';
import { parseComparison } from '$lib/state/figures/comparison';
import Compared from './Compared.svelte';

/** Nothing when the file is damaged. */
export async function open(file: unknown, lang: Language) {
	const comparison = parseComparison(file);
	if (!comparison) return undefined;
	return { Compared, comparison, words: (await loadWords(lang, 'compare')).compare };
}
