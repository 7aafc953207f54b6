import type { Handle } from '@sveltejs/kit';
import { languageOfAddress, shownLanguage } from '$lib/i18n/locale';
import { noScript } from '$lib/i18n/no-script';

/** Sets the language of the document, and on screens that need scripts says so to who has none. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = shownLanguage(languageOfAddress(event.params.lang));
	const needsScript = event.route.id?.includes('(device)') ?? false;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%azimut.lang%', lang)
				.replace('%azimut.noscript%', needsScript ? `<noscript>${noScript[lang]}</noscript>` : '')
				.replace('%azimut.title%', needsScript ? '<title>Azimut</title>' : '')
	});
};
