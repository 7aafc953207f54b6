/** Pages of the site that search engines may find: those with a content of their own, in both languages. */
import type { Catalogue } from '$lib/grid/catalogue';
import { cataloguesAmong, catalogueFile } from '$lib/grid/folders';
import { catalogueFor } from '$lib/grid/catalogue-for';
import { otherQuestionnaires } from '$lib/grid/instance';
import { pageAbout } from '$lib/grid/starts';
import { isLeftOut } from '../../../modules';
import { listedPlaces, listForSitemap } from '../running/pages';
import { writeSitemap, type SitemapEntry, type Sitemap } from './sitemap';

const pages = [
	'/',
	'/exemple',
	'/criteres',
	'/methode',
	'/impact-score',
	'/accompagner/guide',
	'/offres',
	'/annuaire',
	'/chiffres-cles',
	'/chiffres-cles/protection',
	'/signaler',
	'/confidentialite',
	'/accessibilite',
	'/mentions-legales'
];

const isHere = (path: string) => !isLeftOut(path, INSTANCE.modules);

export const sitePages = pages.filter(isHere);

const inEachLanguage = (path: string) =>
	INSTANCE.languages.map((lang) => ({
		path: lang === 'fr' ? path : `/${lang}${path === '/' ? '' : path}`
	}));

const files = import.meta.glob<Catalogue>('/criteria/catalogues/*/*/catalogue.json', {
	import: 'default'
});

export async function listSite(): Promise<SitemapEntry[]> {
	const catalogues = cataloguesAmong(Object.keys(files));
	const inUse = INSTANCE.questionnaires.map((id) => catalogueFor(id, catalogues));
	const offers = await Promise.all(
		[...new Set(inUse)].map(
			async (ref) => (await files[catalogueFile(ref, 'catalogue')]?.())?.offers ?? []
		)
	);
	const offerPages = new Set(offers.flat().map(({ id }) => `/offres/${id}`));
	const aboutOthers = ['/criteres', '/methode'].flatMap((page) =>
		otherQuestionnaires.map((id) => pageAbout(page, id))
	);
	return [...sitePages, ...aboutOthers, ...offerPages].filter(isHere).flatMap(inEachLanguage);
}

const written = new WeakMap<object, Sitemap>();

/** Of the site and of what is published: written again when the list of pages was read again. */
export async function readSitemap(): Promise<Sitemap> {
	const published = await listForSitemap();
	const known = written.get(published);
	if (known) return known;
	const { departments, sectors, territories } = await listedPlaces();
	const places = [
		...departments.map((id) => `/annuaire/departement/${id}`),
		...territories.map((code) => `/territoires/${code}`),
		...sectors
			.filter((id) => id.startsWith('rev2:'))
			.map((id) => `/annuaire/secteur/${id.replace('rev2:', '')}`)
	]
		.filter(isHere)
		.flatMap(inEachLanguage);
	const pages = published.map(({ slug, lang, updatedOn }) => ({
		path: `${lang === 'en' ? '/en' : ''}/s/${slug}`,
		updatedOn
	}));
	const sitemap = writeSitemap([...(await listSite()), ...places, ...pages]);
	written.set(published, sitemap);
	return sitemap;
}
