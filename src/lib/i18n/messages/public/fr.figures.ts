import classes from './fr.classes';
import { frenchPlural as plural } from '../../plural';

/** The words of key figures, for a visitor who never used Azimut. */
export default {
	title: 'Chiffres clés',
	description:
		'Combien de pages sont publiées, de qui, où elles en sont et ce qu’elles font déjà : des chiffres d’ensemble, jamais un classement.',
	intro: 'Ce que des entreprises déclarent d’elles-mêmes, vu d’ensemble. Personne ne l’a vérifié.',
	apart:
		'Ce sont deux groupes d’entreprises : leurs chiffres diffèrent. Ils ne s’ajoutent pas : une entreprise peut être dans les deux.',
	invented: 'Chiffres inventés, pour un essai.',
	/** At each chart of them. */
	mark: 'Inventé.',
	/** Above the numbers. */
	inventedThere:
		'Les contributions anonymes sont inventées pour un essai : ces entreprises n’existent pas.',
	quarter: (year: string, quarter: string) => `T${quarter} ${year}`,
	pages: {
		title: 'Pages publiées dans l’annuaire',
		counted: (count: number) => plural(count, 'page publiée', 'pages publiées'),
		about:
			'Ces entreprises ont choisi de se montrer. On compte des pages, au moment où vous lisez : avec ou sans SIREN, et une entreprise peut en avoir plusieurs.',
		/** The one that all were asked about. */
		year: (year: string) => `Année demandée : ${year}.`,
		none: 'Aucune page n’est encore dans l’annuaire.',
		directory: 'Voir l’annuaire'
	},
	contributions: {
		title: 'Contributions anonymes',
		/** Between which numbers the true one is. */
		counted: (count: number, low: string, high: string) =>
			`${plural(count, 'contribution anonyme', 'contributions anonymes')} (entre ${low} et ${high} : le nombre exact est protégé)`,
		about: (edition: string, day: string) =>
			`Édition ${edition}, faite le ${day}. Ces entreprises ont donné leurs points sans leur nom. Du hasard est ajouté à chaque chiffre, pour les protéger : le trait dit où se tient le vrai.`,
		none: 'Il n’y a pas d’édition à montrer.',
		waits:
			'Il s’en fait une par trimestre au plus, avec les points que des entreprises ont donnés sans leur nom.',
		older: (edition: string) =>
			`Celle de ${edition} a été faite avec des règles moins sûres : qui aurait inventé des entreprises aurait pu deviner les points d’une autre. Ses fichiers restent tels quels.`,
		files: 'Les voir',
		silent: (count: number) =>
			plural(
				count,
				'Ce qui ne se dit pas encore : # question',
				'Ce qui ne se dit pas encore : # questions'
			),
		last: 'Chaque édition reste telle qu’elle a été faite, et chaque contribution ne compte que dans une. Chaque chiffre est protégé à part : leur somme peut différer du total. « dès 150 environ » : ce qu’on dira quand à peu près 150 contributions y compteront.'
	},
	/** What opens each chart. */
	questions: {
		taille: 'Quelle taille ont-elles ?',
		famille: 'Quelle activité ont-elles ?',
		departement: 'Où sont-elles ?',
		annee: 'De quelle année parlent-elles ?',
		'groupe-taille': 'La taille change-t-elle d’une moitié de la région à l’autre ?',
		parties: 'Où en sont-elles ?',
		sujets: 'Que disent-elles faire déjà ?',
		carte: 'Où agit-on sur le sujet le plus souvent à zéro ?',
		'total-taille': 'Le total change-t-il avec la taille ?',
		'total-famille': 'Le total change-t-il avec l’activité ?'
	},
	/** The answer in a sentence, where there is one. */
	finding: {
		most: (name: string, said: string) => `Le plus de points : « ${name} » (${said}).`,
		least: (name: string, said: string) => `Le moins : « ${name} » (${said}).`,
		middle: (points: number) => `milieu : ${points} sur 100`,
		mean: (points: string, most: number) => `moyenne : ${points} sur ${most}`,
		oftenest: (name: string, said: string) => `Le plus souvent : ${name} (${said}).`,
		oftenestIn: (group: string, name: string, said: string) =>
			`${group}, le plus souvent : ${name} (${said}).`,
		begun: (subject: string, said: string) =>
			`Le plus souvent commencé : « ${subject} » (${said}).`,
		rarest: (subject: string, said: string) => `Le moins souvent : « ${subject} » (${said}).`,
		zero: (subject: string, said: string) => `Le plus souvent à zéro : « ${subject} » (${said}).`,
		zeroTied: (subject: string, said: string) =>
			`À zéro aussi souvent que d’autres : « ${subject} » (${said}).`,
		differs: (low: number, high: number) =>
			`Oui, de ${low} à ${high} en moyenne : plus que le hasard ajouté.`,
		isSame: 'Rien ne le montre : les intervalles se recouvrent.'
	},
	charts: {
		nombre: 'Nombre de contributions',
		taille: 'Taille',
		famille: 'Activité',
		departement: 'Département',
		carte: 'Un sujet, par département',
		annee: 'Année demandée',
		'groupe-taille': 'Taille, dans chaque moitié de la région',
		parties: 'Points par partie',
		'total-taille': 'Total par taille',
		'total-famille': 'Total par activité',
		sujets: 'Points par sujet'
	},
	/** Where the files come from: of their descriptions. */
	source: {
		pages:
			'Pages de l’annuaire, qui se sont montrées d’elles-mêmes. Déclaré, non vérifié. On compte des pages : une entreprise peut en avoir plusieurs.',
		contributions:
			'Contributions anonymes, données par des entreprises qui l’ont choisi. Déclaré, non vérifié.',
		allVersions: (ids: string) => `Questionnaires : ${ids}, toutes leurs versions ensemble.`,
		namedBy: (questionnaire: string) =>
			`Questionnaire : ${questionnaire} nomme les parties et les sujets ; les points de toutes les versions comptent ensemble.`,
		exact: 'Nombres exacts, sans bruit.',
		noise: (epsilon: number, delta: number, percent: number) =>
			`Bruit : gaussien discret, ε = ${epsilon} et δ = ${delta.toLocaleString('fr', { maximumFractionDigits: 8 })} pour tous les nombres d’une édition ensemble. L’intervalle, à ${percent} %, dit ce bruit et lui seul.`,
		noPublisher: 'Instance d’essai, sans éditeur déclaré.'
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
	all: 'Toutes les pages',
	share: (percent: number) => `${percent} %`,
	map: {
		few: (fewest: number) => `trop peu : moins de ${fewest} pages répondent`,
		tooFew: 'trop peu',
		title: 'Carte des treize départements d’Occitanie',
		place: (name: string, said: string) => `${name} : ${said}`,
		from: (low: number, high: number) => `${low} à ${high} %`,
		source: 'Contours : MapSVG, Victor Cazanave, CC BY 4.0, simplifiés.'
	},
	scale: {
		/** On how many pages, or contributions. */
		pages: (count: number) => plural(count, 'Sur # page.', 'Sur # pages.'),
		count: (count: number) => plural(count, '# page', '# pages'),
		contributions: (about: string) => `Sur environ ${about} contributions.`,
		concerned: 'Chaque sujet, sur celles qui y ont répondu en entier.',
		ofAll: (share: string) => `${share} des contributions`,
		outOf: (count: string, all: string) => `${count} sur ${all}`,
		how: 'Sur 100 points.',
		acting:
			'Combien font quelque chose (au moins un point), parmi les pages qui ont répondu à tout le sujet. Le reste de la barre : à zéro.',
		actingThere:
			'Part qui fait quelque chose (au moins un point), parmi les pages qui ont répondu à tout le sujet.',
		actingKey: 'Barre : part des pages qui font quelque chose (au moins un point).',
		bandKey: 'Barre : là où sont au moins la moitié des pages. Trait : celle du milieu.',
		unknown: 'Une réponse « ne sait pas » compte pour zéro.',
		band: (low: string, high: string) => `${low} à ${high}`,
		middle: (median: string) => `milieu ${median}`,
		/** The middle is an edge of the bar. */
		quarterAt: (points: number) => `${points}, où sont plus d’un quart`,
		halfAt: (points: number) => `${points}, où est plus de la moitié`,
		mean: (most: number) =>
			`Sur ${most} points. Le point marque la moyenne ; le trait la contient 95 fois sur 100.`,
		shareOf: 'Le point marque la part ; le trait la contient 95 fois sur 100.',
		from: (count: string) => `dès ${count} environ`,
		silent: (from: string) => `Rien encore : ${from}.`,
		notYet: 'pas encore',
		waits: (from: string) => `Ce qui manque se dit ${from}.`,
		all: (names: string) => `Toutes celles qui ont répondu font quelque chose pour : ${names}.`,
		none: (names: string) => `Aucune page : ${names}.`,
		tooFew: 'trop peu pour le dire',
		needs: (fewest: number) => `Il faut ${fewest} pages pour dire leurs points.`
	},
	table: {
		open: 'Tableau et données',
		number: 'Nombre',
		acting: 'Font quelque chose',
		atZero: 'À zéro',
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
		cite: (day: string) =>
			`Citez Azimut et la date (${day}). Les pages des entreprises, elles, leur appartiennent.`
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
