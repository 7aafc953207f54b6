/**
 * What the Impact Score is. Each sentence is in a source of `sources.ts`, beside the page; what none says is said not
 * to be known.
 */
export default {
	title: 'L’Impact Score',
	description:
		'Ce qu’est l’Impact Score, qui le gère, ce qu’il mesure, quand la Région Occitanie le demande, et en quoi Azimut est autre chose.',
	lead: 'Ce n’est pas Azimut. Voici ce que nous en savons, d’où nous le tenons, et de quand.',
	from: 'D’après',
	undated: 'page sans date',
	what: {
		title: 'Ce que c’est',
		text: [
			'Un questionnaire en ligne et gratuit. L’entreprise y évalue elle-même ses effets sociaux et écologiques, et obtient un nombre sur 100.',
			'Il sert à faire le point, à suivre ses progrès d’une année à l’autre et à en parler à ses clients ou à ses partenaires.'
		]
	},
	who: {
		title: 'Qui le gère',
		text: [
			'Le Mouvement Impact France, une association. Il l’a construit avec une trentaine de réseaux d’entreprises. L’Impact Score existe depuis 2020.'
		]
	},
	measures: {
		title: 'Ce qu’il mesure',
		text: ['Vingt sujets, en trois parties :'],
		list: [
			'limiter ses effets négatifs, sociaux et écologiques (sujets 1 à 8) ;',
			'partager le pouvoir et la valeur (sujets 9 à 16) ;',
			'avoir une stratégie à effet positif (sujets 17 à 20).'
		],
		after: ['Il est prévu pour toutes les tailles et tous les secteurs.']
	},
	region: {
		title: 'Quand la Région Occitanie le demande',
		text: [
			'Depuis avril 2023, avec toute demande d’aide régionale d’une entreprise de plus d’un an, hors agriculture. Le résultat se joint à la demande.',
			'Aucune de ces pages ne parle d’un résultat minimum. Une règle peut changer : vérifiez auprès de la Région.'
		]
	},
	cost: {
		title: 'Ce qu’il coûte',
		text: ['Pas d’argent, et moins de deux heures, d’après ses auteurs.']
	},
	count: {
		title: 'Combien d’entreprises l’ont fait',
		text: [
			'12 386 en octobre 2025. En Occitanie, à la même date, 4 600 : 81 % ont moins de 10 salariés, et 24 % ont rendu leur résultat public.'
		]
	},
	common: {
		title: 'Ce qu’Azimut a en commun',
		text: [],
		list: [
			'Les titres officiels et l’ordre des 20 sujets, en trois parties.',
			'L’entreprise répond elle-même, et son résultat est sur 100.'
		],
		after: ['« Mes chiffres » range les vôtres dans cet ordre, pour remplir l’Impact Score.']
	},
	toFigures: 'Imprimer « Mes chiffres »',
	differs: {
		title: 'Ce qui est différent',
		text: [],
		list: [
			'Les questions, les paliers et les points d’Azimut sont à lui. Ils sont publiés, avec leurs raisons.',
			'La Région demande l’Impact Score. Azimut ne le remplace pas.',
			'Azimut est indépendant de la Région Occitanie et du Mouvement Impact France.'
		]
	},
	toMethod: 'Pourquoi le nombre peut être différent',
	notFound: {
		title: 'Ce que nous n’avons pas trouvé',
		text: [],
		list: [
			'Ses questions, ses paliers et le poids de ses parties : non publics, à notre connaissance. Un webinaire renvoie à un tableau détaillé, que nous n’avons pas pu lire.',
			'Si quelqu’un vérifie les réponses.',
			'Combien de temps un résultat reste valable.'
		]
	},
	toSite: 'Aller sur impactscore.fr',
	read: 'Nous avons lu ces pages le 30 novembre 2026, le plus souvent dans des copies archivées. La date entre parenthèses est celle de la page.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		impact: typeof import('./fr.impact').default;
	}
}
