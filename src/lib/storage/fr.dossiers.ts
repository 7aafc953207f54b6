import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the list of dossiers. */
export default {
	missing: {
		none: 'Il n’y a pas encore de dossier ouvert sur cet appareil.',
		missingTitle: 'Ce dossier n’est pas ici',
		missing:
			'Ce dossier n’est pas sur cet appareil. Il a peut-être été supprimé, ou créé dans un autre navigateur.',
		unknownTitle: 'Ce dossier utilise un questionnaire inconnu ici',
		unknown: (grid: string) =>
			`Il a été rempli avec le questionnaire ${grid}, que cette version d’Azimut ne connaît pas. Vos réponses sont intactes. Rechargez la page, ou exportez le dossier.`
	},
	coachInvitation: 'Vous accompagnez des entreprises ?',
	coaching: 'J’accompagne des entreprises',
	title: 'Dossiers de cet appareil',
	intro:
		'Tout est gardé ici, dans ce navigateur. Exportez un dossier pour en avoir une copie ailleurs.',
	clients: 'Mes clients',
	clientsIntro:
		'Tout est gardé sur cet appareil. Vos notes privées ne sont dans rien de ce que vous remettez à un client.',
	whereData: 'Où sont mes données',
	backups: {
		paused: 'Les copies automatiques sont en pause.',
		failed: 'La dernière copie automatique n’a pas pu se faire.'
	},
	seeWhy: 'Voir pourquoi',
	empty: 'Il n’y a pas encore de dossier sur cet appareil.',
	create: 'Nouveau dossier',
	open: 'Ouvrir',
	opened: 'Ouvert',
	questionnaires: {
		title: 'Ses questionnaires',
		inUse: 'en cours',
		begin: (name: string) => `Commencer : ${name}`,
		goOn: (name: string) => `Reprendre : ${name}`,
		one: 'Un seul profil pour tous : ce que vous avez dit de l’entreprise sert à chacun.',
		failed: 'Ce questionnaire n’a pas pu être ouvert. Vérifiez la connexion, puis réessayez.'
	},
	rename: 'Renommer',
	nameLabel: 'Nom du dossier',
	nameHint: 'Un surnom suffit. Il part avec le dossier, si vous le donnez.',
	save: 'Garder ce nom',
	duplicate: 'Dupliquer',
	duplicateHint: 'Pour un autre établissement : profil et réponses sont copiés.',
	copyName: (name: string) => `${name} (copie)`,
	archive: 'Archiver',
	unarchive: 'Désarchiver',
	archived: 'Archivés',
	remove: 'Supprimer',
	removed: (name: string) => `« ${name} » est supprimé. Il reste récupérable 30 jours.`,
	eraseNow: 'Effacer maintenant…',
	restore: 'Récupérer',
	deleted: 'Supprimés depuis moins de 30 jours',
	stillPublic: {
		title: 'Supprimés, avec une page publique',
		removed: (name: string) => `« ${name} » est dans la corbeille.`,
		visible: 'Sa page publique reste visible : retirez-la d’abord. D’ici là, le dossier reste ici.',
		perhaps:
			'Sa page publique existe peut-être : un envoi est resté sans réponse. Tant que ce n’est pas réglé, le dossier reste ici.',
		open: 'Récupérer et ouvrir sa page'
	},
	export: 'Exporter',
	exported: (file: string) => `Le fichier ${file} est prêt dans vos téléchargements.`,
	shared: (file: string) => `Le fichier ${file} est partagé.`,
	pass: 'Passer sur un autre appareil',
	receive: 'Recevoir d’un autre appareil',
	importMany: 'Importer plusieurs clients',
	import: 'Importer un dossier',
	imported: (name: string, added: number) =>
		added === 0
			? `« ${name} » était déjà complet ici : rien à ajouter.`
			: `« ${name} » est importé : ${plural(added, '# changement ajouté', '# changements ajoutés')}.`,
	importDamaged: (count: number) =>
		plural(
			count,
			'# changement était en deux versions : si elles ne disent pas la même chose, il est à départager.',
			'# changements étaient en deux versions : ceux qui ne disent pas la même chose sont à départager.'
		),
	importedKey: {
		brought: (name: string, url: string) =>
			`Ce fichier apporte la clé de la page publique de « ${name} » : ${url} Cet appareil ne s’en sert pas tant que vous ne la prenez pas.`,
		broughtAsked: (name: string) =>
			`Ce fichier apporte un envoi resté sans réponse, pour la page publique de « ${name} ». Cet appareil ne s’en sert pas tant que vous ne le prenez pas.`,
		samePage: (url: string) =>
			`Cet appareil garde sa clé de la page publique ${url} ; celle du fichier n’est pas prise et y reste.`,
		otherPage: (url: string, other: string) =>
			`Cet appareil garde la clé de la page publique ${url} ; celle d’une autre page, ${other}, n’est pas prise et reste dans le fichier.`,
		otherAsked: (url: string) =>
			`Cet appareil garde la clé de la page publique ${url} ; d’après le fichier, une autre existe peut-être. Un envoi est resté sans réponse sur l’appareil d’où il vient : terminez-le là-bas, ou renoncez-y.`,
		tooMany: (other: string) =>
			`Deux pages en ligne pour une entreprise trompent. L’autre se retire sur l’appareil qui l’a publiée, ou avec sa clé de papier à l’adresse ${other}/retirer`,
		waiting:
			'Un envoi de cet appareil est resté sans réponse : la clé du fichier n’est pas prise, elle reste dans le fichier. Terminez cet envoi, ou renoncez-y puis importez à nouveau.',
		open: 'Ouvrir la page publique de ce dossier'
	},
	actions: (name: string) => `Actions pour ${name}`,
	more: 'Autres actions',
	updated: (date: string) => `Modifié le ${date}`,
	next: (date: string, title: string) =>
		title === '' ? `Plan : à faire pour le ${date}` : `À faire pour le ${date} : ${title}`,
	late: (date: string, title: string) =>
		title === '' ? `Plan : à faire depuis le ${date}` : `À faire depuis le ${date} : ${title}`,
	subjects: (count: number, of: number) =>
		`${plural(count, '# sujet rempli', '# sujets remplis')} sur ${of}`,
	scoreRange: (low: number, high: number) =>
		low === high ? `${low} sur 100` : `entre ${low} et ${high} sur 100`,
	examplesTitle: 'Exemples',
	examplesIntro: 'Des entreprises inventées, pour voir à quoi ressemble un dossier rempli.',
	loadExample: 'Charger',
	exampleLoaded: 'Chargé : supprimez-le comme un autre dossier.',
	importErrors: {
		'too-large': 'Ce fichier dépasse 64 Mo : ce n’est pas un dossier Azimut.',
		unreadable:
			'Ce navigateur n’arrive pas à lire ce fichier. Copiez-le sur cet appareil, puis recommencez.',
		'not-text': 'Ce fichier n’est pas un dossier Azimut, ou il est abîmé : ce n’est pas du texte.',
		truncated: 'La fin de ce fichier manque : il a été coupé pendant la copie ou l’envoi.',
		'not-json': 'Ce fichier n’est pas un dossier Azimut, ou il est abîmé.',
		'not-a-dossier': 'Ce fichier n’est pas un dossier Azimut.',
		'newer-format':
			'Ce fichier vient d’une version plus récente d’Azimut. Rouvrez Azimut avec du réseau, prenez la nouvelle version quand elle est proposée, puis recommencez.',
		'unsafe-key': 'Ce fichier contient un nom interdit.',
		'too-deep': 'Ce fichier n’a pas la forme d’un dossier Azimut.',
		'other-dossier': 'Ce fichier mélange plusieurs dossiers.',
		'unknown-key': 'Ce fichier contient un champ qu’Azimut ne connaît pas.',
		'unknown-path': 'Ce fichier contient une réponse qu’Azimut ne sait pas ranger.',
		'bad-value': 'Ce fichier contient une valeur qui n’a pas de sens.',
		'bad-file': 'Le fichier d’une preuve est abîmé dans ce dossier.',
		'file-too-large': 'Ce dossier contient trop de preuves : 5 Mo par fichier, 40 Mo en tout.',
		damaged:
			'Ce fichier protégé est abîmé : il a été coupé ou modifié en route. Demandez-le à nouveau.',
		'many-dossiers':
			'C’est une copie de plusieurs clients, pas un dossier. Reprenez-la depuis « J’accompagne des entreprises », « Reprendre une copie ».',
		'foreign-id': 'Ce fichier reprend une partie d’un autre dossier de cet appareil.',
		where: (place: string) => `À cet endroit : ${place}.`,
		safe: 'Rien n’a été importé. Vos dossiers sont intacts.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		dossiers: typeof import('./fr.dossiers').default;
	}
}
