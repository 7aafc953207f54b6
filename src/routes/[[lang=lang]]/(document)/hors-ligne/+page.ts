export { everyLanguage as entries } from '$lib/i18n/locale';
