import { loadWords, type Language } from '$lib/i18n/locale';
import type { PageLoad } from './$types';
import type { Criteria } from './criteria.fr';
import type { Statement } from './statement.fr';

/** The words of this page alone: long, and used nowhere else. */
const documents: Record<Language, () => Promise<{ statement: Statement; criteria: Criteria }>> = {
	fr: async () => ({ ...(await import('./statement.fr')), ...(await import('./criteria.fr')) }),
	en: async () => ({ ...(await import('./statement.en')), ...(await import('./criteria.en')) })
};

export const load: PageLoad = async ({ data, parent }) => {
	const { lang } = await parent();
	const { statement, criteria } = await documents[lang]();
	return { ...data, ...(await loadWords(lang, 'legal')), statement, criteria };
};
