import { frenchPlural as plural } from '$lib/i18n/plural';

/** A box that this device opened: what who opened it reads. */
export default {
	title: 'Recevoir ses réponses ici',
	intro:
		'Ouvrez une boîte pour ce client : il vous envoie ses réponses d’un geste, sans fichier ni mot de passe. Elles sont chiffrées sur son appareil, et seul celui-ci peut les ouvrir. Le serveur garde l’enveloppe fermée, 30 jours au plus.',
	prepare: 'Ouvrir une boîte…',
	more: 'Ce que le serveur garde',
	noHttps:
		'Cette adresse n’est pas en https : votre navigateur ne peut rien chiffrer ici. Votre client vous rend ses réponses par un fichier.',
	reading: 'Lecture…',
	key: 'La clé de la boîte est sur cet appareil. Sans elle, personne n’ouvre ce qui arrive, vous non plus.',
	makeCopy: 'Faites une copie de tous vos clients, avec un mot de passe',
	thenRead: ', puis choisissez-la ici : la clé y est.',
	readCopy: 'Relire la copie',
	copies: {
		found: 'La clé est dans cette copie. Si vous perdez cet appareil, elle ouvrira la boîte.',
		absent:
			'Cette copie ne tient pas la clé : elle est sans mot de passe, d’avant, ou sans ce client.',
		'not-a-copy': 'Ce fichier n’est pas une copie de vos clients, ou il est abîmé.'
	},
	risk: 'Je n’ai pas de copie. Si je perds cet appareil, ce que ce client m’envoie sera perdu.',
	saveFirst: 'Relisez une copie, ou cochez la phrase.',
	open: 'Ouvrir la boîte',
	opening: 'Ouverture…',
	leave: 'Renoncer',
	opened: 'La boîte est ouverte : le lien et le message ci-dessous la portent.',
	until: (day: string) => `Boîte ouverte jusqu’au ${day}.`,
	over: (day: string) => `Cette boîte a expiré le ${day}. Ce qui n’a pas été relevé est effacé.`,
	again: 'En ouvrir une autre',
	arrived: (count: number) =>
		plural(count, '# envoi reçu par la boîte.', '# envois reçus par la boîte.'),
	toBox: 'Voir la boîte',
	awaited: 'Attendu : rien n’est encore arrivé.',
	look: 'Voir ce qui est arrivé',
	looking: 'Un instant…',
	states: { here: 'Reçu', collected: 'Relevé', withdrawn: 'Retiré par l’expéditeur' },
	collect: 'Relever',
	refuse: 'Effacer',
	refuseForGood: 'Effacer sans l’ouvrir ?',
	unproven:
		'Rien ne prouve qui a envoyé : toute personne qui a le lien le peut. Relisez ce qui change avant de le joindre.',
	stranger: (name: string) =>
		`Ce dossier n’est pas celui attendu ici : il s’appelle « ${name} ». Importez-le seulement si vous l’attendiez.`,
	asked: (marks: string) =>
		`Quelqu’un demande ce dossier sur son appareil. Remettez-le seulement si l’écran de votre client montre le code ${marks}.`,
	give: 'Lui remettre',
	given: 'C’est remis : son appareil peut le relever.',
	notGiven: 'Le dossier n’est pas parti : réessayez, ou remettez-le par un fichier.',
	codeBack:
		'À la fin du rendez-vous, il le lit de nouveau et touche « Recevoir votre dossier » : vous voyez sa demande ci-dessus, et vous la validez.',
	takeAnyway: 'L’importer quand même',
	unread: {
		newer:
			'Cette enveloppe vient d’une version plus récente d’Azimut : rechargez la page avec du réseau.',
		'not-for-us':
			'Cette enveloppe ne s’ouvre pas : elle a été fermée pour une autre boîte, ou changée en chemin.',
		damaged: 'Cette enveloppe ne tient pas un dossier d’Azimut.'
	},
	close: 'Fermer la boîte',
	closeText: 'Le lien ne reçoit plus rien, et ce qui n’a pas été relevé est effacé du serveur.',
	closeNow: 'Fermer et effacer',
	gone: 'Cette boîte n’est plus sur le serveur : elle a expiré, ou a été fermée d’un autre appareil.',
	notDone: {
		unstored: 'Rien n’a été fait : cet appareil n’a pas pu garder la clé.',
		unanswered: {
			look: 'Le serveur ne répond pas. Rien n’est perdu : réessayez plus tard.',
			open: 'Le serveur ne répond pas. Appuyez de nouveau : ce sera la même boîte.',
			collect: 'Le serveur ne répond pas. L’enveloppe y reste : réessayez.',
			settle: 'C’est sur cet appareil, mais le serveur ne répond pas : l’enveloppe y est encore.',
			close: 'Le serveur ne répond pas. La boîte est encore ouverte : réessayez.'
		},
		refused: 'Le serveur a refusé.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		boxes: typeof import('./fr.boxes').default;
	}
}
