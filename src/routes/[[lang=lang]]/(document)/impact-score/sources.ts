import type { Values } from '$lib/documents/values';
import { formatDate } from '$lib/i18n/dates';
import type { Language } from '$lib/i18n/locale';
import { pass, press, territory } from '$lib/i18n/messages/region-sources';

const movement = {
	title: 'Mouvement Impact France',
	url: 'https://en.impactfrance.eco/nos-actus/impact-score-un-outil-pour-reveler-et-mesurer-son-impact',
	seenOn: null
};
const networks = {
	title: 'impactscore.fr',
	url: 'https://impactscore.fr/2022/03/21/parole-de-dirigeant-chez-simpliciti-la-remuneration-variable-des-collaborateurs-est-indexee-a-la-progression-de-notre-impact-score/',
	seenOn: '2022-03-21'
};
const blog = {
	title: 'Le Blog du Dirigeant',
	url: 'https://leblogdudirigeant.com/impact-score',
	seenOn: null
};
const contract = {
	title: 'Région Occitanie, Contrat Entreprise d’Avenir',
	url: 'https://www.laregion.fr/Contrat-Entreprise-d-Avenir',
	seenOn: null
};
/** Handed out by its speakers: no public address is known. */
const slides = {
	title: 'Webinaire de la CRESS Occitanie et du réseau TOTEn',
	seenOn: '2025-12-04'
};

const sources = { movement, networks, blog, contract, slides, press, territory, pass };

/** Of each source: `{{press}}`, its title; `{{pressUrl}}`; `{{pressDate}}`, the date of the page that was read. */
export const sourceValues = (lang: Language): Values => ({
	otherScore: INSTANCE.method.published !== undefined,
	...Object.fromEntries(
		Object.entries(sources).flatMap(([name, source]) => [
			[name, source.title],
			[`${name}Url`, 'url' in source ? source.url : null],
			[`${name}Date`, source.seenOn && formatDate(source.seenOn, lang)]
		])
	)
});
