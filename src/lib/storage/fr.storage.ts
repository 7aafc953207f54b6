import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of what keeps the data safe: where it is, its copies, erasing it, saving what is left of it. */
export default {
	title: 'Où sont mes données',
	lead: 'Dans ce navigateur, sur cet appareil, et nulle part ailleurs. Azimut n’en reçoit que ce que vous publiez.',
	lock: {
		title: 'Le verrou',
		text: 'Illisible sans une phrase de passe : pour un ordinateur qui pourrait être perdu ou prêté.',
		put: 'Mettre un verrou',
		isOn: 'Un verrou est mis sur cet appareil.',
		manage: 'Changer ou enlever le verrou',
		copies:
			'Le verrou est mis : ces copies s’ouvrent avec votre phrase de passe, ou le code de secours.'
	},
	here: {
		title: 'Ce que ce navigateur en fait',
		persistent: 'Vos données ici',
		isPersistent: 'Ce navigateur s’est engagé à ne pas les effacer de lui-même.',
		notPersistent: 'Ce navigateur peut les effacer s’il manque de place.',
		unknownPersistent: 'Ce navigateur ne dit pas s’il peut les effacer.',
		ask: 'Demander au navigateur de les garder',
		granted: 'C’est fait : ce navigateur les gardera.',
		refused:
			'Ce navigateur n’a pas accepté pour l’instant. Cela change parfois après quelques visites, ou si vous ajoutez Azimut à l’écran d’accueil. Une copie dans un fichier reste le plus sûr.',
		space: 'Place',
		used: (used: string) => `${used} utilisés`,
		usedAndLeft: (used: string, left: string) => `${used} utilisés, ${left} encore libres`,
		unknownSpace: 'Ce navigateur ne dit pas la place utilisée.',
		offline: 'Sans réseau',
		offlineReady: 'Azimut s’ouvre aussi sans réseau.',
		offlineNotYet: 'Pas encore : revenez une fois sur Azimut avec du réseau.',
		offlineNever: 'Pas ici : chaque page a besoin du réseau. Vos réponses, elles, restent gardées.',
		private: 'Fenêtre privée',
		privateText: 'Dans une fenêtre privée, tout disparaît à sa fermeture.'
	},
	disk: {
		title: 'Ce qui peut rester sur le disque',
		text: [
			'Le navigateur range tout dans le dossier de votre profil, sans le chiffrer si vous ne mettez pas le verrou : qui ouvre cet ordinateur, ou son disque, peut le lire. Même effacé, il peut en rester des traces jusqu’à ce que la place soit réutilisée, et dans les sauvegardes de l’ordinateur, les copies automatiques et les fichiers téléchargés.',
			'Chiffrez le disque (c’est un réglage de l’ordinateur ou du téléphone) et verrouillez votre session quand vous vous éloignez.'
		]
	},
	warnings: {
		title: 'À savoir ici',
		'seven-days':
			'Ce navigateur efface les données d’un site après sept jours d’utilisation sans y revenir. Ajoutez Azimut à l’écran d’accueil, ou exportez vos dossiers.',
		insecure:
			'L’adresse de cette page n’est pas sécurisée (http). Rien ne s’ouvre sans réseau, et le navigateur ne peut pas s’engager à garder vos données. Exportez vos dossiers.'
	},
	units: {
		kb: (value: string) => `${value} ko`,
		mb: (value: string) => `${value} Mo`,
		gb: (value: string) => `${value} Go`
	},
	copies: {
		title: 'Vos dossiers et leurs copies',
		count: (count: number) => plural(count, '# dossier ici', '# dossiers ici'),
		none: 'Il n’y a pas de dossier ici.',
		last: (date: string) => `Dernière copie le ${date}`,
		lastOlder: (date: string) => `Dernière copie le ${date}, modifié depuis`,
		never: 'Pas encore de copie',
		toDossiers: 'Exporter depuis la liste des dossiers',
		deleted: (count: number) =>
			plural(
				count,
				'# dossier supprimé prend encore de la place. Il reste récupérable 30 jours.',
				'# dossiers supprimés prennent encore de la place. Ils restent récupérables 30 jours.'
			),
		empty: 'Vider la corbeille',
		emptyTitle: 'Vider la corbeille ?',
		emptyText: (count: number) =>
			plural(
				count,
				'# dossier supprimé sera effacé pour de bon. Les autres dossiers ne sont pas touchés.',
				'# dossiers supprimés seront effacés pour de bon. Les autres dossiers ne sont pas touchés.'
			),
		emptied: 'La corbeille est vide.',
		emptiedRest: 'Le reste de la corbeille est effacé.',
		stillPublic: (count: number) =>
			plural(
				count,
				'# dossier supprimé reste dans la corbeille : sa page publique est encore visible, ou l’est peut-être. Retirez-la d’abord.',
				'# dossiers supprimés restent dans la corbeille : leurs pages publiques sont encore visibles, ou le sont peut-être. Retirez-les d’abord.'
			),
		toBin: 'Voir les dossiers supprimés'
	},
	folder: {
		title: 'Copies automatiques',
		intro:
			'Choisissez un dossier de votre ordinateur. Azimut y garde une copie par jour de chaque dossier modifié, pendant sept jours de travail.',
		choose: 'Choisir où ranger les copies',
		change: 'Changer de place',
		stop: 'Arrêter les copies',
		stopped: 'Les copies sont arrêtées. Celles qui existent restent où elles sont.',
		on: (folder: string) => `Les copies vont dans « ${folder} ».`,
		last: (moment: string) => `Dernière copie : ${moment}.`,
		waiting: 'La première copie se fait après votre prochain changement.',
		paused: (folder: string) =>
			`Les copies dans « ${folder} » sont en pause : le navigateur redemande votre accord. Vos réponses sont gardées ici.`,
		resume: 'Reprendre',
		failed: {
			gone: (folder: string) =>
				`La dernière copie n’a pas pu se faire : « ${folder} » est introuvable. Vos réponses sont gardées ici. Choisissez une autre place, ou rebranchez le disque.`,
			full: (folder: string) =>
				`La dernière copie n’a pas pu se faire : le disque de « ${folder} » est plein. Vos réponses sont gardées ici. Libérez de la place, puis réessayez.`,
			unknown: (folder: string) =>
				`La dernière copie n’a pas pu se faire dans « ${folder} ». Vos réponses sont gardées ici. Réessayez, ou choisissez une autre place.`
		},
		cannotChoose: 'Ce dossier n’a pas pu être choisi. Essayez-en un autre.',
		retry: 'Réessayer',
		private:
			'Avec les notes de l’accompagnateur, les preuves confidentielles et les clés des pages publiques'
	},
	erase: {
		title: 'Effacer tout de cet appareil',
		intro:
			'Azimut efface tout de suite vos dossiers, vos réglages et ses fichiers de ce navigateur. Les fichiers exportés et les copies rangées ailleurs restent.',
		open: 'Effacer tout…',
		ask: 'Effacer tout de cet appareil ?',
		count: (count: number) =>
			plural(
				count,
				'# dossier sera effacé, sans retour possible.',
				'# dossiers seront effacés, sans retour possible.'
			),
		uncopied: (count: number) =>
			plural(
				count,
				'Pour # dossier, il n’existe pas de copie à jour.',
				'Pour # dossiers, il n’existe pas de copie à jour.'
			),
		nothing: 'Il n’y a pas de dossier ici. Les réglages et les fichiers d’Azimut seront effacés.',
		pages: {
			title: (count: number) =>
				plural(
					count,
					'# page publique ne part pas avec le reste :',
					'# pages publiques ne partent pas avec le reste :'
				),
			perhaps: 'Elle existe peut-être : un envoi est resté sans réponse.',
			withdraw: 'Retirer d’abord',
			keys: (count: number) =>
				plural(
					count,
					'Elle reste visible, et sa clé est effacée : vous ne pourrez la retirer que si vous avez gardé sa clé de papier, ou un export avec les clés.',
					'Elles restent visibles, et leurs clés sont effacées : vous ne pourrez les retirer que si vous avez gardé leurs clés de papier, ou des exports avec les clés.'
				),
			sure: (count: number) =>
				plural(
					count,
					'Oui, je veux tout effacer, et laisser cette page visible.',
					'Oui, je veux tout effacer, et laisser ces pages visibles.'
				)
		},
		first: 'Exporter d’abord',
		sure: 'Oui, je veux tout effacer.',
		now: 'Effacer tout maintenant',
		busy: 'Effacement en cours…',
		blocked:
			'Un autre onglet d’Azimut retient encore vos dossiers : rien n’est effacé pour l’instant. Fermez les autres onglets d’Azimut, et gardez celui-ci ouvert. L’effacement se terminera tout seul.',
		failed: 'Le navigateur a refusé. Rien n’a été effacé, et vos dossiers sont intacts. Réessayez.',
		doneTitle: 'Tout est effacé de cet appareil',
		done: 'Azimut a effacé ce qu’il avait écrit dans ce navigateur : dossiers, réglages, fichiers du programme. Le navigateur peut laisser des traces sur le disque jusqu’à ce qu’il réutilise la place.',
		doneElsewhere:
			'Les fichiers exportés et les copies que vous avez rangés ailleurs y sont toujours : effacez-les vous-même si vous le voulez.',
		partly:
			'Des fichiers du programme, sans aucune réponse, n’ont pas pu être effacés. Les réglages du navigateur peuvent le faire : effacez les données de ce site.',
		home: 'Revenir à l’accueil'
	},
	rescue: {
		save: 'Sauver ce qui reste',
		found: (count: number) =>
			plural(
				count,
				'# dossier peut être sauvé. Enregistrez-le :',
				'# dossiers peuvent être sauvés. Enregistrez-les un par un :'
			),
		changes: (count: number) => plural(count, '# changement lu', '# changements lus'),
		ofCoach: 'Avec vos notes et vos rendez-vous privés : ne donnez pas ce fichier au client.',
		keep: 'Enregistrer',
		saved: (file: string) => `Le fichier ${file} est prêt dans vos téléchargements.`,
		lost: (names: string) => `Il ne reste que le nom de : ${names}.`,
		none: 'Aucune réponse ne peut être lue ici.',
		failed: 'Le navigateur ne laisse rien lire. Rechargez la page, puis réessayez.',
		restart: 'Repartir de zéro',
		restartTitle: 'Repartir de zéro ?',
		restartText:
			'Tout ce qui reste ici sera effacé, puis Azimut repartira vide. Vous pourrez importer les fichiers que vous avez.',
		sure: 'Oui, j’ai enregistré ce que je voulais garder.',
		now: 'Effacer et repartir',
		unnamed: 'Dossier sans nom'
	},
	reminder: {
		title: 'Gardez une copie de ce dossier',
		text: 'Vous avez terminé une partie. Une copie dans un fichier la protège, même si ce navigateur efface tout.',
		save: 'Enregistrer une copie',
		saved: (file: string) => `Le fichier ${file} est prêt dans vos téléchargements.`,
		later: 'Plus tard',
		where: 'Où sont mes données'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		storage: typeof import('./fr.storage').default;
	}
}
