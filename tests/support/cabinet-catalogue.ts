/** Offers for the questionnaire of docs/examples/cabinet, which ships without any: two catalogues side by side are tried with it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, CatalogueFrame, CatalogueWords } from '../../src/lib/grid/catalogue';
import type { Grid } from '../../src/lib/grid/grid';

const source = { title: 'A page', url: 'https://example.org/', seenOn: '2026-11-01' };

const catalogue: Catalogue = {
	id: 'soins',
	version: '2026.1-draft',
	serves: ['cabinet-8'],
	operators: [{ id: 'maison', name: 'La maison des soins (exemple)' }],
	facts: [],
	contacts: [
		{ id: 'accueil', operator: 'maison', departments: ['34'], url: source.url, sources: [source] }
	],
	offers: [
		{
			id: 'gestes-d-accueil',
			operator: 'maison',
			partners: [],
			needs: ['social'],
			kind: 'coaching',
			projects: [],
			moves: [{ criterion: 'acces-soins', item: 'gestes-acces', by: 'azimut', on: '2026-11-01' }],
			cost: { type: 'free' },
			rules: [],
			ask: [],
			territory: { country: true },
			checkedOn: '2026-11-01',
			sources: [source],
			url: null
		}
	]
};

export const cabinetOffer = { id: 'gestes-d-accueil', name: 'Revoir l’accueil avec un pair' };

/** @param criteria that holds the grids of `cabinet-8` */
export function writeCabinetCatalogue(criteria: string): void {
	const file = join(criteria, 'grids/cabinet-8/2026.1/grid.json');
	const { path } = JSON.parse(readFileSync(file, 'utf8')) as Grid;
	const frame: CatalogueFrame = {
		facts: {},
		contacts: { accueil: 'Demandez qui peut venir.' },
		alone: Object.fromEntries(path.map((subject) => [subject, ['Commencez par en parler.']]))
	};
	const words: CatalogueWords = {
		...frame,
		offers: {
			[cabinetOffer.id]: {
				name: cabinetOffer.name,
				summary: 'Un pair vient une demi-journée.',
				gets: ['Une visite'],
				cost: 'Gratuit',
				who: 'Tous les cabinets',
				rules: {},
				ask: {}
			}
		}
	};
	const folder = join(criteria, 'catalogues/soins/2026.1-draft');
	mkdirSync(folder, { recursive: true });
	for (const [name, data] of Object.entries({ catalogue, fr: words, en: frame }))
		writeFileSync(join(folder, `${name}.json`), JSON.stringify(data));
}
