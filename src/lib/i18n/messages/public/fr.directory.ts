import { diagnosisName } from '../../diagnosis-name';
import { frenchPlural as plural } from '../../plural';

/** `said`: the count as it is written. */
const pages = (count: number, said: string): string =>
	plural(count, `${said} page`, `${said} pages`);

/** The words of the directory, for a visitor who never used Azimut. */
export default {
	title: 'Annuaire',
	titleOf: (place: string) => `Annuaire : ${place}`,
	description: `Les entreprises qui montrent leur ${diagnosisName(INSTANCE.questionnaires[0], 'fr')}, par nom, département, secteur ou taille.`,
	intro:
		'Ces entreprises ont choisi de montrer ce qu’elles font. Elles le déclarent ; personne ne l’a vérifié.',
	order: 'L’ordre ne dit rien de leurs points.',
	search: 'Nom, métier, lieu ou SIREN',
	go: 'Chercher',
	apply: 'Appliquer',
	filters: 'Filtrer : département, secteur, taille, sujet',
	filtersBeside: 'Filtrer : taille, sujet',
	department: 'Département',
	sector: 'Secteur',
	size: 'Taille',
	subject: 'Sujet travaillé',
	subjectHint: 'L’entreprise y déclare quelque chose qui compte.',
	ess: 'Économie sociale, par sa forme : association, coopérative, mutuelle ou fondation',
	any: 'Tous',
	/** What words of the search were taken for. */
	means: (kind: string, names: string) => `${kind} : ${names}`,
	kinds: {
		trade: 'métier',
		sector: 'secteur',
		department: 'département',
		commune: 'commune'
	},
	or: ' ou ',
	choice: (label: string, said: string) => `${label} · ${said}`,
	found: (count: number, said: string) => pages(count, said),
	columns: ['Entreprise', 'Activité', 'Lieu', 'Taille'],
	active: 'Filtres choisis',
	lift: (label: string) => `Retirer « ${label} »`,
	clear: 'Tout effacer',
	ignored: (names: string) => `Ce filtre n’existe pas, il est laissé de côté : ${names}.`,
	nothing: 'Aucune entreprise ne répond à tout cela.',
	without: (label: string, count: number, said: string) =>
		`Sans « ${label} » : ${pages(count, said)}`,
	empty: 'Aucune entreprise n’est encore dans l’annuaire.',
	sort: 'Ordre',
	byName: 'par nom',
	byDate: 'les plus récentes d’abord',
	updated: (day: string) => `Mise à jour le ${day}`,
	next: 'Suite de la liste',
	left: (count: number, said: string) =>
		plural(count, 'Voir la suivante', `Voir les ${said} suivantes`),
	first: 'Début de la liste',
	sheet: 'La fiche de ce département',
	figures: 'Leurs chiffres clés',
	join: 'Y faire figurer votre entreprise',
	ways: 'Parcourir',
	places: 'Par département',
	sectors: 'Par secteur'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		directory: typeof import('./fr.directory').default;
	}
}
