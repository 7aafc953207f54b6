/** What opens at a question when it is asked for: its help, the exact figure, and the code of activity. */
export default {
	/** Answers that seldom go together. */
	doubts: {
		overHeadcount: (label: string, value: string, team: string) =>
			`${label} : ${value}. C’est plus que vos salariés (${team}).`,
		overRest: (label: string, value: string, rest: string) =>
			`${label} : ${value}. D’après le profil, il reste ${rest} personnes au plus, sans celles qui ne comptent pas ici.`,
		otherThanProfile: (label: string, value: string, profileValue: string) =>
			`${label} : ${value}. Dans le profil, vous avez dit ${profileValue}.`,
		factOverHeadcount: (question: string, value: string, team: string) =>
			`${question} ${value}. C’est plus que vos salariés (${team}).`
	},
	officially: (title: string) => `Son titre officiel : ${title}`,
	listen: 'Écouter',
	stopListening: 'Arrêter',
	words: 'Les mots utilisés',
	reasons: 'D’où viennent ces niveaux',
	editorial: 'choix d’Azimut',
	source: 'Source :',
	figure: {
		hint: 'Vous pouvez écrire 12,5 ou 1 200.',
		computed: (bracket: string) => `Chiffre gardé : ${bracket}`,
		use: 'Garder ce chiffre',
		unit: 'En quoi comptez-vous ?',
		wanted: 'Il manque le chiffre exact. Vous pouvez aussi passer.',
		errors: {
			'not-a-number': 'Écrivez un nombre, par exemple 12,5 ou 1 200.',
			'too-big': 'Ce nombre est trop grand. Vérifiez l’unité.',
			decimals: 'Deux chiffres après la virgule suffisent.',
			'part-over-whole': (part: string, whole: string) =>
				`La partie (${part}) dépasse le total (${whole}). Corrigez l’un des deux.`,
			'zero-denominator': 'Le total est de zéro : il n’y a rien à comparer.',
			zeroWayOn: (row: string) => `Choisissez plutôt la réponse : « ${row} ».`,
			zeroUnknown: 'Laissez vide, ou choisissez « Je ne sais pas ».',
			'missing-number': 'Il manque ce nombre.'
		}
	},
	ape: {
		label: 'Votre code APE',
		hint: 'L’ancien code, comme 10.71C, ou le nouveau de 2027, comme 10.71H.',
		wrong:
			'Écrivez les quatre chiffres et la lettre du code, comme 10.71C ou 10.71H. La lettre seule ne suffit pas.',
		settled: (activity: string) => `Votre activité, d’après ce code : ${activity}.`,
		several: 'Ce code réunit plusieurs activités. Laquelle est la vôtre ?',
		apart: (code: string, ofCode: string, own: string) =>
			`Le code ${code} va avec « ${ofCode} ». Vous avez choisi « ${own} ». Vérifiez l’un ou l’autre.`,
		or: ' ou '
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		help: typeof import('./fr.help').default;
	}
}
