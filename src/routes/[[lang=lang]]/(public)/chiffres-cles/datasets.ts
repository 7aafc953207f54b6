import type { Language } from '$lib/i18n/locale';
import { licenceAddress } from '$lib/share/figures/licence';
import type { FiguresShown } from './figures-shown';

/** The tables of a page as schema.org says them; null: there is none. */
export function datasets(
	said: FiguresShown['datasets'],
	{ origin, address, lang }: DatasetsAt
): object | null {
	if (said.length === 0) return null;
	return {
		'@context': 'https://schema.org',
		'@graph': said.map(({ name, description, publisher, folder, issued, tables }) => ({
			'@type': 'Dataset',
			name,
			description,
			inLanguage: lang,
			url: address,
			license: licenceAddress,
			isAccessibleForFree: true,
			...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
			...(issued && { datePublished: issued }),
			distribution: tables.map((table) => ({
				'@type': 'DataDownload',
				name: table.title,
				encodingFormat: 'text/csv',
				contentUrl: `${origin}${folder}/${table.name}.csv`
			}))
		}))
	};
}

interface DatasetsAt {
	origin: string;
	/** Of the page, whole. */
	address: string;
	lang: Language;
}
