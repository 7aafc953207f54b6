import { frenchPlural as plural } from '$lib/i18n/plural';

/** Many clients at once: from a list, or from the files of their dossiers. */
export default {
	title: 'Importer plusieurs clients',
	toClients: 'Voir mes clients',
	onlyCoach: 'Cette page sert à qui accompagne des entreprises.',
	become: 'J’accompagne des entreprises',
	list: {
		title: 'Une liste de clients',
		intro:
			'Collez les cellules de votre tableur, ou choisissez un fichier CSV. Un nom suffit ; Azimut reconnaît aussi SIREN, commune, code postal, contact, téléphone, mail, NAF, effectif, étiquettes et identifiant CRM. Gardez seulement les colonnes qui servent.',
		paste: 'Cellules copiées',
		read: 'Lire ces lignes',
		file: 'Choisir un fichier CSV',
		problems: {
			empty: 'Il n’y a rien à lire ici.',
			'too-large': 'Cette liste dépasse 1 Mo : coupez-la en plusieurs.',
			'too-long': 'Cette liste dépasse 500 lignes : coupez-la en plusieurs.',
			'too-wide': (line: number) =>
				`Ligne ${line} : plus de 100 colonnes. Gardez celles qui servent.`,
			quotes: (line: number) =>
				`Ligne ${line} : un guillemet est mal fermé. Corrigez-le, puis recommencez.`
		},
		noCommunes:
			'La liste des communes n’a pas pu être chargée : les communes restent comme elles sont écrites, sans intercommunalité.',
		columns: 'Colonnes',
		columnsHint: 'Dites où se trouve chaque renseignement.',
		titles: 'La première ligne donne le nom des colonnes',
		nowhere: 'Aucune',
		column: (letter: string, text: string) => (text === '' ? letter : `${letter} : ${text}`),
		fields: {
			name: 'Nom',
			siren: 'SIREN ou SIRET',
			commune: 'Commune',
			postcode: 'Code postal',
			person: 'Contact',
			phone: 'Téléphone',
			mail: 'Mail',
			activity: 'Activité ou NAF',
			headcount: 'Effectif',
			tags: 'Étiquettes',
			crmId: 'Identifiant CRM'
		},
		twins: (count: number) =>
			plural(count, 'Peut-être déjà là : # ligne', 'Peut-être déjà là : # lignes'),
		twinsHint: 'Elles ne sont pas importées, sauf si vous les cochez.',
		like: {
			siren: (line: number, name: string, other: string) =>
				`Ligne ${line}, ${name} : même SIREN que ${other}.`,
			name: (line: number, name: string, other: string) =>
				`Ligne ${line}, ${name} : ressemble à ${other}.`
		},
		likeLine: (line: number) => `la ligne ${line}`,
		likeClient: (name: string) => `votre client « ${name} »`,
		anyway: 'Importer quand même',
		wrong: (count: number) => plural(count, 'Laissé de côté : # case', 'Laissé de côté : # cases'),
		cell: (column: string, what: string, where: string) =>
			`Colonne ${column} : ${what}. Laissé de côté : ${where}.`,
		at: (line: number, text: string) => `ligne ${line}${text ? ` (« ${text} »)` : ''}`,
		allCells: 'Tout voir',
		otherLines: (count: number) => plural(count, '# autre ligne', '# autres lignes'),
		cells: {
			missing: 'sans nom, cette ligne n’est pas importée',
			'too-long': 'ce texte est trop long',
			'siren-digits': '9 chiffres attendus, ou 14 pour un SIRET',
			'siren-check': 'ce numéro n’existe pas, vérifiez ses chiffres',
			postcode: '5 chiffres attendus',
			mail: 'cette adresse n’est pas complète',
			activity: 'activité non reconnue ; un code comme 10.71C l’est toujours',
			headcount: 'un nombre entier attendu, ou deux : 10-19',
			'too-many-tags': '20 étiquettes au plus'
		},
		preview: (shown: number, count: number) =>
			shown === count
				? plural(count, '# ligne lue', '# lignes lues')
				: `Les ${shown} premières lignes, sur ${count}`,
		line: 'Ligne',
		create: (count: number) => plural(count, 'Créer # client', 'Créer # clients'),
		creating: 'Création…',
		none: 'Aucune ligne à importer.',
		other: 'Lire une autre liste'
	},
	made: {
		title: (count: number) => plural(count, '# client créé', '# clients créés'),
		undo: 'Annuler l’import',
		undone: (removed: number, kept: number) =>
			[
				`Import annulé : ${plural(removed, '# client retiré', '# clients retirés')}.`,
				kept > 0
					? plural(kept, '# reste, car on y a écrit depuis.', '# restent, car on y a écrit depuis.')
					: ''
			]
				.join(' ')
				.trim(),
		messages: (count: number) =>
			plural(count, '# message de préparation', '# messages de préparation'),
		messagesIntro:
			'Chacun porte le lien de son dossier. Azimut n’envoie rien : copiez-les, ou prenez le fichier pour un publipostage, puis effacez-le.',
		all: 'Tous en un fichier (CSV)',
		file: 'messages-de-preparation',
		columns: { name: 'nom', mail: 'mail', message: 'message' },
		copy: (name: string) => `Copier le message pour ${name}`,
		copyShort: 'Copier',
		copied: (name: string) => `Message pour ${name} copié.`,
		notCopied: (name: string) =>
			`Ce navigateur n’a pas copié le message pour ${name} : ouvrez-le et copiez-le à la main.`
	},
	files: {
		title: 'Des fichiers de dossiers',
		intro:
			'Ceux que vos clients ou vos collègues vous ont remis : .azimut.json ou .azimut.html. Un dossier nouveau est rangé ; s’il change un des vôtres, vous regardez d’abord.',
		choose: 'Choisir des fichiers',
		folder: 'Choisir un répertoire',
		reading: (done: number, total: number) => `${done} sur ${total} lus`,
		stop: 'Arrêter',
		counts: {
			new: (count: number) => plural(count, '# dossier rangé', '# dossiers rangés'),
			held: (count: number) => plural(count, '# déjà là', '# déjà là'),
			asks: (count: number) => plural(count, '# à regarder', '# à regarder'),
			refused: (count: number) => plural(count, '# refusé', '# refusés')
		},
		left: (count: number) =>
			plural(
				count,
				'# fichier n’a pas été lu : ce n’est pas un dossier, ou la lecture s’est arrêtée.',
				'# fichiers n’ont pas été lus : ce ne sont pas des dossiers, ou la lecture s’est arrêtée.'
			),
		changes: (name: string) => `Il change « ${name} ».`,
		locked: 'Il demande un mot de passe.',
		look: (path: string) => `Regarder ${path}`,
		lookShort: 'Regarder'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		intake: typeof import('./fr.intake').default;
	}
}
