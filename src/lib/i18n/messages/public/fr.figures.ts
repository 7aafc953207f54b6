import classes from './fr.classes';
import { frenchPlural as plural } from '../../plural';

/** The words of key figures, for a visitor who never used Azimut. */
export default {
	title: 'Chiffres clés',
	description:
		'Combien d’entreprises montrent leur diagnostic, lesquelles, et où elles en sont : des chiffres d’ensemble, jamais un classement.',
	intro: 'Ce que des entreprises déclarent d’elles-mêmes, vu d’ensemble. Personne ne l’a vérifié.',
	apart: 'Ces deux nombres ne s’ajoutent pas : une entreprise peut être dans les deux.',
	invented: 'Chiffres inventés pour un essai : ces entreprises n’existent pas.',
	/** Above the numbers. */
	inventedThere:
		'Les contributions anonymes sont inventées pour un essai : ces entreprises n’existent pas.',
	quarter: (year: string, quarter: string) => `T${quarter} ${year}`,
	pages: {
		title: 'Pages publiées dans l’annuaire',
		counted: (count: number) => plural(count, 'page publiée', 'pages publiées'),
		about: 'Ces entreprises ont choisi de se montrer. Elles sont comptées au moment où vous lisez.',
		/** The one that all were asked about. */
		year: (year: string) => `Année demandée : ${year}.`,
		none: 'Aucune page n’est encore dans l’annuaire.',
		directory: 'Voir l’annuaire'
	},
	contributions: {
		title: 'Contributions anonymes',
		/** Between which numbers the true one is. */
		counted: (count: number, low: string, high: string) =>
			`${plural(count, 'contribution anonyme', 'contributions anonymes')} (${low} à ${high})`,
		about: (edition: string, day: string) =>
			`Édition ${edition}, faite le ${day}. Ces entreprises ont donné leurs points sans leur nom. Du hasard est ajouté à chaque chiffre, pour les protéger : la barre dit où se tient le vrai.`,
		none: 'Il n’y a pas d’édition à montrer.',
		waits:
			'Il s’en fait une par trimestre au plus, avec les points que des entreprises ont donnés sans leur nom.',
		older: (edition: string) =>
			`Celle de ${edition} a été faite avec des règles moins sûres : qui aurait inventé des entreprises aurait pu deviner les points d’une autre. Ses fichiers restent tels quels.`,
		files: 'Les voir',
		last: 'Chaque édition reste telle qu’elle a été faite, et chaque contribution ne compte que dans une. Chaque chiffre est protégé à part : leur somme peut différer du total. « dès 150 environ » : ce qu’on dira quand à peu près 150 entreprises y compteront.'
	},
	/** Before the charts: in which part points are highest, in which lowest. */
	finding: {
		said: (most: string, least: string) => `Le plus de points : ${most}. Le moins : ${least}.`,
		middle: (part: string, points: number) => `« ${part} » (milieu : ${points} sur 100)`,
		mean: (part: string, points: number) => `« ${part} » (moyenne : ${points} sur 100)`
	},
	charts: {
		nombre: 'Nombre de contributions',
		taille: 'Taille',
		famille: 'Activité',
		departement: 'Département',
		annee: 'Année demandée',
		'groupe-taille': 'Taille, dans chaque moitié de la région',
		parties: 'Points par partie',
		'total-taille': 'Total par taille',
		'total-famille': 'Total par activité',
		sujets: 'Points par sujet'
	},
	budget: {
		caption: 'Le budget de chaque tableau',
		name: 'Tableau',
		rho: 'ρ',
		from: 'Se dit dès environ',
		ofAll: (count: string) => `${count} en tout`,
		ofClass: (count: string) => `${count} dans la classe`,
		ofSubject: (count: string) => `${count} concernées`,
		always: 'toujours',
		back: 'Voir les chiffres'
	},
	sizes: classes.sizes,
	families: classes.families,
	places: { occitanie: 'Occitanie, sans dire où', elsewhere: 'Ailleurs' },
	groups: classes.groups,
	total: 'Total',
	all: 'Toutes les entreprises',
	share: (percent: number) => `${percent} %`,
	map: {
		title: 'Carte des treize départements d’Occitanie',
		place: (name: string, said: string) => `${name} : ${said}`,
		from: (low: string, high: string) => `${low} à ${high}`,
		source: 'Contours : MapSVG, Victor Cazanave, CC BY 4.0, simplifiés.'
	},
	scale: {
		how: 'Sur 100 points. Au moins la moitié des entreprises sont dans la barre ; le trait marque leur milieu.',
		unknown:
			'Dans une partie, une réponse « ne sait pas » compte pour zéro ; dans un sujet, elle n’est pas comptée.',
		band: (low: number, high: number) => `${low} à ${high}`,
		middle: (median: number) => `milieu ${median}`,
		mean: 'Sur 100 points. Le trait marque la moyenne ; la barre la contient 95 fois sur 100.',
		shareOf:
			'Sur 100 contributions. Le trait marque la part ; la barre la contient 95 fois sur 100.',
		from: (count: string) => `dès ${count} environ`,
		silent: (from: string) => `Rien encore : ${from}.`,
		tooFew: 'trop peu pour le dire',
		needs: (fewest: number) => `Il faut ${fewest} pages pour dire leurs points.`
	},
	table: {
		open: 'Tableau et données',
		number: 'Nombre',
		share: 'Part',
		half: 'Au moins la moitié',
		middle: 'Milieu',
		value: 'Estimation',
		interval: 'Intervalle',
		csv: 'Télécharger (CSV)',
		metadata: 'Description (JSON)'
	},
	unknown: {
		title: 'Ce que nous ne savons pas',
		text: [
			'Combien d’entreprises ont fait leur diagnostic : il reste sur leur appareil, et rien ne le compte.',
			'Quelle part d’entre elles se montre : il faudrait le nombre qui précède.',
			'Si les autres leur ressemblent : celles-ci se sont choisies elles-mêmes.'
		]
	},
	protection: 'Comment ces chiffres protègent les entreprises',
	reuse: {
		title: 'Reprendre ces chiffres',
		text: 'Les tableaux de cette page sont libres, sous ',
		licence: 'Licence Ouverte 2.0',
		cite: 'Citez Azimut et la date. Les pages des entreprises, elles, leur appartiennent.'
	},
	join: {
		title: 'Et la vôtre ?',
		text: 'Les points de votre entreprise peuvent compter ici, sans son nom.',
		link: 'Contribuer'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		figures: typeof import('./fr.figures').default;
	}
}
