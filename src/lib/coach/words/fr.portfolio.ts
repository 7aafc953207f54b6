import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of a coach's list of clients. */
export default {
	search: 'Chercher',
	searchHint: 'Nom, ville…',
	searchFinds: 'Nom, commune, personne, étiquette, téléphone ou SIREN',
	tag: 'Étiquette',
	anyTag: 'Toutes les étiquettes',
	tools: 'Outils',
	views: 'Vues',
	view: {
		today: 'Aujourd’hui',
		soon: 'Rendez-vous à venir',
		away: 'Chez le client',
		chase: 'À relancer',
		all: 'Tous',
		archived: 'Archivés',
		due: 'À effacer'
	},
	viewNote: {
		today: 'Date prévue pour aujourd’hui ou passée, et dossiers que l’entreprise a complétés.',
		soon: 'Prochaine date dans les 14 jours.',
		away: 'Dossiers remis au client, pas encore revenus.',
		chase:
			'Remis depuis 21 jours sans retour, rencontrés il y a 21 jours ou plus et sans date à venir, ou présentés à un partenaire sans nouvelle depuis 9 jours.',
		due: 'Durée de conservation passée, archivés compris. Rien ne s’efface tout seul : ouvrez un client pour choisir.'
	},
	empty: {
		today: 'Rien pour aujourd’hui.',
		soon: 'Aucune date dans les 14 jours.',
		away: 'Aucun dossier chez un client.',
		chase: 'Personne à relancer.',
		all: 'Pas encore de client.',
		archived: 'Rien n’est archivé.',
		due: 'Personne à effacer.'
	},
	nothingFound: 'Aucun client ne correspond.',
	clear: 'Tout montrer',
	caption: (count: number) => plural(count, '# client', '# clients'),
	columns: {
		name: 'Client',
		progress: 'Sujets',
		result: 'Résultat',
		talked: 'Dernier contact',
		next: 'À faire',
		copied: 'Dernière copie'
	},
	next: (day: string, what: string) => (what ? `${day} : ${what}` : `${day}`),
	calendar: {
		take: (count: number) =>
			plural(count, 'Cette date dans mon agenda (.ics)', '# dates dans mon agenda (.ics)'),
		name: 'Azimut : mes clients',
		alarm: 'Demain',
		file: 'Mes dates',
		failed: 'L’agenda n’a pas pu être fait. Rechargez la page, puis réessayez.'
	},
	people: (count: string) => (count === '1' ? '1 personne' : `${count} personnes`),
	range: (low: number, high: number) => (low === high ? `${low}` : `${low} à ${high}`),
	rose: (low: number, high: number) =>
		low === high ? `${low} points sur 100` : `de ${low} à ${high} points sur 100`,
	noResult: 'Pas encore',
	returned: 'Complété par l’entreprise',
	late: (day: string) => `Date passée : ${day}`,
	since: {
		waiting: (time: string) => `Partenaire sans nouvelle depuis ${time}`,
		away: (time: string) => `Chez le client depuis ${time}`,
		silent: (time: string) => `Pas vu depuis ${time}`
	},
	days: (count: number) => plural(count, '# jour', '# jours'),
	months: (count: number) => plural(count, '# mois', '# mois'),
	away: 'Chez le client',
	parked: (count: number) => `${count} à retrouver`,
	disagreements: (count: number) => plural(count, '# désaccord', '# désaccords'),
	kinds: { visit: 'visite', call: 'appel', workshop: 'atelier', message: 'message' },
	never: 'Jamais',
	select: (name: string) => `Choisir ${name}`,
	selectAll: 'Choisir tous ceux qui sont affichés',
	chosen: (count: number, hidden = 0) =>
		`${plural(count, '# client choisi', '# clients choisis')}${hidden > 0 ? `, dont ${hidden} hors de cette liste` : ''}`,
	change: 'Modifier',
	eraseNow: 'Effacer maintenant…',
	deselect: 'Tout décocher',
	newTag: 'Étiquette à ajouter ou retirer',
	addTag: 'Ajouter',
	removeTag: 'Retirer',
	nextDate: 'Prochaine date',
	setDate: 'Fixer',
	archive: 'Archiver',
	unarchive: 'Désarchiver',
	done: {
		tagged: (count: number, tag: string) =>
			`${plural(count, '# client étiqueté', '# clients étiquetés')} « ${tag} ».`,
		untagged: (count: number, tag: string) =>
			`Étiquette « ${tag} » retirée à ${plural(count, '# client', '# clients')}.`,
		dated: (count: number, day: string) =>
			`Date fixée au ${day} pour ${plural(count, '# client', '# clients')}.`,
		archived: (count: number) => plural(count, '# client archivé.', '# clients archivés.'),
		deleted: (_: number, name: string) =>
			`« ${name} » est à la corbeille, avec ce qui est privé. Après 30 jours, tout est effacé.`,
		unarchived: (count: number) => plural(count, '# client désarchivé.', '# clients désarchivés.')
	},
	undo: 'Annuler',
	undone: 'C’est annulé.',
	saveView: 'Enregistrer cette vue',
	viewName: 'Nom de la vue',
	save: 'Enregistrer',
	removeView: (name: string) => `Supprimer la vue ${name}`,
	samples: {
		intro: 'Des clients inventés, pour essayer. Ils ne se publient jamais.',
		load: 'Charger les exemples',
		remove: 'Retirer les exemples',
		failed: 'Les exemples n’ont pas pu être chargés : il faut du réseau.',
		others: {
			bakery: 'Exemple · Boulangerie du Canal',
			pastry: 'Exemple · Pâtisserie des Arcades',
			caterer: 'Exemple · Traiteur du Causse',
			carpenters: 'Exemple · Charpentes du Ségala, Scop',
			roofers: 'Exemple · Couvreurs des Deux Rives, Scop'
		},
		note: 'Exemple de note privée : le gérant hésite, en reparler avec les chiffres.',
		next: {
			first: 'Premier rendez-vous',
			plan: 'Plan d’actions',
			figures: 'Rappeler pour les chiffres'
		}
	},
	group: 'Voir le groupe',
	report: 'Bilan',
	copyChosen: 'Copie…',
	handOnChosen: 'Transmettre…',
	endOfContract: 'Fin de contrat',
	keys: 'Flèches : d’un client à l’autre. Entrée : ouvrir. Espace : choisir. Ctrl + K : chercher. Alt + N : nouveau client.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		portfolio: typeof import('./fr.portfolio').default;
	}
}
