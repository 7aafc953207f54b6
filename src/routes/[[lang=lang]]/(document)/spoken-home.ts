import { loadWords, type Language } from '$lib/i18n/locale';

/** What a page says to who holds a dossier, in its language, then in the other: theirs may be that one. */
export async function spokenHome(lang: Language) {
	const spoken = INSTANCE.languages.toSorted((one) => (one === lang ? -1 : 1));
	return Promise.all(
		spoken.map(async (lang) => ({ lang, home: (await loadWords(lang, 'pages')).pages.home }))
	);
}
