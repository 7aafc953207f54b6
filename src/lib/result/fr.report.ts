import type { Unit } from '$lib/grid/grid';
import { frenchPeriods, type AnswerPeriods } from '$lib/i18n/messages/periods';
import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the result. */
export default {
	title: 'Résultat',
	/** Said where a theme ends, from its answers alone. */
	learnt: {
		ended: (theme: string) => `Vous avez terminé « ${theme} ».`,
		best: (subject: string) => `Le plus avancé : ${subject}.`,
		open: (subject: string) => `Ce qui reste le plus à faire : ${subject}.`,
		find: (subject: string) => `À retrouver plus tard : ${subject}.`
	},
	headline: {
		both: (one: string, other: string) => `${one}, et ${other}`,
		start: 'Voici votre point de départ',
		count: (count: number) =>
			count === 0
				? 'Voici votre point de départ.'
				: plural(
						count,
						'# sujet est déjà bien avancé chez vous.',
						'# sujets sont déjà bien avancés chez vous.'
					)
	},
	answeredOn: (count: number, total: number, toFind: number) =>
		(count === total && count > 1
			? `Vous avez répondu aux ${count} sujets`
			: `Vous avez répondu à ${plural(count, '# sujet', '# sujets')} sur ${total}`) +
		(toFind > 0 ? `, dont ${toFind} à retrouver.` : '.'),
	onlyUnknown: (count: number, total: number) =>
		`${plural(count, '# sujet abordé', '# sujets abordés')} sur ${total}, avec « je ne sais pas » pour l’instant.`,
	notConcerned: (count: number) =>
		plural(count, '# sujet ne vous concerne pas.', '# sujets ne vous concernent pas.'),
	range: (low: number, high: number) => `Votre résultat se situe entre ${low} et ${high} sur 100.`,
	score: (score: number) => `Votre résultat est de ${score} sur 100.`,
	willNarrow: (subjects: string) => `Ce qui le préciserait le plus : ${subjects}.`,
	none: 'Pas encore de résultat',
	noneText: (count: number) =>
		plural(
			count,
			'Pour l’instant il pourrait être n’importe où entre 0 et 100. Commencez par ce sujet :',
			'Pour l’instant il pourrait être n’importe où entre 0 et 100. Commencez par ces # sujets :'
		),
	notStarted: 'Répondez à quelques questions : le résultat se construit au fur et à mesure.',
	notConcernedAtAll: 'Aucun sujet ne vous concerne, d’après votre profil. Vérifiez-le.',
	precise: 'Préciser',
	goOn: 'Continuer les questions',
	figuresLeft: INSTANCE.modules.region
		? 'Noter les chiffres exacts, utiles pour l’Impact Score'
		: 'Noter les chiffres exacts',
	strengths: 'Ce que vous faites déjà bien',
	noStrength: 'Vos points forts apparaîtront ici après quelques réponses.',
	firstStep: 'Un prochain pas',
	andMore: (text: string, count: number) =>
		`${text} (et ${plural(count, '# autre réponse', '# autres réponses')})`,
	aboutYear: (year: string) => `selon vos réponses ; année décrite : ${year}`,
	/** Answers that seldom go together. */
	doubts: {
		title: 'À relire',
		kept: 'Vos réponses sont gardées telles quelles. Changez-les si elles ne sont pas justes.'
	},
	pages: {
		all: 'Tout le résultat',
		subjects: { title: 'Mes sujets', note: 'Chacun avec ses points' },
		steps: { title: 'Mes pas', note: 'Les suivants, « Et si… ? »' },
		detail: { title: 'En détail', note: 'Thèmes et réponses' },
		years: 'Les années d’avant',
		coming: (version: string) => `Voir les questions de la version ${version}, à venir`,
		version: (version: string) => `Voir mes réponses dans la version ${version}`
	},
	periods: frenchPeriods,
	declared: (year: string, periods: AnswerPeriods) =>
		`Réponses du ${periods.day}, déclarées par vous. ${frenchPeriods(year, periods)} Aucun contrôle.`,
	bandFrom: (band: string, from: number) => `${band} (dès ${from})`,
	bandIs: (band: string) => `Votre place sur le chemin : ${band}`,
	bandsAre: (low: string, high: string) =>
		`Votre place sur le chemin : entre « ${low} » et « ${high} »`,
	total: (low: number, high: number) =>
		low === high ? `${low} sur 100` : `Entre ${low} et ${high} sur 100`,
	partsTitle: 'Vos parties',
	part: 'Partie',
	answers: 'Réponses',
	partsLegend: 'Plein : acquis. Hachures : encore possible selon vos réponses à venir.',
	subjectsTitle: (count: number) => `Vos ${count} sujets`,
	number: 'N°',
	subject: 'Sujet',
	state: 'Votre réponse',
	points: 'Points',
	noPoints: '–',
	/** Of the points of a part. */
	share: (low: number, high: number) => (low === high ? `${low} %` : `${low} à ${high} %`),
	pointsOf: (low: number, high: number, max: number) =>
		low === high ? `${low} sur ${max}` : `${low} à ${high} sur ${max}`,
	notApplicable: 'Pas concerné',
	unanswered: 'Pas encore de réponse',
	unknown: 'Je ne sais pas',
	seeQuestion: 'Voir la question',
	/** `from` and `to`: the total as it is, and with them. */
	stepsCount: (count: number, from: string, to: string) =>
		`${plural(count, 'Le prochain', 'Les # prochains')} : de ${from} à ${to} sur 100`,
	/** Units of one, where they are called otherwise than of several. */
	ofOne: {
		people: 'personne',
		seats: 'siège ou voix',
		suppliers: 'fournisseur',
		contracts: 'contrat',
		departures: 'départ',
		exits: 'sortie',
		euros: 'euro',
		days: 'jour',
		tco2e: 'tonne de CO₂',
		made: 'unité produite'
	} as Partial<Record<Unit, string>>,
	outOf: (part: string, whole: string) => `${part} sur ${whole}`,
	fromTo: (from: string, to: string) => `${from} et ${to}`,
	beforeAfter: (before: string, after: string) => `${before}, puis ${after}`,
	usedFor: (used: string, made: string) => `${used} pour ${made}`,
	labelled: (label: string, figure: string) => `${label} : ${figure}`,
	outOfHundred: 'Sur 100',
	aim: (words: string) => `À viser : ${words}`,
	simulationOpen: 'Cocher des pas, voir votre résultat changer',
	noSteps: 'Les pas proposés apparaîtront ici après quelques réponses.',
	gain: (gain: string) => `+${gain} ${/^[01]\b/.test(gain) ? 'point' : 'points'}`,
	efforts: {
		1: 'Une heure, gratuit',
		2: 'Une journée, ou moins de 200 €',
		3: 'Plusieurs mois, ou un budget',
		4: 'Une décision lourde'
	},
	controls: { self: 'Ne dépend que de vous', others: 'Dépend aussi d’autres' },
	proofsOf: (count: number) => plural(count, '# preuve notée', '# preuves notées'),
	proofsNoted: (subjects: number, of: number) =>
		`Preuves notées : ${plural(subjects, '# sujet', '# sujets')} sur ${of}. Elles ne changent pas le résultat.`,
	proofsOver: (count: number) => plural(count, '# preuve a expiré.', '# preuves ont expiré.'),
	proofsSoon: (count: number) =>
		plural(count, '# preuve expire bientôt.', '# preuves expirent bientôt.'),
	toProofs: 'Voir mes preuves',
	proof: (proof: string) => `Preuve possible : ${proof}`,
	moreSteps: 'En voir d’autres',
	later: 'Plus tard, si vous le voulez : les grands pas',
	duties: 'À vérifier : c’est la loi',
	refuse: 'Pas pour moi',
	refusedCount: (count: number) => plural(count, '# pas écarté', '# pas écartés'),
	restore: 'Reprendre',
	oneMore: (count: number, unit: string) => `${count} de plus (${unit})`,
	simulationTitle: 'Et si… ?',
	simulationIntro: 'Rien n’est enregistré.',
	simulationNow: 'Aujourd’hui',
	simulationThen: 'Avec les pas cochés',
	simulationReset: 'Tout décocher',
	weakTitle: 'Là où il reste le plus à faire',
	check: {
		title: 'Vérifiez ces réponses',
		line: (count: number) => plural(count, '# chose à vérifier', '# choses à vérifier'),
		text: (count: number) =>
			plural(
				count,
				'Cette réponse a été notée aussitôt après une autre : votre doigt a peut-être appuyé deux fois. Elle compte telle quelle.',
				'Ces # réponses ont été notées aussitôt après une autre : votre doigt a peut-être appuyé deux fois. Elles comptent telles quelles.'
			),
		right: 'C’est juste',
		change: 'Changer',
		confirmed: (question: string) => `Réponse confirmée : ${question}`,
		done: 'Il n’y a plus rien à vérifier.'
	},
	toFind: {
		title: 'Ma liste à chercher',
		intro: 'Ce qui manque encore, avec l’endroit où le trouver. Rien n’est obligatoire.',
		parked: (who: string, day: string) =>
			day ? `À retrouver par ${who}, pour le ${day}` : `À retrouver par ${who}`,
		who: { company: 'l’entreprise', accountant: 'le comptable', coach: 'l’accompagnateur' },
		unknown: 'Vous avez dit « je ne sais pas »',
		unanswered: 'Pas encore de réponse',
		figures: 'Les chiffres exacts',
		figuresIntro: INSTANCE.modules.region
			? 'Vous avez répondu à vue de nez. Le chiffre ne change pas votre résultat, mais il sert pour l’Impact Score.'
			: 'Vous avez répondu à vue de nez. Le chiffre ne change pas votre résultat, mais il se garde d’une année à l’autre.',
		upTo: (points: string) => `jusqu’à ${points} sur 100`,
		numbers: 'À noter :',
		answer: 'Répondre',
		nothing: 'Il ne manque rien : tout a une réponse, et tous les chiffres sont notés.',
		print: 'Imprimer cette liste',
		accountantHas: (what: string) => `Votre comptable l’a : ${what}.`,
		accountant: 'Un message prêt à envoyer à votre comptable',
		figuresPaper: INSTANCE.modules.region
			? 'Imprimer mes chiffres pour remplir l’Impact Score'
			: 'Imprimer mes chiffres'
	},
	nobody: 'Pas encore d’entreprises à qui vous comparer : contribuer',
	method: (grid: string) => `Calcul fait sur cet appareil, avec le questionnaire ${grid}.`
};

declare module '$lib/i18n/locale' {
	interface Areas {
		report: typeof import('./fr.report').default;
	}
}
