/** Pages of the site that search engines may find: those with a content of their own, in both languages. */
import type { Catalogue } from '$lib/grid/catalogue';
import { cataloguesAmong, catalogueFile, currentAmong } from '$lib/grid/folders';
import type { Listed } from './sitemap';

export const sitePages = [
	'/',
	'/criteres',
	'/methode',
	'/offres',
	'/signaler',
	'/confidentialite',
	'/accessibilite',
	'/mentions-legales'
];

const files = import.meta.glob<Catalogue>('/criteria/catalogues/*/*/catalogue.json', {
	import: 'default'
});

export async function listSite(): Promise<Listed[]> {
	const current = catalogueFile(currentAmong(cataloguesAmong(Object.keys(files))), 'catalogue');
	const offers = (await files[current]?.())?.offers ?? [];
	return [...sitePages, ...offers.map(({ id }) => `/offres/${id}`)].flatMap((path) => [
		{ path },
		{ path: path === '/' ? '/en' : `/en${path}` }
	]);
}
