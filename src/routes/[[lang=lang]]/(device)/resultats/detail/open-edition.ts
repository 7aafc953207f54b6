import { loadWords, type Language } from '$lib/i18n/locale';
import { parseComparison } from '$lib/state/figures/comparison';
import Compared from './Compared.svelte';

/** Null when the file is none, or damaged. */
export async function open(file: unknown, lang: Language) {
	const comparison = parseComparison(file);
	return comparison && { Compared, comparison, words: (await loadWords(lang, 'compare')).compare };
}
