import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the export dialog, and of the readable export that it writes. */
export default {
	dialog: {
		title: (name: string) => `Exporter « ${name} »`,
		formats: 'Pour quoi faire ?',
		html: 'Pour garder : une page à lire',
		htmlNote:
			'Fichier .azimut.html. Il s’ouvre dans un navigateur, sans Azimut et sans réseau. Azimut sait aussi le reprendre.',
		json: 'Pour envoyer ou changer d’appareil',
		jsonNote: 'Fichier .azimut.json, plus léger. Il faut Azimut pour l’ouvrir.',
		extras: 'Ajouter aussi',
		destination: 'Pour qui ?',
		destinations: {
			client: {
				words: 'L’entreprise, ou quelqu’un à qui elle le montre',
				note: 'Sans ce qui est privé à l’accompagnateur.'
			},
			colleague: {
				words: 'Un collègue qui accompagne aussi',
				note: 'Avec les notes et les rendez-vous de l’accompagnateur.'
			},
			'own-device': {
				words: 'Un autre de mes appareils',
				note: 'Avec tout, comme une copie de sécurité.'
			}
		},
		confidentialProofs: 'Les preuves confidentielles',
		confidentialProofsNote: 'Celles que vous avez marquées ainsi, avec leurs fichiers.',
		tokens: 'Les clés de vos pages publiques et contributions',
		tokensNote: 'Qui a ces clés peut changer ou retirer ces pages, et retirer ces contributions.',
		earlier: {
			count: (count: number) =>
				plural(
					count,
					'# texte d’avant, modifié ou effacé (note, plan, compte rendu…), reste dans l’historique et part avec le dossier.',
					'# textes d’avant, modifiés ou effacés (notes, plan, comptes rendus…), restent dans l’historique et partent avec le dossier.'
				),
			erase: 'Effacer de l’historique',
			sure: 'Oui, effacer pour de bon',
			cancel: 'Annuler',
			erased: (count: number) =>
				plural(
					count,
					'# texte d’avant est effacé. Une copie déjà remise le contient encore.',
					'# textes d’avant sont effacés. Une copie déjà remise les contient encore.'
				),
			failed: 'Rien n’est effacé : cet appareil ne l’a pas enregistré. Réessayez.'
		},
		holdsPrivate:
			'Ce fichier contient ce qui est privé à l’accompagnateur : ne le donnez pas à l’entreprise.',
		notEncrypted:
			'Ce fichier n’est pas chiffré : ne le donnez qu’à quelqu’un en qui vous avez confiance.',
		missing: (count: number) =>
			plural(
				count,
				'# fichier de preuve n’est pas sur cet appareil, ou trop lourd : il ne sera pas dans l’export.',
				'# fichiers de preuves ne sont pas sur cet appareil, ou trop lourds : ils ne seront pas dans l’export.'
			),
		notWhole:
			'Ce qui n’est pas ajouté restera sur cet appareil seulement : ce fichier ne compte pas comme une copie complète.',
		download: 'Télécharger',
		share: 'Partager…',
		making: 'Le fichier se prépare…',
		unknownGrid: (grid: string) =>
			`La page à lire n’est pas possible ici : cette version d’Azimut ne connaît pas le questionnaire ${grid}. Le fichier pour envoyer contient tout.`,
		unreadable:
			'Azimut a relu ce fichier et n’y retrouve pas tout votre dossier : il ne vous est pas donné. Vos réponses sont toujours sur cet appareil. Réessayez, ou choisissez l’autre sorte de fichier.',
		noWords:
			'La page à lire n’a pas pu être faite : le questionnaire n’a pas pu être chargé. Vérifiez la connexion, puis recommencez. Le fichier pour envoyer contient tout.',
		shareFailed:
			'Le partage n’a pas marché. Vous pouvez télécharger le fichier. Le dossier est intact.'
	},
	ofCoach:
		'Copie privée de l’accompagnateur : ne la donnez pas au client. S’il demande à voir ce qui est noté sur lui, un « Dossier d’accès » se fait sur sa page dans Azimut.',
	kind: 'Dossier Azimut, à garder',
	moment: (day: string, time: string) => `${day} à ${time}`,
	written: (moment: string) => `Page écrite le ${moment}.`,
	grid: (grid: string) => `Questionnaire ${grid}.`,
	declared: 'Réponses déclarées. Personne ne les a vérifiées.',
	contents: 'Sur cette page',
	figures: 'Chiffres par année',
	profile: 'Profil',
	profileNone: 'Rien n’a été dit sur l’entreprise.',
	result: 'Résultat',
	subjects: 'Les sujets, un par un',
	points: (points: string) => `${points} points`,
	companyNote: 'Note',
	coachNote: 'Note de l’accompagnateur',
	plan: 'Plan',
	planNone: 'Le plan est vide.',
	refused: 'Pas écartés',
	proofs: 'Preuves',
	proofsNone: 'Aucune preuve n’a été ajoutée.',
	proofOn: (subject: string) => `Pour : ${subject}`,
	proofDate: (day: string) => `Datée du ${day}`,
	proofUntil: (day: string) => `Valable jusqu’au ${day}`,
	confidential: 'Confidentielle',
	openFile: (file: string) => `Enregistrer le fichier : ${file}`,
	fileMissing: 'Son fichier n’était pas sur l’appareil qui a écrit cette page.',
	sameFile: (title: string) => `C’est le même fichier que celui de « ${title} ».`,
	otherFiles: 'Autres fichiers',
	disagreements: (count: number) =>
		plural(count, 'Une réponse à mettre d’accord', '# réponses à mettre d’accord'),
	disagreementsText:
		'Deux personnes ou deux appareils ont répondu autrement. La réponse comptée est la première de chaque liste. On choisit dans Azimut.',
	history: (count: number) =>
		plural(count, 'Historique : # changement', 'Historique : # changements'),
	historyText:
		'Chaque changement, du plus récent au plus ancien. « Cet appareil » est celui qui a écrit cette page.',
	by: { company: 'L’entreprise', coach: 'L’accompagnateur' },
	thisDevice: 'cet appareil',
	altered: 'Une copie abîmée ou modifiée',
	otherDevice: (number: number) => `un autre appareil, n° ${number}`,
	became: 'puis',
	back: 'Reprendre ce dossier dans Azimut',
	backText:
		'Cette page est aussi un fichier de dossier. Gardez-la telle quelle. Dans Azimut, ouvrez « Dossiers », puis « Importer un dossier », et choisissez-la : tout revient, avec l’historique et les preuves.',
	backAt: (address: string) => `Cette page vient de l’Azimut qui se trouve ici : ${address}`,
	leftOut:
		'Ce qui est privé à l’accompagnateur, les preuves confidentielles et les clés des pages publiques n’y sont que si on les a choisis en exportant.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		export: typeof import('./fr.export').default;
	}
}
