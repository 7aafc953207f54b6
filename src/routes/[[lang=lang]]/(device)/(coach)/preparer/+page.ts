import { pageWords } from '$lib/i18n/locale';

export { everyLanguage as entries } from '$lib/i18n/locale';
export const load = pageWords('preparation', 'deposit', 'boxes', 'dossiers', 'merge');
