import counts from '$lib/inbox/fr.contents';
import { frenchPlural as plural } from '$lib/i18n/plural';

/** A dossier that a coach hands over, and what came back since. */
export default {
	title: 'Remettre le dossier',
	to: 'À qui ?',
	destinations: {
		client: { words: 'À mon client', note: 'Le dossier, sans rien de ce qui est à vous seul.' },
		colleague: { words: 'À un collègue', note: 'Avec vos notes privées et vos rendez-vous.' },
		'own-device': {
			words: 'À un autre de mes appareils',
			note: 'Tout. Preuves confidentielles et clés : à cocher.'
		}
	},
	whom: {
		client: 'à votre client',
		colleague: 'à un collègue',
		'own-device': 'à un autre de vos appareils'
	},
	extras: 'Joindre aussi',
	goes: 'Ce qui part',
	stays: 'Ce qui reste chez vous',
	nothingStays: 'Rien : tout part.',
	counts,
	files: (count: number) =>
		plural(count, '# fichier de preuve, trop lourd', '# fichiers de preuves, trop lourds'),
	keys: 'les clés (page publique, contributions)',
	warning: {
		client: 'Une copie remise ne s’efface plus.',
		colleague:
			'Ce fichier contient vos notes privées : ne le donnez pas à votre client. À une autre structure, seulement si votre client est d’accord.',
		'own-device': 'Ce fichier contient vos notes privées : ne le donnez à personne.'
	},
	download: 'Télécharger le fichier',
	share: 'Envoyer…',
	making: 'Le fichier se prépare…',
	failed: 'Le fichier n’a pas pu être fait. Rien n’est parti, et le dossier est intact.',
	shareFailed: 'L’envoi n’a pas abouti. Téléchargez le fichier, puis envoyez-le vous-même.',
	again: 'Réessayer',
	done: (day: string, whom: string, file: string) => `Remis le ${day} ${whom} : fichier ${file}`,
	notNoted: (file: string) =>
		`Le fichier ${file} est fait, mais la remise n’est pas notée : il n’y a peut-être plus de place sur cet appareil.`,
	tell: {
		client:
			'Dites à votre client : « Ouvrez Azimut sur votre appareil, allez dans Dossiers, touchez Importer et choisissez ce fichier. »',
		colleague:
			'Dites à votre collègue : « Dans Azimut, Dossiers, Importer, puis cochez que le fichier vient d’un collègue. »',
		'own-device':
			'Sur l’autre appareil : Azimut, Dossiers, Importer, puis cochez que le fichier vient de vous.'
	},
	tellPassword: 'Donnez-lui le mot de passe au téléphone.',
	message: {
		label: 'Message à envoyer avec le fichier',
		copy: 'Copier le message',
		copied: 'C’est copié.',
		selected: 'Le texte est sélectionné : copiez-le.',
		text: (address: string, by: string, isLocked: boolean) =>
			`Bonjour,\n\nVoici votre dossier Azimut, dans le fichier joint. Enregistrez-le sur votre appareil. Ouvrez ${address}, touchez « Importer un dossier », puis choisissez ce fichier.${isLocked ? ' Il demande un mot de passe : je vous le donne au téléphone.' : ''}\n\n${by}`
	},
	earlier: 'Remises notées',
	earlierOne: (day: string, whom: string) => `Le ${day}, ${whom}`,
	locked: 'avec un mot de passe',
	onlyCoach:
		'Cette page sert à qui accompagne des entreprises, dans le dossier de l’une d’elles. Votre propre dossier s’exporte depuis la liste des dossiers.',
	toDossiers: 'Les dossiers de cet appareil',
	since: {
		title: (day: string) => `Depuis votre remise (${day})`,
		count: (count: number) =>
			plural(
				count,
				'Votre client a changé # chose dans ce dossier.',
				'Votre client a changé # choses dans ce dossier.'
			),
		nothing: (day: string) =>
			`Rien n’est revenu de votre client depuis la remise du ${day}. Quand il vous rend son fichier, importez-le : ce qu’il a changé se lit ici.`,
		kinds: {
			answers: 'Réponses',
			indicators: 'Chiffres de l’année',
			profile: 'L’entreprise',
			notes: 'Notes de l’entreprise',
			plan: 'Plan',
			proofs: 'Preuves'
		},
		untitled: 'sans titre',
		added: 'Ajouté',
		changed: 'Modifié',
		removed: 'Retiré',
		toVoices: 'Départager les deux voix'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		handover: typeof import('./fr.handover').default;
	}
}
