import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words for who coaches companies. */
export default {
	title: 'J’accompagne des entreprises',
	lead: 'Pour les conseillers, chargés de mission et bénévoles qui remplissent le diagnostic avec une entreprise. Si vous répondez seulement pour la vôtre, vous n’avez rien à faire ici.',
	guide: 'Lire le guide du rendez-vous',
	takeBack: 'Reprendre une copie, ou les clients qu’un collègue me transmet',
	endOfContract: 'Fin de contrat : tout transmettre, puis tout effacer d’ici',
	name: 'Votre prénom',
	nameMissing: 'Écrivez votre prénom : l’entreprise doit savoir qui a répondu avec elle.',
	structure: 'Votre structure',
	structureHint:
		'Par exemple : « CMA de l’Hérault ». L’entreprise lit votre prénom et votre structure à côté de ce que vous avez répondu avec elle.',
	phone: 'Votre téléphone',
	phoneHint:
		'Écrit sur vos comptes rendus, à côté de votre prénom. Laissez vide pour ne pas le donner.',
	phoneFailed: 'Ce n’est pas enregistré : il n’y a peut-être plus de place sur cet appareil.',
	save: { first: 'J’accompagne', again: 'Enregistrer' },
	begun:
		'C’est noté. Ce que vous répondez dans le dossier d’une entreprise porte maintenant votre nom.',
	saved: 'C’est enregistré.',
	ownTitle: 'Parmi ces dossiers, lesquels sont votre propre entreprise ?',
	ownNote: 'Vous y répondez comme tout le monde, sans votre nom d’accompagnateur.',
	mentions: {
		title: 'Mentions de ma structure',
		note: 'Votre structure décide de ces lignes. Elles vont dans le texte à donner à vos clients et dans leur dossier d’accès.',
		basis: 'Base légale',
		basisHint: 'Ce qui permet à votre structure de garder ces informations, avec ses mots.',
		contact: 'À qui écrire pour ses droits',
		contactHint: 'Le délégué à la protection des données, ou la personne qui s’en charge.',
		months: 'Durée de conservation après le dernier contact, en mois',
		monthsHint: 'De 1 à 36. Sans contact noté, elle part de la dernière chose écrite.',
		monthsWrong: 'Durée non enregistrée : écrivez un nombre de mois, de 1 à 36.',
		due: 'Passé ce délai, le client entre dans la vue « À effacer ». Azimut n’efface rien de lui-même.'
	},
	lock: {
		title: 'Le verrou',
		text: 'Un portable perdu ne doit rien dire de vos clients : mettez une phrase de passe.',
		put: 'Mettre un verrou',
		isOn: 'Un verrou est mis sur cet appareil.',
		manage: 'Changer ou enlever le verrou'
	},
	newClient: 'Nouveau client',
	clientName: 'Nom du client',
	clientNameHint: 'Le client lira ce nom sur le dossier.',
	clientNameMissing: 'Écrivez le nom du client.',
	createClient: 'Créer le dossier',
	privateTitle: 'Ce qui reste chez vous',
	private: [
		'Vos notes privées, rendez-vous, fiches, étiquettes et accords restent sur cet appareil. Ils ne sont dans aucun fichier, aucune page, aucun code ni aucun papier fait pour l’entreprise, sauf le dossier d’accès que vous lui donnez si elle le demande.',
		'Ils partent seulement par vous : un export pour un collègue ou pour vous, la copie de vos clients, les copies automatiques, le tableau de vos rendez-vous et les totaux d’un bilan.',
		'Votre organisme répond de ces données. Demandez-lui la base légale et la durée de conservation. Dites à chaque client ce que vous notez, pourquoi et combien de temps.',
		'Votre client peut demander à lire ce que vous avez écrit sur lui : écrivez-le en pensant qu’il le lira. S’il le demande, prévenez votre organisme, qui a un mois pour répondre : sa page fait un dossier d’accès à lui donner.',
		'Sans le verrou, Azimut ne chiffre rien sur cet appareil. S’il est perdu ou volé, prévenez votre organisme tout de suite : il a 72 heures pour avertir la CNIL, s’il le faut.'
	],
	toDossiers: 'Voir les dossiers',
	stop: 'Je n’accompagne plus',
	stopNote:
		'Si vous arrêtez, vos prochaines réponses ne portent plus votre nom. Rien n’est effacé sans vous : ce qui est privé reste ici, compté, avec un bouton pour l’effacer.',
	stopped: 'C’est noté. Rien n’a été effacé.',
	left: {
		title: 'Ce qui vous reste de privé ici',
		of: (clients: number) =>
			`${plural(clients, 'Sur # entreprise', 'Sur # entreprises')}. Aucun écran ne le montre tant que vous n’accompagnez pas.`,
		erase: 'Effacer tout ce qui est privé',
		sure: 'Oui, effacer pour de bon',
		cancel: 'Ne rien effacer',
		copies:
			'Les dossiers des entreprises restent. Les copies déjà faites gardent ce qu’elles avaient.',
		erased: 'Ce qui était privé est effacé de cet appareil.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		coach: typeof import('./fr.coach').default;
	}
}
