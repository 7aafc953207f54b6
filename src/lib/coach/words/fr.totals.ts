import { frenchPlural as plural } from '$lib/i18n/plural';

/** What a coach gives of all clients together: each talk to the employer, totals to a funder. */
export default {
	title: 'Bilan',
	back: 'Mes clients',
	lead: 'Deux sorties, deux lecteurs : votre structure lit chaque rendez-vous, un financeur ne lit que des totaux.',
	onlyCoach: 'Cette page sert à qui accompagne des entreprises.',
	become: 'J’accompagne des entreprises',
	employer: {
		title: 'Pour votre structure',
		intro:
			'Un fichier CSV pour votre structure : une ligne par rendez-vous (un atelier : une par entreprise présente), sans nom d’entreprise. L’identifiant CRM, la commune et l’effectif peuvent la faire reconnaître : ne le donnez à personne d’autre.',
		from: 'Du',
		to: 'Au',
		export: 'Exporter mes rendez-vous (CSV)',
		file: 'rendez-vous',
		done: (count: number) =>
			plural(count, '# rendez-vous dans le fichier.', '# rendez-vous dans le fichier.'),
		left: (count: number) =>
			`${plural(count, '# client n’y est pas', '# clients n’y sont pas')} : sans « D’accord pour être compté dans un bilan » sur sa fiche.`,
		everyone: 'Tous mes clients, même sans leur accord : pour mon usage seul',
		none: 'Aucun rendez-vous sur cette période.',
		order: 'La première date vient après la seconde.',
		missing: 'Donnez les deux dates.'
	},
	funder: {
		title: 'Pour un financeur',
		intro:
			'Des totaux, des seuls clients d’accord pour être comptés. Ce qui concerne moins de cinq entreprises est masqué, et ce qui permettrait de le retrouver aussi.',
		who: 'Financeur',
		everyone: 'Tous',
		make: 'Faire le bilan',
		making: 'Le bilan se prépare…',
		noTables:
			'Les listes de communes et de métiers n’ont pas pu être chargées. Reconnectez-vous, puis recommencez.',
		few: 'Moins de cinq entreprises d’accord pour être comptées sur cette période : un bilan les ferait reconnaître. Demandez cet accord à vos clients (sur leur page), ou choisissez une période plus longue.',
		near: (day: string, from: string, to: string) =>
			`Un bilan a été donné le ${day} (du ${from} au ${to}) : comparé à celui-ci, il ferait reconnaître moins de cinq entreprises. Élargissez la période, ou attendez d’avoir vu d’autres entreprises.`,
		agreed: (count: number) =>
			plural(
				count,
				'# client d’accord pour être compté.',
				'# clients comptés : ils sont d’accord pour l’être.'
			),
		left: (count: number) =>
			plural(
				count,
				'# client vu sur cette période n’y est pas : sans son accord.',
				'# clients vus sur cette période n’y sont pas : sans leur accord.'
			),
		print: 'Imprimer',
		export: 'Enregistrer les totaux (CSV)',
		file: 'bilan',
		given: 'Donné : cet appareil s’en souvient, pour qu’un prochain bilan ne révèle rien.',
		notGiven:
			'Imprimer ou enregistrer, c’est donner : cet appareil s’en souvient, pour qu’un prochain bilan ne révèle rien.'
	},
	paper: {
		heading: 'Bilan d’accompagnement',
		period: (from: string, to: string) => `Du ${from} au ${to}`,
		funder: (name: string) => `Financeur : ${name}`,
		measures: {
			companies: (count: string, isOne: boolean) =>
				`${count} ${isOne ? 'entreprise' : 'entreprises'}`,
			meetings: (count: string) => `${count} rendez-vous`,
			minutes: (time: string) => `${time} d’accompagnement`,
			decided: (count: string, isOne: boolean) =>
				`${count} ${isOne ? 'action décidée' : 'actions décidées'}`,
			done: (count: string, isOne: boolean) =>
				`${count} ${isOne ? 'action faite' : 'actions faites'}`,
			presented: (count: string, isOne: boolean) =>
				`${count} ${isOne ? 'offre présentée' : 'offres présentées'}`
		},
		names: {
			companies: 'Entreprises',
			meetings: 'Rendez‑vous',
			minutes: 'Temps',
			decided: 'Actions décidées',
			done: 'Actions faites',
			presented: 'Offres présentées'
		},
		time: (hours: number, minutes: number) =>
			hours > 0 ? `${hours} h ${String(minutes).padStart(2, '0')}` : `${minutes} min`,
		counted: (what: string, count: string) => `${what} : ${count}`,
		hidden: 'masqué',
		hiddenOf: (what: string) => `${what} : masqué`,
		breakdowns: {
			epci: 'Par intercommunalité',
			size: 'Par effectif',
			sector: 'Par secteur'
		},
		others: 'Autres et masqués',
		untold: 'Non renseigné',
		tooFew: 'Trop peu d’entreprises pour les répartir sans en faire reconnaître.',
		sizes: {
			alone: 'Sans salarié',
			'1-9': '1 à 9 salariés',
			'10-49': '10 à 49 salariés',
			'50': '50 salariés ou plus'
		},
		outcomesTitle: 'Ce que sont devenues les offres présentées',
		outcomes: {
			sent: 'Transmis',
			taken: 'Pris en charge',
			helped: 'Aidé',
			'not-helped': 'Sans aide',
			unreachable: 'Injoignable',
			'not-concerned': 'Pas concerné'
		},
		weakTitle: 'Les sujets les plus faibles',
		weakHint: (count: string) => `À 0 ou 1 point sur 5, sur ${count} entreprises.`,
		movedTitle: 'Avant et après',
		moved: (companies: number) =>
			plural(
				companies,
				'# entreprise a terminé deux diagnostics.',
				'# entreprises ont terminé deux diagnostics.'
			),
		up: (count: string) => `Sujets en hausse : ${count}`,
		down: (count: string) => `Sujets en baisse : ${count}`,
		noProof: 'Ce n’est pas la preuve que l’aide a suffi.',
		helpedTitle: 'L’offre a-t-elle aidé ?',
		helped: (yes: number, answers: number) =>
			`Oui : ${yes} sur ${answers} réponses des entreprises.`,
		none: 'Masqué : moins de cinq entreprises.',
		fewAnswers: 'Masqué : moins de dix réponses, ou moins de cinq entreprises.',
		rule: 'Seules sont comptées les entreprises qui l’ont accepté. Un atelier compte une fois pour chaque entreprise présente. Ce qui concerne moins de cinq entreprises est masqué ou mis dans « Autres et masqués », ainsi que ce qui permettrait de le retrouver ici ou dans un bilan précédent.',
		foot: 'Bilan d’accompagnement',
		page: 'Page'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		totals: typeof import('./fr.totals').default;
	}
}
