import { frenchPlural as plural } from '$lib/i18n/plural';

/** What a coach gives a client who asks what is kept of them; and until when it is kept. */
export default {
	/** On the page of a client. */
	ask: {
		title: 'Dossier d’accès',
		intro:
			'Tout ce que cet appareil garde de ce client, vos notes comprises, dans une page faite pour lui être donnée.',
		check:
			'Relisez-la avant de la donner : si une note parle de quelqu’un d’autre, demandez à votre structure.',
		page: 'La page à donner',
		json: 'Les mêmes données, pour un logiciel (JSON)',
		making: 'Le fichier se prépare…',
		done: (file: string) => `Le fichier ${file} est fait. La remise est notée au journal.`,
		notNoted: (file: string) =>
			`Le fichier ${file} est fait, mais la remise n’est pas notée : il n’y a peut-être plus de place sur cet appareil.`,
		failed: 'Le fichier n’a pas pu être fait. Rechargez la page, puis réessayez.'
	},
	due: {
		title: 'Conservation',
		far: (day: string) => `À effacer le ${day}.`,
		soon: (day: string) => `À effacer le ${day} : c’est bientôt.`,
		due: (day: string) => `À effacer depuis le ${day}.`,
		counted: (months: number) =>
			`${months} mois après le dernier contact, ou après la dernière chose écrite si aucun n’est noté.`,
		choose: 'Votre client revient ? Notez le rendez-vous : le délai repart. Sinon, effacez :',
		erasePrivate: 'ce qui est privé seulement (le dossier reste, et reste à effacer)',
		eraseAll: 'Effacer tout ce client…',
		settings: 'Changer la durée'
	},
	/** The file itself, read by the client. */
	kind: 'Dossier d’accès',
	title: (name: string) => `Ce qui est gardé sur ${name}`,
	lead: (by: string, moment: string) =>
		`Cette page est pour vous. Elle contient tout ce que l’appareil de ${by} garde de vous et de votre entreprise dans Azimut, le ${moment} : ce que l’entreprise a répondu, et ce qui a été noté à son sujet.`,
	keep: 'Gardez-la à l’abri : elle n’est pas chiffrée.',
	by: { company: 'L’entreprise', coach: 'L’accompagnateur' },
	why: 'Pourquoi, et combien de temps',
	purpose: 'Pour préparer et suivre votre accompagnement.',
	basis: (basis: string) => `Base légale : ${basis}`,
	months: (months: number) => `Durée prévue : ${months} mois après le dernier contact.`,
	rights:
		'Vous pouvez demander que ce soit corrigé, effacé, moins utilisé, ou vous y opposer. Si la réponse ne vous convient pas : cnil.fr/adresser-une-plainte.',
	contact: (contact: string) => `À qui écrire : ${contact}`,
	outside:
		'Cette page dit ce qui est dans Azimut, sur cet appareil. Les mails, les papiers, les copies déjà faites et les autres logiciels n’y sont pas : demandez-les aussi.',
	contents: 'Sur cette page',
	groups: {
		sheet: 'Vos coordonnées et votre suivi',
		permissions: 'Ce que vous avez accepté ou refusé',
		talks: 'Les rendez-vous',
		notes: 'Les notes',
		introductions: 'À qui vous avez été présenté',
		journal: 'Ce qui a été remis ou reçu',
		company: 'L’entreprise et le dossier',
		answers: 'Les réponses',
		plan: 'Le plan',
		proofs: 'Les preuves',
		years: 'Les diagnostics terminés',
		meetings: 'Les comptes rendus',
		marks: 'Les textes sortis de l’appareil, ou effacés',
		other: 'Ce que cette version d’Azimut ne sait pas lire'
	},
	written: (moment: string, by: string) => `Écrit le ${moment} · ${by}`,
	moment: (day: string, time: string) => `${day} à ${time}`,
	nothing: 'vide, ou effacé',
	offer: (id: string) => `Aide : ${id}`,
	mark: (what: string, text: string) => `${what} : ${text}`,
	files: 'Les fichiers des preuves',
	openFile: (file: string) => `Enregistrer le fichier : ${file}`,
	missing: (count: number) =>
		plural(
			count,
			'# fichier de preuve n’est pas sur cet appareil, ou est trop lourd pour cette page.',
			'# fichiers de preuves ne sont pas sur cet appareil, ou sont trop lourds pour cette page.'
		),
	keys: (count: number) =>
		plural(
			count,
			'# clé de page publique ou de contribution est gardée à part. Elle ne dit rien de vous ; qui l’a peut retirer ce qui a été publié. Elle n’est pas dans cette page.',
			'# clés de pages publiques ou de contributions sont gardées à part. Elles ne disent rien de vous ; qui les a peut retirer ce qui a été publié. Elles ne sont pas dans cette page.'
		),
	raw: 'Tout, tel que c’est enregistré',
	rawText:
		'Chaque changement, mot pour mot, avec sa date et l’appareil qui l’a écrit (un numéro au hasard). Rien n’en est retiré.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		access: typeof import('./fr.access').default;
	}
}
