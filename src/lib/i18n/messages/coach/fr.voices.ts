import { frenchPlural as plural } from '../../plural';

/** What the company prepared, and what was said with its coach. */
export default {
	title: 'Les deux voix',
	intro:
		'Ce que l’entreprise avait préparé, et ce qui a été dit avec la personne qui l’accompagne. Rien n’est effacé : chaque réponse reste lisible ici.',
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
	together: 'Dit ensemble',
	alone: (name: string) => (name ? `Dit par ${name} seul` : 'Dit par l’accompagnateur seul'),
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
		'L’effet dit ce que le bas de la fourchette gagne ou perd quand on garde ce qui a été dit ensemble à la place de ce qui était préparé, toutes les autres réponses restant comme elles sont.',
	keepTogether: 'Garder la réponse de l’entretien',
	keepCompany: 'Garder la réponse de l’entreprise',
	keepPrepared: 'Garder la réponse préparée',
	review: 'À revoir',
	keptTogether: (value: string) => `La réponse de l’entretien est gardée : ${value}`,
	keptCompany: (value: string) => `La réponse de l’entreprise est gardée : ${value}`,
	keptPrepared: (value: string) => `La réponse préparée est gardée : ${value}`,
	toReview: (what: string) => `À revoir : ${what}`,
	noLongerToReview: (what: string) => `Ce n’est plus à revoir : ${what}`,
	line: (count: number) =>
		plural(
			count,
			'Entretien : # réponse diffère de la préparation',
			'Entretien : # réponses diffèrent de la préparation'
		),
	companySaid: (value: string, day: string) => `L’entreprise avait répondu : ${value} (${day})`,
	coachSaid: (value: string, day: string) => `Dit avec l’accompagnateur : ${value} (${day})`,
	aloneSaid: (value: string, day: string) => `L’accompagnateur avait répondu : ${value} (${day})`,
	standsAlone: (name: string) =>
		name ? `Répondu par ${name} seul` : 'Répondu seul par l’accompagnateur',
	both: 'Voir les deux voix'
};
