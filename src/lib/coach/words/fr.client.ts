import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of a coach's page about one client. */
export default {
	title: 'Client',
	back: 'Mes clients',
	onlyCoach: 'Cette page est pour qui accompagne des entreprises.',
	toDossiers: 'Voir les dossiers',
	interview: 'Mode entretien',
	result: 'Résultat',
	prepare: 'Préparer le rendez-vous',
	handOver: 'Remettre le dossier',
	summary: 'Compte rendu',
	yours:
		'Vos notes, le journal, la fiche et les accords restent chez vous. Le nom, « à retrouver » et le plan sont dans le dossier du client ; la prochaine date aussi, si vous la laissez dans un compte rendu.',
	nextTitle: 'Prochaine date',
	nextOn: 'Date',
	nextWhat: 'Quoi',
	rights: 'Ses données : les lui donner, combien de temps elles sont gardées',
	todoTitle: 'À faire',
	nothingToDo: 'Rien à retrouver.',
	parked: (subject: string, who: string, by: string) =>
		`${subject} : par ${who}${by ? `, pour le ${by}` : ''}`,
	returned: 'Complété par l’entreprise',
	read: 'C’est lu',
	voices: (count: number) =>
		plural(count, '# désaccord entre les deux voix', '# désaccords entre les deux voix'),
	disagreements: (count: number) =>
		plural(count, '# autre désaccord à départager', '# autres désaccords à départager'),
	unfinished: 'Terminer le diagnostic : son résultat sera gardé, pour comparer plus tard',
	plan: (count: number) => plural(count, '# action au plan', '# actions au plan'),
	journalTitle: 'Journal',
	journalEmpty: 'Rien pour l’instant.',
	minutes: (count: number) => `${count} min`,
	total: (minutes: number) => {
		const hours = Math.floor(minutes / 60);
		return hours > 0
			? `${hours} h ${String(minutes % 60).padStart(2, '0')} en tout`
			: `${minutes} min en tout`;
	},
	handedOver: {
		client: 'Remis au client',
		colleague: 'Remis à un collègue',
		'own-device': 'Copié vers un autre de mes appareils'
	},
	traces: {
		copied: 'Message ou lien de préparation copié',
		mailed: 'Message de préparation ouvert dans votre messagerie',
		file: 'Réponses de l’entreprise reçues, par un fichier',
		codes: 'Réponses de l’entreprise reçues, par des codes',
		box: 'Réponses de l’entreprise reçues, par une boîte',
		read: 'Réponses de l’entreprise lues'
	},
	received: (what: string) =>
		what === ''
			? 'Dossier d’un collègue, reçu sans ses notes privées'
			: `Dossier d’un collègue ou d’un autre de vos appareils, reçu avec : ${what}`,
	accessGiven: 'Dossier d’accès fait, pour le client',
	introduced: (partner: string) => `Présenté à ${partner}`,
	locked: 'avec mot de passe',
	addContact: 'Noter un rendez-vous',
	save: 'Enregistrer',
	eraseContact: (day: string) => `Effacer le rendez-vous du ${day}`,
	eraseNote: (subject: string) => `Effacer la note sur « ${subject} »`,
	erase: 'Effacer',
	sure: 'Effacer pour de bon ?',
	yes: 'Oui, effacer',
	notesTitle: 'Notes privées',
	wholeNote: 'Sur ce client',
	noNotes:
		'Aucune note. Elles s’écrivent pendant l’entretien, sujet par sujet, ou en haut de chaque écran.',
	mayRead: 'Votre client peut demander à lire ce que vous avez écrit sur lui.',
	sheetTitle: 'Fiche',
	sheet: {
		person: 'Personne',
		phone: 'Téléphone',
		mail: 'Mail',
		siren: 'SIREN',
		commune: 'Commune',
		crmId: 'Numéro dans votre logiciel'
	},
	sirenWrong: (why: string) => `SIREN non enregistré : ${why}.`,
	call: 'Appeler',
	write: 'Écrire',
	tags: 'Étiquettes',
	tagsHint: 'Séparées par des virgules.',
	permissionsTitle: 'Accords',
	permissions: {
		informed: 'Informé de ce que je note, pourquoi et combien de temps',
		introduce: 'D’accord pour être présenté à un partenaire',
		count: 'D’accord pour être compté dans un bilan'
	},
	permissionOn: (day: string) => `dit le ${day}`,
	manageTitle: 'Ce dossier',
	name: 'Nom du client',
	export: 'Exporter',
	duplicate: 'Dupliquer',
	archive: 'Archiver',
	unarchive: 'Désarchiver',
	attach: 'Rattacher à un autre dossier',
	remove: 'Supprimer',
	removeNote:
		'Supprimer met le dossier et ce qui est privé à la corbeille. Après 30 jours, tout est effacé. « Effacer maintenant » n’attend pas.',
	erasePrivate: 'Effacer tout ce qui est privé sur ce client',
	failed: 'Ce n’est pas enregistré : il n’y a peut-être plus de place sur cet appareil.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		client: typeof import('./fr.client').default;
	}
}
