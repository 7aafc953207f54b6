/** The words that place a company beside the means of others, for its own eyes. */
export default {
	title: 'Des entreprises comme la vôtre',
	contribute: 'Contribuer sans votre nom',
	invented: 'Ces chiffres sont inventés, pour un essai : ils ne disent rien de vraies entreprises.',
	/** Of totals: whose they are. */
	among: { size: 'De votre taille', family: 'De votre activité', all: 'Toutes ensemble' },
	mean: {
		size: (value: number, range: string) =>
			`Les entreprises de votre taille ont en moyenne ${value} sur 100 (${range}).`,
		family: (value: number, range: string) =>
			`Les entreprises de votre activité ont en moyenne ${value} sur 100 (${range}).`,
		all: (value: number, range: string) =>
			`Toutes ensemble, les entreprises ont en moyenne ${value} sur 100 (${range}).`
	},
	own: (own: string) => `Vous : ${own}.`,
	notYet: (count: string) =>
		`On ne peut pas encore comparer : il faut environ ${count} contributions.`,
	unknown: 'Dans les points des autres, un « je ne sais pas » compte zéro.',
	otherGrid:
		'Cette édition porte sur une autre version du questionnaire : les sujets ne se comparent pas.',
	legend:
		'Chaque ligne va de 0 à 100. Point : vous. Bande : la moyenne des autres est dedans, 95 fois sur 100 ; du hasard est ajouté, pour protéger chaque entreprise. « dès 150 » : à peu près combien de contributions il faut pour le dire.',
	totalsTable: 'Votre total, et la moyenne des autres',
	partsTable: 'Vos parties, et la moyenne de toutes les entreprises',
	subjectsTable: 'Vos sujets, et la moyenne de toutes les entreprises',
	subjects: 'Sujet par sujet',
	part: 'Partie',
	subject: 'Sujet',
	you: 'Vous',
	others: 'En moyenne',
	scale: 'De 0 à 100',
	between: (low: number, high: number) => (low === high ? String(low) : `${low} à ${high}`),
	figure: (value: number, range: string) => `${value} (${range})`,
	from: (count: number) => `dès ${count}`,
	total: 'Total',
	edition: (edition: string) =>
		`Édition ${edition}, d’après des contributions sans nom, que personne n’a vérifiées. Le calcul se fait ici : rien n’est envoyé.`,
	editionName: (year: string, quarter: string) => `T${quarter} ${year}`
};

declare module '$lib/i18n/locale' {
	interface Areas {
		compare: typeof import('./fr.compare').default;
	}
}
