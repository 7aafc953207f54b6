import type { Catalogue, CatalogueFrame, CatalogueWords, OfferWords } from './catalogue';
import { catalogueFor } from './catalogue-for';
import { catalogueFile, cataloguesAmong } from './folders';
import { firstQuestionnaire } from './instance';
import { typeset } from './typeset';

/** The words of an offer, and the language that they are in. */
export interface LocalizedOffer extends OfferWords {
	lang: string;
}

/** The catalogue of offers and the words around them, in one language; of offers that are not translated, in French. */
export interface Guide {
	/** `<id>@<version>` */
	ref: string;
	catalogue: Catalogue;
	offers: Record<string, LocalizedOffer>;
	frame: CatalogueFrame;
}

/**
 * JSON assets, fetched when needed as grids are; while pages are built there is nothing to fetch from, and the same
 * files are read as text.
 */
const urls = import.meta.glob<string>('/criteria/catalogues/*/*/*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});
const texts = import.meta.env.SSR
	? import.meta.glob<string>('/criteria/catalogues/*/*/*.json', {
			query: '?raw',
			import: 'default'
		})
	: {};

const catalogues = cataloguesAmong(Object.keys(urls));

/** Of the catalogue in use for a questionnaire; empty when it has none. */
const refFor = (questionnaire: string): string =>
	INSTANCE.modules.help ? catalogueFor(questionnaire, catalogues) : '';

export const hasCatalogue = (questionnaire: string): boolean => refFor(questionnaire) !== '';

/** The catalogue in use for a questionnaire. Rejects when it has none, or the network is needed and absent. */
export async function loadGuide(lang: string, questionnaire = firstQuestionnaire): Promise<Guide> {
	const ref = refFor(questionnaire);
	if (!ref) throw new Error(`No catalogue is for ${questionnaire}.`);
	const [catalogue, words, frame] = await Promise.all([
		readText(catalogueFile(ref, 'catalogue')),
		readText(catalogueFile(ref, 'fr')),
		lang === 'fr' ? null : readText(catalogueFile(ref, lang))
	]);
	const french = JSON.parse(typeset(words, 'fr')) as CatalogueWords;
	const own = frame === null ? french : (JSON.parse(typeset(frame, lang)) as CatalogueFrame);
	return {
		ref,
		catalogue: JSON.parse(catalogue, typesetNames) as Catalogue,
		offers: inLanguage(french, own, lang),
		frame: own
	};
}

/** Names of organisations and of their offices; telephones and addresses stay as they are. */
const typesetNames = (key: string, value: unknown): unknown =>
	(key === 'name' || key === 'office') && typeof value === 'string' ? typeset(value, 'fr') : value;

/** A translated offer is found by its French words too: it is what others call it. */
function inLanguage(
	french: CatalogueWords,
	{ offers: translated = {} }: CatalogueFrame,
	lang: string
): Guide['offers'] {
	return Object.fromEntries(
		Object.entries(french.offers).map(([id, words]): [string, LocalizedOffer] => {
			const own = lang === 'fr' ? undefined : translated[id];
			if (!own) return [id, { ...words, lang: 'fr' }];
			const keywords = [...(own.keywords ?? []), words.name, ...(words.keywords ?? [])];
			return [id, { ...own, keywords, lang }];
		})
	);
}

async function readText(path: string): Promise<string> {
	if (import.meta.env.SSR) return (await texts[path]?.()) ?? '';
	const url = urls[path];
	if (!url) throw new Error(`No file ${path} in this build.`);
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
	return response.text();
}
