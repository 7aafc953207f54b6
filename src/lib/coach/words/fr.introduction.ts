/** A client presented to a partner, and what came of it. */
export default {
	title: 'Présenter ce client',
	intro:
		'Votre messagerie s’ouvre avec le message ci-dessous, et vous le relisez. Azimut n’envoie rien.',
	onlyCoach: 'Cette page sert à qui accompagne des entreprises, dans le dossier de l’une d’elles.',
	toDossiers: 'Les dossiers de cet appareil',
	to: 'À qui ?',
	toHint: 'Une structure ou une personne. Ce nom reste dans vos notes.',
	tells: 'Ce que le partenaire saura, avec le nom de l’entreprise',
	lines: {
		person: 'Personne à contacter',
		phone: 'Téléphone',
		mail: 'Mail',
		commune: 'Commune',
		trade: 'Activité',
		headcount: 'Salariés',
		need: 'Ce qu’elle cherche'
	},
	needLabel: 'Ce qu’elle cherche, en une phrase',
	agree: 'Mon client est d’accord pour que ces lignes soient données',
	agreedOn: 'Dit le',
	refused: (day: string) => `Le ${day}, votre client n’était pas d’accord pour être présenté.`,
	message: 'Le message',
	open: 'Ouvrir dans ma messagerie',
	copy: 'Copier le message',
	copied: 'C’est copié.',
	selected: 'Le texte est sélectionné : copiez-le.',
	missing: {
		to: 'Écrivez à qui vous présentez ce client.',
		agree: 'Cochez d’abord l’accord de votre client.'
	},
	failed: 'Ce n’est pas noté : il n’y a peut-être plus de place sur cet appareil.',
	done: 'C’est noté dans le journal de ce client, et l’aide est dans son plan.',
	donePerson: 'C’est noté dans le journal de ce client.',
	remind: 'Quand demander ce que cela a donné ?',
	reminders: {
		days9: 'Dans 9 jours',
		days21: 'Dans 21 jours',
		month1: 'Dans un mois',
		months6: 'Dans 6 mois',
		months12: 'Dans un an'
	},
	replaced: (day: string, what: string) =>
		`Cette date remplace celle du ${day}${what ? `, « ${what} »` : ''}.`,
	putBack: 'Remettre l’ancienne',
	reminded: (day: string) => `Prochaine date : le ${day}.`,
	askAbout: (partner: string) => `Suite donnée par ${partner}`,
	subject: (company: string) => `Mise en relation : ${company}`,
	mailText: {
		hello: 'Bonjour,',
		about: (company: string, offer: string) =>
			offer
				? `J’accompagne ${company}, qui pourrait profiter de « ${offer} ».`
				: `J’accompagne ${company}, et je vous propose de faire connaissance.`,
		line: (line: string, value: string) => `${line} : ${value}`,
		agreed: (day: string) =>
			`L’entreprise est d’accord pour que je vous donne ces informations (dit le ${day}). Merci de ne vous en servir que pour lui répondre.`
	},
	/** On the page of a client. */
	listTitle: 'Mises en relation',
	none: 'Aucune pour l’instant.',
	begin: 'Présenter à un partenaire',
	presented: (day: string) => `Présenté le ${day}`,
	told: (lines: string) => `Transmis : ${lines}`,
	name: 'nom',
	outcome: 'Ce que cela a donné',
	outcomes: {
		sent: 'Transmis, sans nouvelle',
		taken: 'Pris en charge',
		helped: 'Aidé',
		'not-helped': 'Sans aide',
		unreachable: 'Injoignable',
		'not-concerned': 'Pas concerné'
	},
	since: (day: string) => `depuis le ${day}`,
	helped: {
		yes: 'L’entreprise dit : cela a aidé',
		partly: 'L’entreprise dit : cela a aidé en partie',
		no: 'L’entreprise dit : cela n’a pas aidé',
		none: 'L’entreprise dit : elle ne l’a pas eue'
	},
	erase: (partner: string) => `Effacer la mise en relation avec ${partner}`
};

declare module '$lib/i18n/locale' {
	interface Areas {
		introduction: typeof import('./fr.introduction').default;
	}
}
