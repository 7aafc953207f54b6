import { frenchPlural as plural } from '$lib/i18n/plural';

/** Clients who go on with a colleague, and the end of a coach's contract. */
export default {
	handOn: {
		title: 'Transmettre à un collègue',
		lead: (count: number) =>
			plural(
				count,
				'# client, dans un seul fichier, derrière un mot de passe.',
				'# clients, dans un seul fichier, derrière un mot de passe.'
			),
		who: 'Qui part',
		proofs: 'Joindre les preuves confidentielles',
		counting: 'Compte en cours…',
		settings: 'vos réglages, votre nom d’accompagnateur sur cet appareil et vos vues',
		boxes: (count: number) =>
			plural(
				count,
				'la clé d’une boîte ouverte : relevez ce qui y est arrivé, votre collègue en ouvre une autre',
				'les clés de # boîtes ouvertes : relevez ce qui y est arrivé, votre collègue en ouvre d’autres'
			),
		warning:
			'Ce fichier contient vos notes privées : ne le donnez à aucun client. À une autre structure, seulement si chaque client est d’accord.',
		make: 'Faire le fichier',
		made: (file: string) =>
			`Transmis : le fichier ${file} est dans vos téléchargements, et le journal de chaque client le note.`,
		tell: 'Donnez-le à votre collègue, et le mot de passe au téléphone. Dites-lui : « Dans Azimut, J’accompagne des entreprises, puis Reprendre une copie. » Il vous les rend de la même façon.',
		notNoted: (file: string) =>
			`Le fichier ${file} est fait, mais ce n’est pas noté : il n’y a peut-être plus de place sur cet appareil.`,
		nobody: 'Il n’y a aucun client à transmettre.',
		toEnd: 'Continuer la fin de contrat'
	},
	title: 'Fin de contrat',
	lead: 'Chaque client part chez un collègue ou garde son dossier. Vous relisez les fichiers. Puis tout s’efface d’ici, d’un coup.',
	nobody:
		'Personne n’accompagne sur cet appareil. Si vous avez des clients à transmettre, dites d’abord qui vous êtes.',
	toSayWho: 'J’accompagne des entreprises',
	here: {
		title: 'Ce qui est sur cet appareil',
		clients: (count: number) => plural(count, '# client', '# clients'),
		bin: (count: number) =>
			plural(
				count,
				'# dossier dans la corbeille : il s’efface aussi',
				'# dossiers dans la corbeille : ils s’effacent aussi'
			),
		samples: (count: number) =>
			plural(
				count,
				'# client d’exemple : il s’efface aussi, sans être transmis',
				'# clients d’exemple : ils s’effacent aussi, sans être transmis'
			),
		own: (names: string) => `Restent vos propres entreprises : ${names}`,
		private: 'Privé, effacé aussi, même sur vos propres entreprises'
	},
	give: {
		title: '1. Transmettre ou rendre',
		colleague: 'Transmettre tous les clients à un collègue',
		client: 'Ou rendez son dossier à un client, depuis la liste plus bas.'
	},
	read: {
		title: '2. Relire chaque fichier',
		intro:
			'Choisissez à nouveau chaque fichier donné, avec les preuves confidentielles dedans. Azimut l’ouvre et le compare à cet appareil.',
		choose: 'Choisir un fichier',
		reading: 'Lecture…',
		whole: (count: number) =>
			count === 0
				? 'Ce fichier ne contient aucun client en entier.'
				: plural(
						count,
						'# client est en entier dans ce fichier.',
						'# clients sont en entier dans ce fichier.'
					),
		lacking: (name: string, changes: number, files: number) =>
			`${name} : il manque ${plural(changes, '# changement', '# changements')} et ${plural(files, '# fichier de preuve', '# fichiers de preuves')}. Faites un nouveau fichier, preuves confidentielles comprises.`,
		strangers: (count: number) =>
			plural(count, '# n’est pas sur cet appareil.', '# ne sont pas sur cet appareil.'),
		ownCopy:
			'C’est une copie pour vos appareils : elle n’est chez personne. Choisissez un fichier pour un collègue ou pour un client.',
		refused: 'Ce fichier est abîmé, coupé, ou n’est pas un fichier d’Azimut.',
		newer:
			'Ce fichier vient d’une version plus récente d’Azimut. Rouvrez Azimut avec du réseau, puis recommencez.',
		storage: 'Cet appareil n’a pas pu lire ce qu’il garde. Réessayez.',
		state: (colleague: number, client: number) =>
			`Relus : ${plural(colleague, '# transmis à un collègue', '# transmis à un collègue')}, ${plural(client, '# rendu au client', '# rendus aux clients')}.`
	},
	left: {
		title: (count: number) =>
			plural(
				count,
				'# client dont aucun fichier n’est relu',
				'# clients dont aucun fichier n’est relu'
			),
		none: 'Chaque client a un fichier relu.',
		give: 'Rendre au client',
		without: 'Effacer sans transmettre'
	},
	erase: {
		title: '3. Tout effacer d’ici',
		what: [
			'Les clients, la corbeille, vos notes privées, votre nom d’accompagnateur, vos vues.',
			'Les fichiers déjà donnés restent où ils sont. Les copies rangées dans un dossier de l’ordinateur aussi : supprimez-les vous-même.',
			'Une vieille copie ne ramène personne : Azimut le dit, et demande client par client.'
		],
		pages: (count: number) =>
			plural(
				count,
				'La page publique restera visible, j’ai noté sa clé',
				'Les # pages publiques resteront visibles, j’ai noté leurs clés'
			),
		sure: 'Oui, tout effacer pour de bon',
		now: 'Tout effacer',
		busy: 'Un instant…',
		waiting: (count: number) =>
			plural(
				count,
				'Il reste # client à transmettre, à rendre ou à cocher.',
				'Il reste # clients à transmettre, à rendre ou à cocher.'
			),
		changed:
			'Quelque chose a changé depuis la relecture. Rien n’est effacé : refaites le fichier de ces clients, et relisez-le.',
		failed: 'Cet appareil a refusé. Rien n’est effacé.'
	},
	receipt: {
		done: 'C’est effacé de cet appareil',
		title: 'Reçu de fin de contrat',
		day: (day: string) => `Jour : ${day}`,
		colleague: (count: number) =>
			`Transmis à un collègue, fichier relu : ${plural(count, '# client', '# clients')}`,
		client: (count: number) =>
			`Rendus à eux-mêmes, fichier relu : ${plural(count, '# client', '# clients')}`,
		without: (count: number) =>
			`Effacés sans transmettre, un par un : ${plural(count, '# client', '# clients')}`,
		samples: (count: number) => `Clients d’exemple : ${count}`,
		bin: (count: number) => `De la corbeille : ${plural(count, '# dossier', '# dossiers')}`,
		erased: (revisions: number, files: number) =>
			`Effacé : ${plural(revisions, '# changement', '# changements')}, ${plural(files, '# fichier de preuve', '# fichiers de preuves')}, ce qui était privé, et le nom de qui accompagnait`,
		copies: (names: string) => `Fichiers relus, de plusieurs clients : ${names}`,
		note: 'Aucun client n’est nommé ici. Azimut a effacé ce qu’il a écrit ; le navigateur peut laisser des traces sur le disque jusqu’à ce qu’il réutilise la place.',
		print: 'Imprimer',
		download: 'Télécharger le reçu',
		file: 'reçu de fin de contrat',
		toList: 'Aux dossiers'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		contract: typeof import('./fr.contract').default;
	}
}
