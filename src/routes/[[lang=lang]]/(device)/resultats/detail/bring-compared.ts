import type { Language } from '$lib/i18n/locale';

/**
 * The last edition of key figures, with what shows it, which comes only then; false where there is none. The request is
 * the same for everybody: nothing of a dossier is in it. Without network the service worker has the last one.
 */
export const bringCompared = (lang: Language) =>
	fetch('/donnees/comparaison.json')
		.then(async (answer) => {
			// Read even when there is none: unread, it would hold its connection.
			const file: unknown = await answer.json();
			return answer.ok && (await import('./open-edition')).open(file, lang);
		})
		.catch(() => false as const);
