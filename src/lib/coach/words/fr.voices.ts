import { frenchPlural as plural } from '$lib/i18n/plural';

/** What the company answered, and what its coach noted. */
export default {
	title: 'Les deux voix',
	intro:
		'Ce que l’entreprise a répondu, et ce que la personne qui l’accompagne a noté : avec elle, sans elle, ou d’après une liste. Rien n’est effacé : chaque réponse reste lisible ici.',
	none: 'Personne n’a encore répondu avec l’entreprise dans ce dossier.',
	noneText:
		'Quand une personne qui accompagne l’entreprise répond sur son propre appareil, les deux réponses se lisent ici, côte à côte.',
	show: 'Afficher',
	different: (count: number) => `Ce qui diffère (${count})`,
	since: (count: number) => `Depuis votre remise (${count})`,
	all: (count: number) => `Tout (${count})`,
	nothingDiffers: 'Rien à départager.',
	nothingSince: 'Votre client n’a changé aucune réponse depuis votre remise.',
	question: 'Question',
	prepared: 'Réponse de l’entreprise',
	coachs: 'Réponse de l’accompagnateur',
	/** Of what the coach noted, by whose it is. */
	whose: {
		prepared: () => 'Réponse de l’entreprise, reprise telle quelle',
		together: () => 'Dit ensemble',
		alone: (name) => (name ? `Dit par ${name} seul` : 'Dit par l’accompagnateur seul'),
		listed: (name) =>
			name ? `Repris d’une liste ou d’un fichier par ${name}` : 'Repris d’une liste ou d’un fichier'
	} as Record<'prepared' | 'together' | 'alone' | 'listed', (name: string) => string>,
	/** Of a figure: nobody said whether the company was there. */
	noted: (name: string) => (name ? `Noté par ${name}.` : 'Noté par l’accompagnateur.'),
	or: ' · ou ',
	effect: 'Effet sur le score',
	whatToKeep: 'Que garder ?',
	before: (value: string, day: string) => `Avait d’abord répondu : ${value} (${day})`,
	notPrepared: 'Rien de préparé',
	notTogether: 'Pas encore vu ensemble',
	same: 'La même réponse',
	noEffect: 'Aucun',
	ofSubject: (points: string, count: number) =>
		`Sujet : ${points} ${plural(Math.abs(count), 'point', 'points')}`,
	ofTotal: (points: string) => `Total : ${points} sur 100`,
	effectText:
		'L’effet dit ce que le bas de la fourchette gagne ou perd quand on garde la réponse de l’accompagnateur à la place de celle de l’entreprise, toutes les autres réponses restant comme elles sont.',
	keepCoachs: 'Garder la réponse de l’accompagnateur',
	keepCompany: 'Garder la réponse de l’entreprise',
	keepPrepared: 'Garder la réponse préparée',
	review: 'À revoir',
	keptCoachs: (value: string) => `La réponse de l’accompagnateur est gardée : ${value}`,
	keptCompany: (value: string) => `La réponse de l’entreprise est gardée : ${value}`,
	keptPrepared: (value: string) => `La réponse préparée est gardée : ${value}`,
	toReview: (what: string) => `À revoir : ${what}`,
	noLongerToReview: (what: string) => `Ce n’est plus à revoir : ${what}`,
	line: (count: number) =>
		plural(
			count,
			'# réponse de l’accompagnateur diffère de celle de l’entreprise',
			'# réponses de l’accompagnateur diffèrent de celles de l’entreprise'
		),
	companySaid: (value: string, day: string) => `L’entreprise avait répondu : ${value} (${day})`,
	coachSaid: (value: string, day: string) => `Dit avec l’accompagnateur : ${value} (${day})`,
	coachNoted: (value: string, day: string) => `L’accompagnateur avait noté : ${value} (${day})`,
	both: 'Voir les deux voix'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		voices: typeof import('./fr.voices').default;
	}
}
