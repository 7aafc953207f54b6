import { frenchPlural as plural } from '../../plural';

/** The words of the sheet of a department or of a group of communes, for who is elected there, or writes of it. */
export default {
	title: (place: string) =>
		`${place} : ce que déclarent des entreprises qui se sont montrées d’elles-mêmes, non vérifié`,
	description: (place: string) =>
		`${place} : combien de pages d’entreprises, ce qu’elles déclarent, et qui peut les aider.`,
	pages: (count: number, written: string, day: string) =>
		plural(
			count,
			`${written} page est dans l’annuaire le ${day}.`,
			`${written} pages sont dans l’annuaire le ${day}.`
		),
	none: (day: string) => `Aucune page d’ici n’est dans l’annuaire le ${day}.`,
	/** Of a group: pages may keep their commune to themselves. */
	groupOnly: 'Seules les pages qui disent leur commune ou ce groupe comptent ici.',
	noSample:
		'Ce n’est pas un échantillon : les autres entreprises du territoire peuvent être différentes.',
	see: 'Voir ces pages',
	most: 'Où disent-elles agir le plus ?',
	least: 'Où sont-elles le plus à zéro ?',
	finding: (subject: string) => `Le plus souvent : « ${subject} ».`,
	exactly: (count: number, answered: number) => `${count} sur ${answered}`,
	atLeast: (count: number, answered: number) => `au moins ${count} sur ${answered}`,
	atMost: (count: number, answered: number) => `au plus ${count} sur ${answered}`,
	quoted: (subject: string) => `« ${subject} »`,
	tiedNames: (names: string) => `Autant : ${names}.`,
	tied: (count: number) =>
		plural(count, 'Autant pour # autre sujet.', 'Autant pour # autres sujets.'),
	withPercent: (counted: string, percent: number) => `${counted} (${percent} %)`,
	tooFew: (fewest: number) =>
		`On n’en dit rien encore : il faut ${fewest} pages qui ont répondu, ici et autour.`,
	unsaid: (count: number) =>
		plural(count, '# sujet n’est donc pas dit.', '# sujets ne sont donc pas dits.'),
	help: 'Qui peut aider ici ?',
	office: (name: string, town: string) => `${name}, ${town}`,
	/** Offices without a telephone that is known. */
	others: 'Aussi :',
	needs: (place: string) => `Quelles aides (${place}) ?`,
	need: (need: string, count: number) => `${need} : ${plural(count, '# aide', '# aides')}`,
	begin: {
		title: 'Comment commencer ?',
		steps: [
			'L’entreprise répond sur son appareil, sans compte : rien n’en part.',
			'Elle lit son résultat et voit qui appeler.',
			'Si elle veut, elle montre sa page, et peut la retirer.'
		],
		open: 'Commencer'
	},
	reading: {
		title: 'Comment lire cette fiche',
		declared:
			'Chaque entreprise déclare ses réponses ; personne ne les a vérifiées. On compte des pages, avec ou sans SIREN : une entreprise peut en avoir plusieurs.',
		counted:
			'Agir : au moins un point. À zéro : aucun point, même où la loi fait agir. Un sujet compte les pages qui y ont répondu à tout. Les questions changent avec la taille et le métier : deux territoires ne se comparent pas.',
		withheld: (fewest: number) =>
			`Un sujet n’est pas dit sous ${fewest} réponses, ni où deux fiches, soustraites, en laisseraient moins. On ne dit ni « toutes » ni « aucune ».`,
		versions: (versions: string) => `Questionnaire : ${versions}, toutes ses versions ensemble.`,
		reuse: 'Citez le jour et « déclaré, non vérifié ».',
		source: (site: string, address: string) => `${site}, ${address}`
	},
	groups: 'Par groupe de communes',
	departments: 'Par département',
	beside: (name: string, count: string) => `${name} · ${count}`,
	figures: 'Les chiffres clés',
	unknown: 'Ce territoire n’existe pas ici'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		territories: typeof import('./fr.territories').default;
	}
}
