export { everyLanguage as entries } from '$lib/i18n/locale';

/** It stands in the place of any page: nothing in it may depend on its address. */
export const csr = false;
