import { frenchPlural as plural } from '$lib/i18n/plural';

/** A file that asks for a password: how one is set, and how it is asked for. */
export default {
	protect: 'Protéger par un mot de passe',
	protectNote: 'Le fichier ne s’ouvre alors qu’avec Azimut et ce mot de passe.',
	unavailable:
		'Ce navigateur ne protège rien à cette adresse : il faut une adresse qui commence par https.',
	password: 'Mot de passe',
	propose: 'Proposer un mot de passe',
	tell: 'Dites-le au téléphone, ne l’écrivez pas dans le même message que le fichier.',
	lost: 'Notez-le : sans lui, personne ne peut ouvrir ce fichier, Azimut non plus.',
	short: (count: number) => plural(count, 'Encore # caractère.', 'Encore # caractères.'),
	guessable: 'Ce mot de passe se devine trop vite : mettez-y plusieurs mots sans lien entre eux.',
	ask: {
		title: 'Ce fichier est protégé',
		intro: 'La personne qui vous l’a remis connaît son mot de passe.',
		own: 'C’est le mot de passe choisi en faisant cette copie : par vous, ou par le collègue qui vous l’a donnée.',
		device: {
			label: 'La phrase de passe du verrou, ou le code de secours',
			intro:
				'Cette copie vient d’un appareil qui a un verrou. Elle s’ouvre avec la phrase de passe ou le code de secours qu’il avait ce jour-là.',
			wrong:
				'Ce n’est ni la phrase de passe ni le code de secours de cette copie. Rien n’a été importé : vous pouvez réessayer.'
		},
		open: 'Ouvrir',
		opening: 'Ouverture…',
		leave: 'Ne pas l’ouvrir',
		wrong: 'Ce n’est pas le bon mot de passe. Rien n’a été importé : vous pouvez réessayer.',
		unavailable:
			'Ce navigateur n’ouvre pas de fichier protégé à cette adresse : il faut une adresse qui commence par https.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		locked: typeof import('./fr.locked').default;
	}
}
