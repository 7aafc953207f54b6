import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of a coach's copy of many clients. */
export default {
	title: 'Copie de mes clients',
	intro:
		'Un seul fichier : tous vos clients, avec vos notes privées et les clés de leurs pages publiques. Pour un autre de vos appareils, ou au cas où celui-ci se perd. Pour un collègue, faites plutôt « Transmettre » ; pour un client, « Remettre le dossier ».',
	toColleague: 'À un collègue, transmettez-les autrement',
	back: 'Mes clients',
	makeTitle: 'Faire une copie',
	all: (count: number) => plural(count, '# client.', '# clients.'),
	some: (count: number) =>
		plural(
			count,
			'# client, celui que vous avez choisi.',
			'# clients, ceux que vous avez choisis.'
		),
	last: (day: string) => `Dernière copie de tous : ${day}.`,
	neverAll: 'Jamais copiés tous ensemble.',
	unprotected: 'Sans mot de passe, qui trouve ce fichier lit tout, vos notes privées aussi.',
	make: 'Faire la copie',
	making: (done: number, of: number) => `${done} sur ${of}…`,
	made: (name: string) =>
		`Le fichier ${name} est prêt dans vos téléchargements. Rangez-le ailleurs que sur cet appareil, et effacez la copie d’avant.`,
	problems: {
		'too-large':
			'Cette copie dépasse 256 Mo : choisissez des clients dans la liste, et copiez-les en plusieurs fois.',
		unavailable: 'Ce navigateur ne sait pas faire cette copie. Il est peut-être trop ancien.'
	},
	unreadable: (count: number, names: string) =>
		`${plural(count, 'Ce dossier ne se relit pas', '# dossiers ne se relisent pas')} : ${names}. La copie n’est pas faite ; rien n’a changé sur cet appareil.`,
	makeOthers: (count: number) => plural(count, 'Copier l’autre client', 'Copier les # autres'),
	without: (names: string) => `N’est pas dans cette copie : ${names}.`,
	restoreTitle: 'Reprendre une copie',
	restoreIntro:
		'Prenez seulement une copie que vous avez faite vous-même, ou le fichier qu’un collègue vous transmet : il apporte aussi les notes privées. Votre copie apporte votre nom, si personne n’accompagne encore ici.',
	choose: 'Choisir le fichier',
	reading: 'Lecture…',
	refused: {
		damaged: 'Ce fichier est abîmé, coupé, ou n’est pas une copie de clients. Rien n’a été pris.',
		newer:
			'Ce fichier vient d’une version plus récente d’Azimut. Rouvrez Azimut avec du réseau, puis recommencez. Rien n’a été pris.',
		unavailable: 'Ce navigateur ne sait pas lire cette copie. Il est peut-être trop ancien.',
		'not-clients':
			'Ce n’est pas une copie de clients : si c’est un dossier, importez-le depuis la liste. Rien n’a été pris.'
	},
	badDossier: (place: number) =>
		`Le dossier n° ${place} de ce fichier est abîmé : rien n’a été pris.`,
	ready: (count: number, day: string) =>
		`Copie du ${day} : ${plural(count, '# client', '# clients')}.`,
	fromColleague: (count: number, day: string) =>
		`Transmis par un collègue le ${day} : ${plural(count, '# client', '# clients')}. Ce qu’il a écrit garde son nom.`,
	sayWho:
		'Dites d’abord que vous accompagnez, et qui vous êtes : ce que vous écrirez portera votre nom. Puis choisissez à nouveau le fichier.',
	toSayWho: 'J’accompagne des entreprises',
	known: (count: number) =>
		plural(
			count,
			'# est déjà sur cet appareil, ou dans sa corbeille.',
			'# sont déjà sur cet appareil, ou dans sa corbeille.'
		),
	erased: (count: number) =>
		plural(
			count,
			'# a été effacé de cet appareil : il ne revient que si vous le cochez.',
			'# ont été effacés de cet appareil : ils ne reviennent que si vous les cochez.'
		),
	bringBack: (name: string, day: string) => `Reprendre « ${name} », effacé le ${day}`,
	withKnown: 'Les compléter aussi par ce fichier',
	take: (count: number) =>
		count === 0 ? 'Rien à prendre' : plural(count, 'Prendre # client', 'Prendre # clients'),
	taking: (done: number, of: number) => `${done} sur ${of}…`,
	stopped: (done: number) =>
		`Cet appareil n’a pas pu tout garder : il n’a peut-être plus de place. ${plural(done, '# client est pris', '# clients sont pris')}, rien n’est à moitié. Libérez de la place, puis reprenez la même copie.`,
	taken: (added: number, completed: number) =>
		`${plural(added, '# client ajouté', '# clients ajoutés')}${completed > 0 ? `, ${plural(completed, '# complété', '# complétés')}` : ''}.`,
	reminder: (day: string) => `Vos clients n’ont pas été copiés tous ensemble depuis le ${day}.`,
	reminderNever: 'Vos clients n’ont jamais été copiés tous ensemble.',
	toCopy: 'En faire une copie'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		copy: typeof import('./fr.copy').default;
	}
}
