import { frenchPlural as plural } from '$lib/i18n/plural';

/** The lock of a device: put on, opened, changed, taken off. */
export default {
	back: 'Où sont mes données',
	title: 'Le verrou de cet appareil',
	lead: 'Tout ce qu’Azimut garde ici devient illisible sans une phrase de passe : dossiers, notes, preuves, réglages.',
	protects: 'Il protège un ordinateur perdu ou prêté. Il ne protège pas une session ouverte.',
	notHere:
		'Le verrou n’est pas proposé à cette adresse : elle ne commence pas par https, et quelqu’un pourrait changer la page sur le trajet et lire votre phrase de passe.',
	off: {
		title: 'Mettre le verrou',
		warnings: [
			'Sans la phrase de passe ni le code de secours, tout est perdu : personne ne peut rouvrir, Azimut non plus.',
			'Ce qui était écrit avant reste peut-être sur le disque jusqu’à ce que l’ordinateur réutilise la place : chiffrez aussi le disque.',
			'Les copies faites dans un dossier de l’ordinateur seront illisibles sans la même phrase. Celles d’avant ne changent pas.',
			'Azimut se verrouille après 15 minutes sans rien toucher, et quand le navigateur se ferme.'
		]
	},
	on: {
		title: 'Le verrou est mis',
		change: 'Changer la phrase de passe',
		remove: 'Enlever le verrou',
		removeNote: 'Tout redevient lisible par qui ouvre ce navigateur.',
		current: 'Votre phrase de passe d’aujourd’hui',
		currentHint: 'Ou le code de secours.'
	},
	choose: {
		title: '1. La phrase de passe',
		label: 'Phrase de passe',
		again: 'La même, une deuxième fois',
		propose: 'En proposer une autre',
		show: 'Montrer ce que j’écris',
		lacking: (count: number) => plural(count, 'Encore # caractère.', 'Encore # caractères.'),
		short: 'Il faut au moins dix caractères.',
		guessable: 'Cette phrase se devine trop vite : mettez-y plusieurs mots sans lien entre eux.',
		differs: 'Les deux ne sont pas les mêmes.'
	},
	code: {
		title: '2. Le code de secours',
		text: 'Il ouvre si la phrase est oubliée. Imprimez-le et rangez-le loin de cet appareil : il n’est gardé nulle part.',
		print: 'Imprimer le code',
		sheet: 'Code de secours d’Azimut',
		sheetText: (day: string) =>
			`Fait le ${day}. Il ouvre le verrou d’Azimut sur l’appareil où il a été mis, et les copies faites dans un dossier de cet appareil. Qui le trouve avec l’un ou l’autre peut tout lire.`,
		kept: 'J’ai imprimé ou recopié ce code'
	},
	confirm: { put: 'Mettre le verrou', change: 'Changer', remove: 'Enlever le verrou' },
	missing: {
		again: 'Écrivez deux fois la même phrase de passe.',
		code: 'Gardez d’abord le code de secours, puis cochez.',
		current: 'Ce n’est pas la phrase de passe de cet appareil.'
	},
	moving: (percent: number) => `Ne fermez pas cette page… ${percent} %`,
	movingNote:
		'Tout est écrit à nouveau, relu, puis l’ancien est effacé. Coupé au milieu, rien n’est perdu.',
	done: {
		put: 'Le verrou est mis. Gardez le code loin d’ici.',
		change:
			'La phrase de passe est changée. L’ancienne et son code n’ouvrent plus rien ici ; les copies d’avant s’ouvrent encore avec eux.',
		remove: 'Le verrou est enlevé. Tout est lisible dans ce navigateur.'
	},
	failed: {
		moving: 'Un autre onglet d’Azimut le fait déjà.',
		blocked:
			'Un autre onglet d’Azimut tient encore les données. Fermez-le, puis réessayez. Rien n’a changé.',
		full: 'Il n’y a pas la place d’écrire tout une deuxième fois. Libérez de la place, puis réessayez. Rien n’a changé.',
		other: 'Cela n’a pas pu se faire. Rien n’a changé.',
		unsaved: 'Quelque chose n’est pas encore enregistré : terminez-le d’abord.'
	},
	screen: {
		title: 'Azimut est verrouillé',
		intro: 'Vos données sont là, illisibles sans votre phrase de passe.',
		label: 'Phrase de passe, ou code de secours',
		show: 'Montrer ce que j’écris',
		open: 'Déverrouiller',
		opening: 'Ouverture…',
		wrong: 'Ce n’est ni la phrase de passe ni le code de secours.',
		wait: (seconds: number) =>
			plural(seconds, 'Réessayez dans # seconde.', 'Réessayez dans # secondes.'),
		lost: 'J’ai perdu les deux',
		lostText:
			'Alors personne ne peut plus lire ce qui est ici. Si vous avez une copie ailleurs, effacez cet appareil et repartez d’elle.',
		erase: 'Tout effacer de cet appareil',
		eraseSure: 'Oui, tout effacer pour de bon',
		moving:
			'Un autre onglet d’Azimut met ou enlève le verrou. Cet onglet attend, puis continue tout seul.'
	},
	watch: {
		lock: 'Verrouiller',
		sure: 'Oui, verrouiller pendant l’entretien',
		near: (seconds: number) =>
			plural(
				seconds,
				'Azimut se verrouille dans # seconde.',
				'Azimut se verrouille dans # secondes.'
			),
		interview: 'Un entretien est ouvert : ce qui est noté est gardé, et il continue après.',
		stay: 'Rester',
		held: 'Azimut ne se verrouille pas : quelque chose n’est pas encore enregistré. Sans personne ici, il se verrouille tout de même au bout de cinq minutes.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		lock: typeof import('./fr.lock').default;
	}
}
