import { pageWords } from '$lib/i18n/locale';

export { everyLanguage as entries } from '$lib/i18n/locale';
export const load = pageWords('contract', 'erasing', 'handover', 'locked', 'storage');
