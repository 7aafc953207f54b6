import { frenchPlural as plural } from '$lib/i18n/plural';

const counted = (revisions: number, files: number) =>
	`${plural(revisions, '# changement', '# changements')}, ${plural(files, '# fichier', '# fichiers')}`;

/** The words of erasing one dossier at once, and of its receipt. */
export default {
	title: 'Effacer maintenant',
	lead: (name: string) => `« ${name} » s’efface tout de suite, sans passer par la corbeille.`,
	what: [
		'Ce qui s’efface ici : réponses, chiffres de l’année, notes, plan, historique, preuves, clés, et tout ce qui est privé. Une preuve qui sert aussi à un autre dossier reste.',
		'Ce qui ne s’efface pas : les fichiers et papiers déjà donnés, les copies rangées dans un dossier de l’ordinateur. Supprimez-les vous-même.',
		'Si une copie devait le ramener, Azimut le dit et demande d’abord.',
		'Azimut efface ce qu’il a écrit. Le navigateur peut laisser des traces sur le disque jusqu’à ce qu’il réutilise la place.'
	],
	page: {
		title: 'Sa page publique',
		visible: 'Cette page est encore visible :',
		perhaps: 'Une page existe peut-être : un envoi est resté sans réponse.',
		withdraw: 'Retirer la page maintenant',
		unanswered: 'Le serveur n’a pas répondu : la page n’est pas retirée. Réessayez avec du réseau.',
		key: 'Sinon, notez sa clé de papier. Sans elle, plus personne ne pourra retirer la page :',
		keyTaken: 'J’ai noté la clé, la page reste visible',
		leave: 'J’accepte qu’une page reste peut-être visible, sans moyen de la retirer'
	},
	boxes: {
		close: (count: number) =>
			plural(
				count,
				'# boîte ouverte pour recevoir des réponses se ferme aussi : ce qui n’y est pas relevé est effacé du serveur.',
				'# boîtes ouvertes pour recevoir des réponses se ferment aussi : ce qui n’y est pas relevé est effacé du serveur.'
			),
		leave: (count: number) =>
			plural(
				count,
				'La laisser ouverte : un autre appareil, ou une copie, en a la clé.',
				'Les laisser ouvertes : un autre appareil, ou une copie, en a les clés.'
			),
		open: (count: number) =>
			plural(
				count,
				'Le serveur n’a pas répondu : # boîte y reste ouverte jusqu’à sa date. Sans copie de sa clé, plus personne ne peut ouvrir ce qui y arrive.',
				'Le serveur n’a pas répondu : # boîtes y restent ouvertes jusqu’à leur date. Sans copie de leurs clés, plus personne ne peut ouvrir ce qui y arrive.'
			)
	},
	sure: 'Oui, je veux effacer ce dossier pour de bon',
	now: 'Effacer pour de bon',
	busy: 'Un instant…',
	back: 'Ne rien effacer',
	missing: 'Ce dossier n’est pas sur cet appareil, ou il est déjà effacé.',
	failed: 'Le navigateur a refusé. Rechargez la page, puis réessayez.',
	toList: 'Revenir à la liste',
	done: 'C’est effacé de cet appareil',
	receipt: {
		title: 'Reçu',
		list: 'Effacés pour de bon',
		note: 'Sans nom : Azimut ne garde qu’une empreinte, pour prévenir si une copie le ramène.',
		contract: (day: string, revisions: number, files: number) =>
			`Fin de contrat, le ${day} : ${counted(revisions, files)}.`,
		client: (day: string, revisions: number, files: number) =>
			`Un client, le ${day} : ${counted(revisions, files)}.`,
		dossier: (day: string, revisions: number, files: number) =>
			`Un dossier, le ${day} : ${counted(revisions, files)}.`
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		erasing: typeof import('./fr.erasing').default;
	}
}
