import type { Language } from '$lib/i18n/locale';

/**
 * The last edition of key figures, with what shows it, which comes only then; nothing where there is none. The request
 * is the same for everybody: nothing of a dossier is in it. Without network the service worker has the last one.
 */
export const bringCompared = (lang: Language) =>
	fetch('/donnees/comparaison.json')
		.then((answer) => answer.json())
		.then(
			// What says that there is none has no such mark.
			async (file: { azimut?: 'comparison' }) =>
				file.azimut && (await import('./open-edition')).open(file, lang)
		)
		.catch(() => null);
