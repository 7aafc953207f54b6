/** The words that place a company beside others of its class, for its own eyes. */
export default {
	title: 'Des entreprises comme la vôtre',
	contribute: 'Contribuer sans votre nom',
	invented: 'Ces chiffres sont inventés, pour un essai : ils ne disent rien de vraies entreprises.',
	among: {
		both: (count: string) =>
			`Parmi environ ${count} entreprises de votre taille et de votre activité`,
		family: (count: string) =>
			`Parmi environ ${count} entreprises de votre activité, de toutes tailles`,
		size: (count: string) =>
			`Parmi environ ${count} entreprises de votre taille, de toutes activités`,
		all: (count: string) =>
			`Parmi environ ${count} entreprises, de toutes tailles et de toutes activités`
	},
	half: (among: string, low: number, high: number) =>
		low === high
			? `${among}, au moins la moitié sont à ${low} sur 100.`
			: `${among}, au moins la moitié sont entre ${low} et ${high} sur 100.`,
	own: (own: string) => `Vous : ${own}.`,
	wider: {
		family: 'Il n’y en a pas encore assez de votre taille dans votre activité.',
		size: 'Il n’y en a pas encore assez de votre activité.',
		all: 'Il n’y en a pas encore assez de votre taille, ni de votre activité.'
	},
	unknown: 'Dans les points des autres, un « je ne sais pas » compte zéro.',
	otherGrid:
		'Cette édition porte sur une autre version du questionnaire : les sujets ne se comparent pas.',
	legend: 'Chaque ligne va de 0 à 100. Bande : au moins la moitié des entreprises. Point : vous.',
	partsTable: 'Vos parties, et celles d’autres entreprises',
	subjectsTable: 'Vos sujets, et ceux d’autres entreprises',
	subjects: 'Sujet par sujet',
	part: 'Partie',
	subject: 'Sujet',
	you: 'Vous',
	halfOf: 'La moitié',
	scale: 'De 0 à 100',
	between: (low: number, high: number) => (low === high ? String(low) : `${low} à ${high}`),
	total: 'Total',
	edition: (edition: string) =>
		`Édition ${edition}, d’après des contributions sans nom, que personne n’a vérifiées. Le calcul se fait ici : rien n’est envoyé.`,
	editionName: (year: string, quarter: string) => `T${quarter} ${year}`
};
