import type { Language } from '$lib/i18n/locale';
import type { PageShown } from '$lib/public-page/page-shown';

/** The page as schema.org says it: a report by a company about itself. Nothing that rates, reviews or certifies. */
export function linkedData(
	page: PageShown,
	{ url, methodUrl, title, description, lang }: LinkedPage
): object {
	const organization = `${url}#entreprise`;
	const report = `${url}#auto-diagnostic`;
	const common = {
		inLanguage: lang,
		datePublished: page.publishedOn,
		dateModified: page.updatedOn
	};
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'WebPage',
				'@id': url,
				url,
				name: title,
				description,
				...common,
				about: { '@id': organization },
				mainEntity: { '@id': report }
			},
			{
				'@type': 'Organization',
				'@id': organization,
				name: page.name,
				...(page.siren && {
					identifier: { '@type': 'PropertyValue', propertyID: 'SIREN', value: page.siren }
				})
			},
			{
				'@type': 'Report',
				'@id': report,
				name: title,
				...common,
				dateCreated: page.assessedOn,
				temporalCoverage: String(page.referenceYear),
				expires: page.validUntil,
				author: { '@id': organization },
				about: { '@id': organization },
				isBasedOn: { '@type': 'CreativeWork', name: page.grid, url: methodUrl }
			}
		]
	};
}

export interface LinkedPage {
	url: string;
	methodUrl: string;
	title: string;
	description: string;
	lang: Language;
}
