/** Preparing a meeting: the coach's link and message, and what the client reads at the end of it. */
export default {
	title: 'Préparer le rendez-vous',
	intro:
		'Votre client répond avant votre rencontre, chez lui. Le lien ouvre sur son appareil le même dossier que le vôtre : quand il vous le rend, ses réponses rejoignent les vôtres, sans deuxième dossier.',
	travels:
		'Le lien ne porte que le numéro du dossier, votre prénom et votre structure. Rien de ce que vous avez noté n’y est, et il n’ouvre rien à personne.',
	travelsBox:
		'Le lien ne porte que le numéro du dossier, votre prénom, votre structure et l’adresse de la boîte. Qui l’a peut y déposer, et n’y lit rien.',
	link: 'Le lien',
	copyLink: 'Copier le lien',
	copied: 'C’est copié.',
	selected: 'Le texte est sélectionné : copiez-le.',
	code: 'Le lien en code QR',
	codeLabel: 'Code QR du lien de préparation',
	codeText: 'Votre client le lit avec l’appareil photo de son téléphone.',
	message: 'Le message',
	messageIntro:
		'À relire et à changer comme vous voulez. Azimut n’envoie rien : le message part de votre messagerie.',
	messageLabel: 'Texte du message',
	copyMessage: 'Copier le message',
	mail: 'Ouvrir dans ma messagerie',
	subject: 'Préparer notre rendez-vous',
	onlyCoach:
		'Cette page sert à qui accompagne des entreprises, dans le dossier de l’une d’elles. Votre propre dossier se remplit sans lien.',
	noLink: 'Ce dossier vient d’ailleurs et n’a pas de numéro d’Azimut : il n’a pas de lien.',
	toDossiers: 'Les dossiers de cet appareil',
	mailText: {
		hello: (person: string) => (person ? `Bonjour ${person},` : 'Bonjour,'),
		ask: 'Pour gagner du temps à notre rendez-vous, je vous propose de répondre avant à quelques questions sur votre entreprise. Ouvrez ce lien sur l’appareil que vous aurez avec vous ce jour-là :',
		when: (day: string) => `Nous nous voyons le ${day}.`,
		time: 'Comptez 15 minutes pour une première idée, une heure pour tout, en une ou plusieurs fois. Répondez à ce que vous savez : nous verrons le reste ensemble.',
		stays:
			'C’est gratuit et sans compte. Vos réponses restent sur votre appareil : personne ne les voit, moi non plus, tant que vous ne me les donnez pas.',
		bring: 'À avoir sous la main, si vous les trouvez facilement :',
		figures: (subjects: string) => `vos chiffres, si vous en avez, pour : ${subjects}`,
		backByBox:
			'Quand vous avez fini : dans « Résultat », « Rendre mes réponses » les chiffre et me les envoie. Moi seul peux les ouvrir.',
		back: 'Quand vous avez fini : dans « Résultat », « Rendre mes réponses » fait un fichier que vous m’envoyez. Ou bien, dans « Dossiers », « Autres actions », puis « Passer sur un autre appareil » : des codes que je lirai au rendez-vous.'
	},
	giveBack: {
		title: (person: string) => (person ? `Rendre mes réponses à ${person}` : 'Rendre mes réponses'),
		intro:
			'Vous recevez un fichier, à joindre à un mail ou à envoyer depuis ce téléphone : Azimut ne l’envoie pas.',
		stays:
			'Il contient vos réponses, vos notes, votre plan et vos preuves. Les preuves confidentielles et les clés de votre page publique restent ici.',
		company: 'Nom de l’entreprise, pour le nom du fichier',
		noName: 'Écrivez le nom de votre entreprise : le fichier le porte.',
		byFile: 'Ou par un fichier',
		noHttps:
			'Cette adresse n’est pas en https : votre navigateur ne peut rien chiffrer ici. Passez par un fichier.',
		download: 'Télécharger le fichier',
		share: 'Envoyer…',
		given: (file: string, person: string) =>
			person
				? `Le fichier ${file} est prêt : envoyez-le à ${person}.`
				: `Le fichier ${file} est prêt : envoyez-le à la personne qui vous accompagne.`,
		failed: 'Le fichier n’a pas pu être fait. Vos réponses sont intactes : réessayez.',
		toResult: 'Voir le résultat'
	},
	client: {
		title: 'Préparer votre rendez-vous',
		proposes: (name: string, structure: string) =>
			structure === ''
				? `${name} vous propose de préparer votre rendez-vous.`
				: `${name}, ${structure}, vous propose de préparer votre rendez-vous.`,
		what: 'Vous répondez à des questions sur votre entreprise : 15 minutes pour une première idée, une heure pour tout. Vous pouvez vous arrêter, reprendre, et laisser ce que vous ne savez pas.',
		stays: (name: string) =>
			`Vos réponses restent sur cet appareil, dans ce navigateur. Le lien n’envoie rien : ${name} ne les verra que si vous les donnez.`,
		backByBox:
			'Pour les donner : dans « Résultat », « Rendre mes réponses » les chiffre et les envoie, quand vous le décidez.',
		back: 'Pour les donner : dans « Résultat », « Rendre mes réponses » fait un fichier à envoyer. Ou bien, dans « Dossiers », « Autres actions », puis « Passer sur un autre appareil », montre des codes le jour venu.',
		otherBox:
			'Ce lien envoie vos réponses ailleurs que le précédent. Vérifiez de vive voix que la même personne vous l’a donné.',
		start: 'Commencer',
		unexpected:
			'Ces noms viennent du lien, et Azimut ne peut pas les vérifier. Si vous n’attendez pas de rendez-vous, fermez cette page.',
		damaged:
			'Ce lien n’est pas complet : il a sans doute été coupé. Demandez-le à nouveau à la personne qui vous accompagne.',
		newer:
			'Ce lien vient d’une version plus récente d’Azimut. Rechargez cette page avec du réseau, puis ouvrez-le à nouveau.',
		own: 'Commencer sans lien'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		preparation: typeof import('./fr.preparation').default;
	}
}
