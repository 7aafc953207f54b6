import type { Declared } from '$lib/server/settings/environment';
import type { Language } from '$lib/i18n/locale';
import type { Values } from './values';

const words = {
	fr: { scope: INSTANCE.words.fr.scope, independent: INSTANCE.words.fr.independent },
	en: { scope: INSTANCE.words.en.scope, independent: INSTANCE.words.en.independent }
};

/** What texts may name of who answers for this instance. */
export const operatorValues = ({ operator, hosting }: Declared, lang: Language): Values => ({
	...INSTANCE.modules,
	inEnglish: INSTANCE.inEnglish,
	/** Something may be sent, by who chooses to. */
	sends: INSTANCE.modules.publishing || INSTANCE.modules.figures || INSTANCE.modules.coaching,
	subjects: INSTANCE.subjects,
	scope: words[lang].scope,
	independent: words[lang].independent,
	operator: operator?.name ?? null,
	address: operator?.address ?? null,
	email: operator?.email ?? null,
	operatorWithoutEmail: operator !== null && operator.email === null,
	hosting
});
