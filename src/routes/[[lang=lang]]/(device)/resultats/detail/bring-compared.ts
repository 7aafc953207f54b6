import type { Language } from '$lib/i18n/locale';

/**
 * The last edition of key figures, with what shows it, which comes only then; null where the server says that there is
 * none, nothing where it says nothing. The request is the same for everybody: nothing of a dossier is in it. Without
 * network the service worker has the last one.
 */
export const bringCompared = (lang: Language) =>
	fetch('/donnees/comparaison.json')
		.then(async (answer) => {
			const file = (await answer.json()) as { azimut?: 'comparison'; error?: { code?: string } };
			if (file.azimut) return (await import('./open-edition')).open(file, lang);
			return file.error?.code === 'unknown' ? null : undefined;
		})
		.catch(() => undefined);
