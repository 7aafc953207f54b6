import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the plan of action. */
export default {
	title: 'Mon plan',
	intro: 'Votre plan n’est jamais public.',
	empty: 'Votre plan est vide.',
	emptyText: INSTANCE.modules.help
		? 'Ajoutez un pas depuis votre résultat, une aide depuis la liste, ou une action à vous.'
		: 'Ajoutez un pas depuis votre résultat, ou une action à vous.',
	toResult: 'Voir mes prochains pas',
	toOffers: 'Voir qui peut m’aider',
	ifAll: (from: string, to: string) => `Si tout est fait : de ${from} à ${to} sur 100.`,
	ifAllNote: 'Seuls les pas donnent des points. Une aide, ou une action à vous, peut y mener.',
	ifAllSame: (now: string) =>
		`Votre résultat : ${now} sur 100. Pour le voir monter, ajoutez à votre plan l’un de vos prochains pas.`,
	over: (done: number, dropped: number) =>
		plural(done, '# action faite', '# actions faites') +
		(dropped > 0 ? plural(dropped, ', # abandonnée', ', # abandonnées') : ''),
	allOver: 'Tout est fait, ou abandonné.',
	near: 'Ajouter un prochain pas',
	byHand: 'Ajouter une action à vous',
	byHandLabel: 'Que voulez-vous faire ?',
	add: 'Ajouter',
	name: 'Action',
	owner: 'Qui',
	ownerHint: 'Un prénom ou un rôle suffit.',
	due: 'Pour quand',
	status: 'Où en est-ce',
	note: 'Note',
	helped: {
		ask: (title: string) =>
			`« ${title} », c’était il y a six mois ou plus. Cela vous a-t-il aidé ?`,
		answers: { yes: 'Oui', partly: 'En partie', no: 'Non', none: 'Je ne l’ai pas eue' },
		thanks: 'Merci. Votre réponse ne part qu’avec votre dossier, si vous le donnez.'
	},
	statuses: { todo: 'À faire', doing: 'En cours', done: 'Fait', dropped: 'Abandonné' },
	edit: 'Modifier',
	close: 'Refermer',
	box: (title: string) => `Fait : ${title}`,
	when: 'Quand ?',
	soon: { 1: 'Dans un mois', 3: 'Trois mois', 6: 'Six mois' },
	noDate: 'Sans date',
	/** `year` of a number that may have changed, empty where it has no date; null: it is sure. */
	call: (year: string | null) =>
		year === null ? 'Appeler' : year ? `Appeler (n° de ${year})` : 'Appeler (n° sans date)',
	callOf: (office: string, phone: string, seen: string | null) =>
		`${office}, ${phone}${seen ? `, numéro relevé : ${seen}` : ''}`,
	next: (date: string, title: string) => `Prochaine date : ${date}, ${title}`,
	lateNext: (date: string, title: string) => `Date passée : ${date}, ${title}`,
	remove: 'Retirer du plan',
	removed: 'Action retirée du plan.',
	doneNow: (title: string) => `Fait : ${title}.`,
	undo: 'Annuler',
	up: 'Monter',
	down: 'Descendre',
	moved: (place: number, total: number) => `Place ${place} sur ${total}`,
	drag: 'Glisser pour ranger',
	saved: 'Gardé sur cet appareil.',
	gain: (gain: string) => `+${gain} ${/^[01]\b/.test(gain) ? 'point' : 'points'}`,
	/** `gain` comes only when the other actions on the same question are done too. */
	gainTogether: (gain: string) => `${gain} avec les autres actions de la même question`,
	reached: 'Vos réponses disent déjà que c’est fait.',
	lost: INSTANCE.offersSeveral
		? 'Ce pas n’est pas dans ce questionnaire.'
		: 'Ce pas n’est plus dans le questionnaire.',
	doneNext: 'Mettez votre réponse à jour : votre résultat suivra.',
	late: 'La date est passée',
	exportTitle: 'Emporter le plan',
	calendar: 'Agenda (.ics)',
	calendarNone: 'Donnez une date à une action pour l’emporter dans votre agenda.',
	calendarSome: (count: number) =>
		plural(
			count,
			'# action sans date ne sera pas dans l’agenda.',
			'# actions sans date ne seront pas dans l’agenda.'
		),
	takeFailed:
		'Ce fichier n’a pas pu être fait. Vérifiez la connexion, puis recommencez : votre plan est gardé.',
	table: 'Tableau (.csv)',
	print: 'Imprimer',
	calendarName: (dossier: string) => `Azimut : ${dossier}`,
	alarm: 'Dans une semaine',
	described: (label: string, value: string) => `${label} : ${value}`,
	columns: {
		title: 'Action',
		due: 'Pour quand',
		owner: 'Qui',
		status: 'Où en est-ce',
		subject: 'Sujet',
		offer: 'Aide',
		url: 'Adresse',
		gain: 'Gain possible sur 100',
		note: 'Note'
	},
	fileName: 'plan'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		plan: typeof import('./fr.plan').default;
	}
}
