/** What a company sends into a box, as it reads it. */
export default {
	title: (person: string) => `Envoyer à ${person}, chiffré`,
	asks: (name: string, structure: string) =>
		structure
			? `${name}, ${structure}, vous demande vos réponses.`
			: `${name} vous demande vos réponses.`,
	unverified:
		'Ce nom vient du lien, et Azimut ne peut pas le vérifier. Est-ce bien la personne qui vous a donné ce lien ?',
	how: 'Vos réponses, vos notes et votre plan sont chiffrés ici : seul l’appareil de cette personne peut les ouvrir. Les preuves confidentielles, les photos et les fichiers restent ici. Le serveur garde l’enveloppe fermée jusqu’à ce qu’elle soit relevée, 30 jours au plus.',
	send: 'Envoyer mes réponses',
	sendAgain: 'Envoyer de nouveau',
	sending: 'Envoi…',
	done: {
		sent: 'C’est arrivé. La personne le verra quand elle relèvera sa boîte.',
		withdrawn: 'C’est retiré : l’enveloppe est effacée du serveur.'
	},
	leavesFiles: 'Les fichiers de vos preuves n’y sont pas : le fichier, plus bas, les emporte.',
	unreadable:
		'Le dossier n’a pas pu être lu sur cet appareil. Vos réponses sont intactes : réessayez.',
	byFile: 'Le fichier, plus bas, reste possible.',
	stopped: {
		full: 'Cette boîte est pleine.',
		gone: 'Cette boîte est fermée, ou a expiré.',
		'not-theirs':
			'La clé que donne le serveur n’est pas celle du lien. Rien n’est parti : ne réessayez pas, prévenez la personne.',
		'too-large': 'Votre dossier est trop gros pour une enveloppe (2 Mo).'
	},
	states: {
		here: 'Reçu, pas encore relevé',
		collected: 'Relevé, ou effacé par la personne',
		withdrawn: 'Retiré',
		expired: 'Expiré',
		closed: 'Effacé : la boîte a été fermée',
		unknown: 'Sans réponse du serveur'
	},
	withdraw: 'Retirer',
	receipt: 'Le reçu',
	receiptText:
		'Ce lien retire l’envoi depuis n’importe quel appareil, tant qu’il n’est pas relevé. Gardez-le pour vous.',
	receiptLabel: 'Lien de retrait',
	copyReceipt: 'Copier le lien de retrait',
	copied: 'C’est copié.',
	selected: 'Le texte est sélectionné : copiez-le.',
	notDone: {
		unstored: 'Rien n’est parti : cet appareil n’a pas pu en garder le reçu.',
		unanswered: {
			look: 'Le serveur ne répond pas.',
			send: 'Le serveur ne répond pas : on ne sait pas si c’est arrivé. Rouvrez cette page avec du réseau.',
			withdraw: 'Le serveur ne répond pas : l’envoi y est peut-être encore. Réessayez.'
		},
		refused: 'Le serveur a refusé.'
	},
	back: {
		title: 'Recevoir votre dossier',
		from: (name: string, structure: string) =>
			structure
				? `${name}, ${structure}, a le dossier que vous avez rempli ensemble.`
				: `${name} a le dossier que vous avez rempli ensemble.`,
		text: 'Demandez-le ici : il arrive chiffré, et seul cet appareil peut l’ouvrir. Vous relisez avant qu’il ne rejoigne ce que vous aviez.',
		ask: 'Demander mon dossier',
		waiting: (name: string) =>
			`C’est demandé. Dites à ${name} de vous le remettre, et laissez cette page ouverte.`,
		marks: 'Le code à lui montrer',
		stored: 'Votre dossier est sur cet appareil.',
		open: 'Ouvrir mon dossier',
		byFile: 'J’ai reçu un fichier',
		noHttps:
			'Cette adresse n’est pas en https : votre navigateur ne peut rien déchiffrer ici. Demandez votre dossier par un fichier.'
	},
	page: {
		title: 'Votre envoi',
		intro:
			'Ce lien est celui d’un envoi chiffré. Il permet de savoir où il en est, et de le retirer.',
		damaged:
			'Ce lien n’est pas complet : il a sans doute été coupé. Reprenez-le là où vous l’avez copié.',
		gone: 'Cet envoi n’est plus sur le serveur : sa boîte a expiré ou a été fermée.',
		when: (moment: string) => `Arrivé ${moment}.`,
		home: 'Accueil'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		deposit: typeof import('./fr.deposit').default;
	}
}
