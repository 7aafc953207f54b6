/**
 * Where the lines of the Region's path come from. A test holds that each is a source of the catalogue in use, so that
 * checking an offer again moves them too.
 */
export const press = {
	title: 'L’assurance en mouvement',
	url: 'https://www.lassuranceenmouvement.com/2025/10/27/impact-score-lassurance-face-au-defi-de-la-transparence',
	seenOn: '2025-10-27'
};
export const territory = {
	title: 'Terres du Lauragais',
	url: 'http://www.terres-du-lauragais.fr/fr/entreprise/accompagnement/financier/aides-regionales.html',
	seenOn: '2025-10-27'
};
export const pass = {
	title: 'Mission Transition Écologique',
	url: 'https://github.com/betagouv/mission-transition-ecologique/blob/36cd8c9d61067805116ad1b5f9d3025ed62bf8d5/libs/data/programs/pass-transformation-ecologique.yaml',
	seenOn: '2026-06-12'
};

export const regionSources = {
	prepare: [],
	score: [press],
	file: [territory, pass],
	unsigned: [pass]
} as const;
