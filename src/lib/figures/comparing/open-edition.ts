import { loadWords, type Language } from '$lib/i18n/locale';
import { parseComparison } from './comparison';
import Compared from './Compared.svelte';

/** Null for one of before, which had no proof: nobody is comparable yet. Nothing when the file is damaged. */
export async function open(file: unknown, lang: Language) {
	const comparison = parseComparison(file);
	if (!comparison) return isOlder(file) ? null : undefined;
	await loadWords(lang, 'compare');
	return { Part: Compared, comparison };
}

const isOlder = (file: unknown): boolean =>
	typeof file === 'object' && file !== null && 'version' in file && file.version === 1;
