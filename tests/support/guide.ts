import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue, CatalogueWords } from '../../src/lib/grid/catalogue';
import { catalogueFile, cataloguesAmong, currentAmong } from '../../src/lib/grid/folders';
import type { Guide } from '../../src/lib/grid/load-catalogue';

/** From the root of the repository, where tests run. */
const versions = readdirSync('criteria/catalogues/occitanie');
const ref = currentAmong(
	cataloguesAmong(versions.map((version) => catalogueFile(`occitanie@${version}`, 'catalogue')))
);
const read = (file: string) =>
	JSON.parse(readFileSync(`.${catalogueFile(ref, file)}`, 'utf8')) as unknown;
const french = read('fr') as CatalogueWords;

/** The catalogue in use, as the French screens have it but for its marks. */
export const guide: Guide = {
	ref,
	catalogue: read('catalogue') as Catalogue,
	offers: Object.fromEntries(
		Object.entries(french.offers).map(([id, words]) => [id, { ...words, lang: 'fr' }])
	),
	frame: french
};
