import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of a copy that is taken in, and of what people left in disagreement. */
export default {
	reading: 'Lecture du fichier…',
	dropHere: 'Déposez le fichier ici',
	dropHint: 'Vous pouvez aussi déposer le fichier n’importe où sur cette page.',
	several: 'Un seul fichier à la fois : déposez-les l’un après l’autre.',
	folder: 'C’est un répertoire : déposez plutôt le fichier qui s’y trouve.',
	notAFile: 'Ce n’est pas un fichier : déposez le fichier du dossier.',
	notLoaded:
		'Une partie d’Azimut n’a pas pu être chargée : votre fichier n’est pas en cause. Vérifiez la connexion, puis réessayez.',
	saved: (name: string) => `Les changements de la copie sont dans « ${name} ».`,
	dismissed: (name: string) => `Rien n’a changé : « ${name} » est comme avant.`,
	title: 'Une copie d’un dossier que vous avez',
	brings: (name: string, count: number) =>
		`Cette copie du dossier « ${name} » apporte ${plural(count, '# changement', '# changements')}.`,
	bringsDisagreements: (name: string) =>
		`Cette copie du dossier « ${name} » dit autre chose que vous.`,
	bringsPast: (name: string) =>
		`Cette copie du dossier « ${name} » complète son historique. Rien de ce que vous voyez ne change.`,
	comesBack: (name: string) =>
		`Vous avez supprimé « ${name} » de cet appareil. Si vous gardez cette copie, il revient.`,
	again:
		'Ce dossier vient de changer dans un autre onglet. Rien n’a été gardé. Voici ce que la copie apporte maintenant.',
	differing: (count: number) =>
		plural(
			count,
			'# changement de votre dossier n’est pas le même dans cette copie. Le vôtre reste ; si celui de la copie dit autre chose, il est à départager.',
			'# changements de votre dossier ne sont pas les mêmes dans cette copie. Les vôtres restent ; ce que la copie dit d’autre est à départager.'
		),
	doubtful:
		'Elle a été abîmée en route, ou quelqu’un l’a modifiée. Si vous ne savez pas d’où elle vient, ne changez rien.',
	files: (count: number) =>
		plural(count, '# fichier de preuve s’ajoute.', '# fichiers de preuves s’ajoutent.'),
	coachRevisions: (count: number) =>
		plural(
			count,
			'Ce fichier contient # note ou rendez-vous privé d’accompagnateur',
			'Ce fichier contient # notes ou rendez-vous privés d’accompagnateur'
		),
	takePrivate: 'Les prendre : ce fichier vient d’un collègue ou d’un autre de mes appareils',
	erasedTitle: 'Un dossier que vous avez effacé',
	erasedOne: (name: string, day: string) =>
		`« ${name} » (le nom vient de ce fichier) a été effacé de cet appareil le ${day}. Le reprendre le ramène.`,
	takeErased: 'Le reprendre quand même',
	/** What of a coach's own came with it. */
	brought: (what: string) =>
		what === ''
			? 'Les notes privées de ce fichier n’ont pas été prises.'
			: `Pris avec le dossier, pour vous seul : ${what}.`,
	newTitle: 'Un nouveau dossier',
	newOne: (name: string) => `« ${name} » n’est pas encore sur cet appareil.`,
	takeNew: 'Importer le dossier',
	coachErased: (count: number) =>
		plural(
			count,
			'# de vos notes privées serait effacée.',
			'# de vos notes privées seraient effacées.'
		),
	keepApart: 'L’enregistrer comme un dossier à part',
	claims: (name: string) =>
		`Ce fichier dit que « ${name} » est la même entreprise. Rien de « ${name} » n’est déplacé : si c’est vrai, rattachez-les vous-même, depuis vos dossiers.`,
	joined: (file: string, name: string) =>
		`Ce fichier est celui de « ${file} », et « ${name} » dit l’avoir rejoint. Si ce n’est pas la même entreprise, ne changez rien.`,
	lacking: (count: number) =>
		plural(
			count,
			'# changement de votre dossier n’est pas dans cette copie : il reste.',
			'# changements de votre dossier ne sont pas dans cette copie : ils restent.'
		),
	gridUnknown:
		'Ce dossier utilise un questionnaire que cette page ne peut pas lire ici : les réponses sont montrées telles qu’elles sont notées.',
	changesTitle: 'Ce qui change',
	disagreementsTitle: (count: number) => plural(count, 'À départager', 'À départager : # réponses'),
	disagreementsIntro: 'Touchez la réponse à garder, ou décidez plus tard : aucune n’est perdue.',
	before: 'Avant :',
	after: 'Après :',
	settles: (value: string) => `Désaccord réglé : ${value}`,
	restOf: 'Lire la suite',
	more: (count: number) => plural(count, 'Voir # autre changement', 'Voir # autres changements'),
	later: 'Décider plus tard',
	keep: 'Garder ces changements',
	leave: 'Ne rien changer',
	nothingStoredYet: 'Rien n’est gardé tant que vous n’avez pas choisi.',
	by: (who: string, date: string) => `${who}, le ${date}`,
	you: 'Vous, sur cet appareil',
	altered: 'Une copie abîmée ou modifiée',
	company: (mark: string) =>
		mark === '' ? 'L’entreprise, sur un autre appareil' : `L’entreprise, sur l’appareil ${mark}`,
	coach: (mark: string) =>
		mark === '' ? 'L’accompagnateur' : `L’accompagnateur, sur l’appareil ${mark}`,
	screen: {
		title: 'Réponses en désaccord',
		intro:
			'Deux personnes, ou deux appareils, ont répondu autrement à la même question. La réponse la plus récente compte en attendant. Touchez celle à garder.',
		empty: 'Il n’y a pas de désaccord dans ce dossier.',
		emptyText:
			'Quand vous importez une copie de ce dossier remplie ailleurs, ce qui diffère se départage ici.',
		done: 'Tout est départagé.',
		choose: 'Garder celle-ci',
		chosen: 'Gardée',
		counts: 'Compte pour l’instant',
		chosenValue: (value: string) => `Vous gardez : ${value}`,
		undo: 'Annuler le dernier choix',
		redo: 'Rétablir',
		undone: 'C’est annulé.',
		redone: 'C’est rétabli.',
		undoRefused: 'Cette réponse a changé depuis dans un autre onglet : rien n’a été annulé.',
		back: 'Voir le résultat',
		toDossiers: 'Les dossiers de cet appareil'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		merge: typeof import('./fr.merge').default;
	}
}
