import { pageWords } from '$lib/i18n/locale';

export { everyLanguage as entries } from '$lib/i18n/locale';
export const load = pageWords(
	'client',
	'access',
	'inform',
	'intake',
	'portfolio',
	'interview',
	'handover',
	'meeting',
	'introduction',
	'dossiers',
	'boxes'
);
