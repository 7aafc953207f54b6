import type { Language } from '$lib/i18n/locale';

/**
 * The last edition of key figures, with what shows it, which comes only then; null where the server says that there is
 * none, nothing where it says nothing. The request is the same for everybody: nothing of a dossier is in it. Without
 * network the service worker has the last one.
 */
export const bringCompared = (lang: Language) =>
	fetch('/donnees/comparaison.json')
		.then(async (answer) =>
			answer.status === 204
				? null
				: (await import('./open-edition')).open(await answer.json(), lang)
		)
		.catch(() => undefined);
