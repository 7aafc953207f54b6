import { frenchPlural as plural } from '$lib/i18n/plural';

type Whose = 'prepared' | 'together' | 'alone' | 'listed';

/** The summary of a meeting: what is typed, what is printed, and the mail. */
export default {
	title: 'Compte rendu',
	intro:
		'Tout est déjà rempli, sauf ce qui a été dit. Changez ce que vous voulez. Votre client lira tout, la prochaine date aussi : rien de privé ici. Ce qui a été remis ou imprimé reste dans l’historique de son dossier, même corrigé ensuite.',
	kept: 'Gardé dans le dossier. Il part avec lui.',
	notKept: 'Rien n’est gardé tant que vous n’avez rien écrit, copié ou imprimé.',
	failed: 'Ce n’est pas enregistré : il n’y a peut-être plus de place sur cet appareil.',
	fields: {
		on: 'Date',
		well: 'Ce qui va déjà bien',
		said: 'Ce qui a été dit',
		range: 'Où en est l’entreprise',
		steps: 'Prochains pas',
		call: 'Qui appeler',
		find: 'Ce qui reste à retrouver',
		next: 'Prochain rendez-vous'
	},
	saidHint: 'Deux ou trois phrases : le projet, ce qui a surpris, ce que vous avez décidé.',
	stepsHint: 'Trois pas au plus, un par ligne.',
	choose: 'Choisir d’autres pas',
	putInPlan: 'Mettre ces pas dans le plan',
	planTitle: 'Ces pas entrent dans le plan quand vous copiez, imprimez ou remettez',
	due: 'Pour quand',
	dueOn: (day: string) => `pour le ${day}`,
	/** A step, then who does it and by when. */
	step: (text: string, task: string) => `${text} (${task})`,
	notReady: 'Pas prêt : une seule action, sans résultat',
	notReadyDone: 'Une seule action reste, sans résultat. Choisissez une date pour rappeler.',
	notReadyNone: 'Ni action ni résultat. Choisissez une date pour rappeler.',
	since: {
		title: (day: string) => `Depuis le ${day}`,
		done: (step: string) => `Promis et fait : ${step}`,
		open: (step: string) => `Promis, pas encore fait : ${step}`,
		answered: (subjects: string) => `Répondu depuis : ${subjects}`,
		changed: (subjects: string) => `Réponses changées : ${subjects}`,
		unchanged: 'Aucune réponse n’a changé.'
	},
	inPlan: 'Ces pas sont dans le plan.',
	chosen: 'Pas du plan, puis pas proposés',
	full: 'Trois pas au plus : décochez-en un pour en choisir un autre.',
	range: (low: string, high: string) =>
		low === high ? `${low} sur 100` : `Entre ${low} et ${high} sur 100`,
	answered: (range: string, answered: number, of: number, toFind: number) =>
		`${range}, d’après ${plural(answered, '# sujet rempli', '# sujets remplis')} sur ${of}${toFind > 0 ? `, dont ${toFind} à retrouver` : ''}.`,
	tooEarly: (begun: number, of: number) =>
		`Trop tôt pour une fourchette : ${plural(begun, '# sujet abordé', '# sujets abordés')} sur ${of}.`,
	callFirst: 'Pour un premier conseil',
	callOne: (what: string, who: string, phone: string) =>
		phone ? `${what} : ${who}, ${phone}` : `${what} : ${who}`,
	phoneSeen: (phone: string, when: string) =>
		`${phone} (${when === '' ? 'date du numéro inconnue' : `relevé : ${when}`}, il a pu changer)`,
	findOne: (what: string, who: string, day: string) =>
		day ? `${what} : par ${who}, pour le ${day}` : `${what} : par ${who}`,
	owner: 'Qui',
	who: { company: 'vous', accountant: 'votre comptable' },
	others: (count: number) => plural(count, 'et # autre', 'et # autres'),
	copy: 'Copier comme un message',
	copied: 'C’est copié : collez-le dans votre messagerie.',
	selected: 'Le navigateur ne copie pas ici : prenez le texte ci-dessous.',
	message: 'Le message',
	print: 'Imprimer',
	handOver: 'Remettre le dossier',
	tooLong: 'C’est trop long pour une page : raccourcissez.',
	remove: 'Retirer ce compte rendu',
	removeSure: 'Oui, le retirer',
	removed: 'Le compte rendu est retiré. Une copie déjà remise le garde.',
	earlier: 'Autres comptes rendus',
	another: 'Nouveau compte rendu',
	none: 'Il n’y a pas encore de compte rendu dans ce dossier.',
	noneText: 'Une personne qui accompagne des entreprises peut en écrire un après un rendez-vous.',
	toPlan: 'Voir le plan',
	toResult: 'Voir le résultat',
	of: (day: string) => `Compte rendu du ${day}`,
	line: (day: string, by: string) =>
		by === '' ? `Compte rendu du ${day}` : `Compte rendu du ${day}, avec ${by}`,
	madeWith: (by: string, day: string) =>
		by === '' ? `Fait le ${day}` : `Fait avec ${by}, le ${day}`,
	foot: (company: string) => `Compte rendu, ${company}`,
	page: 'page ',
	/** By whose the answers are that it rests on. */
	declared: ({ prepared, together, alone, listed }: Record<Whose, number>) => {
		if (alone + listed === 0)
			return 'Ce compte rendu reprend ce que l’entreprise a dit d’elle-même.';
		const company = prepared + together;
		const whose = [
			company && `${company} de l’entreprise ou données avec elle`,
			alone && `${alone} de l’accompagnateur seul`,
			listed && `${listed} d’une liste ou d’un fichier`
		].filter(Boolean);
		return `Réponses sur lesquelles ce compte rendu s’appuie : ${whose.join(', ')}.`;
	},
	mail: {
		hello: 'Bonjour,',
		intro: (day: string) => `Voici ce que je retiens de notre rendez-vous du ${day}.`,
		bye: 'À bientôt,'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		meeting: typeof import('./fr.meeting').default;
	}
}
