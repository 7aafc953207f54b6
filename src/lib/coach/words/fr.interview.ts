import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the interview that a coach holds. */
export default {
	begin: 'Mode entretien',
	/** Whose the coach's answers are: chosen once, kept until it is changed. */
	clientNote: {
		title: 'Note privée',
		label: 'Sur ce client, pour vous seul',
		mayRead: 'Votre client peut demander à lire cette note.'
	},
	whose: {
		label: 'Qui répond ?',
		names: {
			together: 'Ensemble',
			alone: 'Moi seul',
			listed: 'Une liste'
		},
		unchosen: 'Sans choix, vos réponses sont notées comme les vôtres seules.',
		from: {
			together: 'À partir d’ici, vous répondez avec l’entreprise.',
			alone: 'À partir d’ici, vous répondez seul.'
		}
	},
	companyNote: {
		short: 'Note de l’entreprise',
		label: 'Note du dossier, que l’entreprise lit',
		hint: 'Elle part avec le dossier quand vous le remettez. Pour vous seul : « Note privée », en mode entretien.'
	},
	title: 'Entretien',
	minutes: (count: number) => `${count} min`,
	marks: (done: number, of: number, parked: number) =>
		`${plural(done, '# sujet', '# sujets')} sur ${of}, ${parked} à retrouver`,
	note: 'Note privée',
	more: 'Plus',
	park: 'À retrouver',
	unknownPark: 'Je ne sais pas, à retrouver',
	parkUnanswered: 'D’ici là, la réponse est « je ne sais pas ».',
	goTo: 'Aller à…',
	short: 'Entretien court',
	keys: 'Les touches',
	end: 'Terminer',
	nothingToConfirm: 'Il n’y a rien à confirmer ici.',
	chooseClaim: 'Plusieurs réponses : choisissez celle qui est vraie.',
	answeredSince: 'La réponse d’avant a déjà été remplacée ici.',
	tooEarly: 'Touche trop rapide, sans effet : appuyez à nouveau.',
	cannotPark: 'Cette question ne se met pas de côté.',
	parked: (subject: string, who: string) => `« ${subject} » : à retrouver par ${who}.`,
	parkTitle: 'Qui retrouve la réponse ?',
	who: { company: 'l’entreprise', accountant: 'le comptable', coach: 'moi' },
	by: 'Pour le (facultatif)',
	noteTitle: 'Note privée',
	noteOn: (subject: string) => `Note privée : ${subject}`,
	noteHint:
		'Elle reste sur cet appareil et n’est dans rien de ce que vous donnez. Votre client peut demander à lire cette note.',
	hideNote: 'Masquer',
	escape: '(Échap)',
	eraseNote: 'Effacer pour de bon',
	eraseSure: 'Oui, effacer cette note',
	noteErased: 'La note est effacée. Une copie déjà exportée la contient encore.',
	noteFailed: 'La note n’est pas enregistrée : il n’y a peut-être plus de place sur cet appareil.',
	keysTitle: 'Les touches de l’entretien',
	keyList: [
		{ keys: '1 à 9', does: 'Choisir la réponse et continuer. Dans une liste : cocher.' },
		{ keys: 'Entrée', does: 'Continuer' },
		{
			keys: 'V',
			does: 'On confirme ce que l’entreprise avait répondu. Les années suivantes : « Toujours vrai »'
		},
		{ keys: 'N', does: 'Je ne sais pas, et question d’après' },
		{
			keys: 'P, puis 1, 2 ou 3',
			does: 'Je ne sais pas, à retrouver par l’entreprise, le comptable ou moi'
		},
		{ keys: 'A', does: 'Répondre seul à partir d’ici, ou de nouveau avec l’entreprise' },
		{ keys: '← →', does: 'Question d’avant, question d’après' },
		{ keys: 'Ctrl + K', does: 'Aller à un sujet ou à un client' },
		{ keys: 'Ctrl + .', does: 'Note privée ; Échap la masque' },
		{ keys: 'Ctrl + Z', does: 'Annuler' },
		{ keys: 'F1', does: 'Ces touches' }
	],
	singleKeys: 'Utiliser les touches d’une seule lettre ou d’un seul chiffre',
	goToTitle: 'Aller à un sujet ou à un client',
	goToLabel: 'Nom du sujet ou du client',
	subject: 'sujet',
	client: 'client',
	nothingFound: 'Rien de ce nom.',
	endTitle: 'Terminer l’entretien',
	endNote:
		'Ce rendez-vous reste chez vous : l’entreprise ne le voit pas. Les réponses sont déjà enregistrées.',
	minutesLabel: 'Durée, en minutes',
	kindLabel: 'Nature',
	kinds: { visit: 'Visite', call: 'Appel', workshop: 'Atelier', message: 'Message' },
	onLabel: 'Date',
	talkLabel: 'En une ligne (facultatif)',
	funderLabel: 'Financeur (facultatif)',
	contactFailed:
		'Le rendez-vous n’est pas enregistré : il n’y a peut-être plus de place sur cet appareil. Les réponses sont intactes.',
	save: 'Enregistrer et faire le compte rendu',
	leave: 'Terminer sans l’enregistrer'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		interview: typeof import('./fr.interview').default;
	}
}
