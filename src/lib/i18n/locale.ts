import type { Messages } from './messages/fr';

/** The language of an address: `/en/…` or, without prefix, French. */
export type Language = 'fr' | 'en';

/** Languages whose words exist. An address in another one shows French and says so. */
const loaders: Partial<Record<Language, () => Promise<Messages>>> = {
	fr: async () => (await import('./messages/fr')).messages
};

export function languageOfAddress(param: string | undefined): Language {
	return param === 'en' ? 'en' : 'fr';
}

/** The language really shown at an address. */
export function shownLanguage(address: Language): Language {
	return loaders[address] ? address : 'fr';
}

export async function loadMessages(shown: Language): Promise<Messages> {
	const load = loaders[shown];
	if (!load) throw new Error(`No messages in "${shown}".`);
	return load();
}

/** Every page is built at both its addresses. */
export const everyLanguage = (): { lang?: string }[] => [{}, { lang: 'en' }];
