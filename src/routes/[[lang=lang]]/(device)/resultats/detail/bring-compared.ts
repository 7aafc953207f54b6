import type { Language } from '$lib/i18n/locale';

/**
 * The last edition of key figures, with what shows it, which comes only then; false where there is none. The request is
 * the same for everybody: nothing of a dossier is in it. Without network the service worker has the last one.
 */
export const bringCompared = (lang: Language) =>
	fetch('/donnees/comparaison.json')
		.then(async (file) => file.ok && (await import('./open-edition')).open(await file.json(), lang))
		.catch(() => false as const);
