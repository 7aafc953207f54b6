/** What is stored counts on the place in this list: ids are only added at its end. */
export const subjects = [
	'inclusion-emploi',
	'publics-fragiles',
	'egalite-femmes-hommes',
	'jeunes-seniors',
	'mesure-carbone',
	'reduction-carbone',
	'biodiversite-ressources',
	'economie-locale-circulaire',
	'parties-prenantes',
	'salaries-decision',
	'progression-salaries',
	'stabilite-travail',
	'partage-valeur',
	'ecarts-remuneration',
	'placements-responsables',
	'mecenat',
	'mission-odd',
	'mesure-impact',
	'labels',
	'achats-durables'
];
