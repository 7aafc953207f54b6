import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of two moments of a company, side by side. */
export default {
	figures: {
		title: 'Vos chiffres',
		given: (years: string) => `Chiffres de ${years}`,
		compare: (years: string) => `Comparer les chiffres de ${years}`
	},
	/** `gained`: points on 100, written. */
	since: (year: number, done: number, up: number, gained: string, isMore: boolean) =>
		`Depuis ${year} : ${[
			done > 0 && plural(done, '# pas fait', '# pas faits'),
			up > 0 && plural(up, '# sujet avance', '# sujets avancent'),
			gained &&
				`${gained} ${/^[01]\b/.test(gained) ? 'point' : 'points'} de ${isMore ? 'plus' : 'moins'} sur 100`
		]
			.filter(Boolean)
			.join(', ')}.`,
	title: 'Deux diagnostics côte à côte',
	rose: (moment: string) => `Vos sujets : ${moment}`,
	one: 'Avec un autre diagnostic terminé, ou une réponse changée, vous pourrez comparer.',
	from: 'De',
	to: 'À',
	same: 'Choisissez deux diagnostics différents.',
	totals: (before: string, after: string, change: string) =>
		`De ${before} à ${after} sur 100, soit ${change}.`,
	totalsSame: (before: string) => `${before} sur 100 les deux fois.`,
	noTotals: 'L’un des deux n’a pas de résultat : aucun sujet ne s’y applique.',
	lowBound: 'On compare les minimums : une question sans réponse y compte zéro.',
	lows: (before: string, after: string, change: string) =>
		`Au minimum, de ${before} à ${after} sur 100, soit ${change}.`,
	ranges: (before: string, after: string) => `${before}, puis ${after}.`,
	yours: (change: string) => `${change} : ce que vous avez fait, ou répondu autrement.`,
	grid: (change: string) => `${change} : ce que le questionnaire a changé.`,
	size: (change: string) =>
		`${change} : ce que votre taille ou votre profil a changé, là où les questions sont restées les mêmes.`,
	apart: (change: string) =>
		`${change} : ce qui ne peut pas être comparé, parce que la question n’est pas la même ou n’avait pas de réponse.`,
	movedTitle: 'Ce qui a bougé',
	moved: (change: string, count: number, max: number) =>
		`${change} ${count > 1 ? 'points' : 'point'} sur ${max}`,
	then: 'puis',
	added: (practices: string) => `En plus : ${practices}`,
	left: (practices: string) => `Ce que vous ne cochez plus : ${practices}`,
	cause: (cause: string, change: string) => `${cause} : ${change}`,
	columns: { yours: 'Vous', grid: 'Questionnaire', size: 'Profil', apart: 'Pas comparable' },
	points: (low: number, high: number, max: number) =>
		low === high ? `${low} sur ${max}` : `${low} à ${high} sur ${max}`,
	notConcerned: 'Pas concerné',
	absent: 'N’existe pas',
	unchanged: (count: number) =>
		plural(count, '# sujet n’a pas changé', '# sujets n’ont pas changé'),
	noneChanged: 'Aucun sujet n’a changé.',
	why: {
		'asked-again': 'La question a changé : l’ancienne réponse ne dit pas tout ce qu’elle demande.',
		'other-questions': 'Votre profil a changé : d’autres questions sont posées.',
		unanswered: 'Une question n’avait pas de réponse, d’un côté ou de l’autre.',
		'no-way': 'Ce sujet n’est pas dans les deux questionnaires.',
		dropped: 'Le questionnaire ne pose plus cette question.'
	},
	unknownGrid: (grid: string) =>
		`Le questionnaire ${grid} n’est pas connu ici : ce diagnostic ne peut pas être comparé.`,
	noWay:
		'Rien ne dit comment passer d’un de ces questionnaires à l’autre : on ne compare pas sujet par sujet.',
	recomputed: (at: number, now: number) =>
		`Gardé à ${at} sur 100, ce diagnostic donne ${now} quand on le recalcule ici.`,
	failed: 'La comparaison n’a pas pu être faite. Vérifiez la connexion, puis réessayez.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		moved: typeof import('./fr.moved').default;
	}
}
