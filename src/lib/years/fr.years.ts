import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of finished diagnoses, of a new year, and of their history. */
export default {
	after: {
		title: 'La suite',
		giveBack: (person: string) => `Rendre mes réponses à ${person}`,
		finish: 'Terminer ce diagnostic',
		again: 'Terminer à nouveau',
		finished: (date: string) => `Terminé le ${date}.`,
		about: (year: string) => `Diagnostic de l’année ${year}.`,
		changed: 'Modifié depuis.',
		changedText: 'Vos réponses d’aujourd’hui ne sont plus celles du diagnostic terminé.',
		running: (year: number) => `L’année ${year} est en cours.`,
		none: 'Terminez, pour comparer l’an prochain.',
		newYear: 'Commencer une nouvelle année',
		nextDate: 'Votre prochaine date',
		lateDate: 'Une date passée de votre plan',
		noDate: 'Votre plan n’a pas encore de date.',
		toPlan: 'Voir mon plan',
		setDate: 'Choisir une date',
		history: 'Voir l’historique',
		print: 'Imprimer ou PDF',
		proofs: 'Mes preuves',
		publish: 'Publier une page',
		ownPage: 'Votre page publique'
	},
	finish: {
		title: (year: number | null) =>
			year === null ? 'Terminer mon diagnostic' : `Terminer mon diagnostic ${year}`,
		done: (year: number | null) =>
			year === null ? 'Votre diagnostic est terminé' : `Votre diagnostic ${year} est terminé`,
		declared: 'Ce que vous déclarez',
		who: 'Nom et SIREN (facultatif)',
		toConfirm: (count: number, year: number) =>
			plural(
				count,
				`# réponse n’est pas encore confirmée pour ${year}.`,
				`# réponses ne sont pas encore confirmées pour ${year}.`
			),
		text: 'Vos réponses seront gardées à la date d’aujourd’hui, pour les relire et comparer l’an prochain.',
		free: 'Rien n’est bloqué : vous pouvez encore tout changer.',
		refused:
			'Ce diagnostic n’est pas terminé : le navigateur a refusé de le garder, peut-être faute de place. Libérez-en, puis réessayez.',
		papers: 'Vos papiers',
		again: 'Refaire le point',
		inAYear: (date: string) => `Dans un an : le ${date}.`,
		planned: (date: string, action: string) =>
			`Avant cela, dans votre plan, le ${date} : ${action}.`,
		share: 'Partager, ou non',
		shareText: 'Rien n’est public tant que vous ne le demandez pas.',
		shareLink: 'Voir la page publique'
	},
	confirm: {
		count: (count: number) => plural(count, '# réponse à confirmer', '# réponses à confirmer'),
		text: (from: string, year: number) =>
			`Vos réponses ${from} sont toujours là. Dites celles qui sont encore vraies pour ${year}.`,
		ofYear: (year: number) => `de ${year}`,
		ofBefore: 'd’avant',
		go: 'Confirmer mes réponses',
		profile: 'Revoir mon profil',
		ask: (from: string, answer: string, year: number) =>
			`Votre réponse ${from} : ${answer}. Toujours vraie pour ${year} ?`,
		yes: 'Toujours vrai',
		choose: (year: number) => `Quelle réponse est vraie pour ${year} ?`,
		claim: (from: string, answer: string) => `Réponse ${from} : ${answer}`,
		ofSince: 'donnée depuis',
		pass: 'Confirmer',
		done: 'Il n’y a plus rien à confirmer.',
		doneText: 'Toutes vos réponses sont de cette année.'
	},
	newYear: {
		title: 'Commencer une nouvelle année',
		what: 'Vos réponses restent toutes. Elles seront « à confirmer » : un geste suffit pour chacune.',
		pastStays: 'Le diagnostic terminé ne bouge pas. Vous pourrez comparer les deux années.',
		which: 'Quelle année ?',
		start: (year: number) => `Commencer ${year}`,
		noYear: 'Dites d’abord sur quelle année portent vos réponses d’aujourd’hui.',
		tellYear: 'Dire l’année',
		finishFirst: (year: number) =>
			`Le diagnostic de ${year} n’est pas terminé. Terminez-le d’abord, pour pouvoir comparer.`,
		finish: (year: number) => `Terminer ${year}`,
		changed: (year: number) =>
			`Des réponses ont changé depuis que ${year} est terminé. Terminez à nouveau pour les garder dans ${year}.`,
		tooEarly: (year: number, next: number) =>
			`L’année ${year} n’est pas finie. Vous pourrez la commencer en janvier ${next}.`,
		next: 'L’année suivante',
		goOn: 'Continuer cette année',
		started: (year: number) => `Votre profil en ${year}`,
		startedText: 'D’abord votre profil : il décide des questions. Puis vos réponses.',
		said: (year: number) => `L’année ${year} est commencée.`,
		undo: 'Annuler',
		often: 'Ce qui change souvent',
		rest: 'Le reste de votre profil',
		change: 'Changer',
		noMore: 'Ce n’est plus vrai',
		stillTrue: 'Toujours vrai : passer aux réponses',
		toQuestions: 'Passer aux réponses'
	},
	history: {
		title: 'Historique',
		intro:
			'Vos diagnostics terminés, et ce qui a changé de l’un à l’autre. Tout reste sur cet appareil.',
		none: 'Aucun diagnostic n’est terminé pour l’instant.',
		noneText: 'Terminez-en un depuis votre résultat. L’an prochain, vous pourrez comparer.',
		toResult: 'Aller au résultat',
		list: 'Diagnostics terminés',
		today: 'Aujourd’hui',
		sameAsLast: 'Rien n’a changé depuis le dernier diagnostic terminé.',
		year: (year: string) => `Année ${year}`,
		yearUnknown: 'non précisée',
		yearOn: (year: string, date: string, nth: number) =>
			nth > 1 ? `${year}, terminé le ${date} (n° ${nth})` : `${year}, terminé le ${date}`,
		short: (year: string, date: string, nth: number) =>
			nth > 1 ? `${year} (${date}, n° ${nth})` : `${year} (${date})`,
		grid: (id: string, version: string) => `Questionnaire ${id}, version ${version}`,
		total: (low: number, high: number) =>
			low === high ? `${low} sur 100` : `Entre ${low} et ${high} sur 100`,
		noTotal: 'Pas de résultat',
		unanswered: (count: number) =>
			count === 0
				? 'Tous les sujets avaient une réponse.'
				: plural(count, '# sujet n’était pas fini.', '# sujets n’étaient pas finis.'),
		unknown: (count: number) =>
			plural(count, '# sujet avec un « je ne sais pas ».', '# sujets avec un « je ne sais pas ».'),
		toConfirm: (count: number) =>
			plural(count, '# réponse n’était pas confirmée.', '# réponses n’étaient pas confirmées.'),
		unknownGrid:
			'Ce questionnaire n’est pas connu ici : on ne voit que le résultat gardé, sans comparaison.',
		noWords:
			'Ce questionnaire n’a pas pu être chargé. Vérifiez la connexion, puis dépliez à nouveau.',
		read: 'Relire ce diagnostic',
		remove: 'Retirer',
		removeTitle: 'Retirer ce diagnostic terminé ?',
		removeText: 'Vos réponses d’aujourd’hui ne changent pas. Vous pourrez annuler juste après.',
		removed: 'Diagnostic retiré.',
		undo: 'Annuler',
		chart: 'Le résultat au fil du temps',
		chartLegend: 'Plein : au moins. Contour : au plus, selon les questions sans réponse.',
		chartTable: 'Les mêmes chiffres en tableau',
		when: 'Diagnostic',
		low: 'Au moins',
		high: 'Au plus',
		chartFailed: 'Le dessin n’a pas pu s’afficher. Les chiffres sont dans le tableau.'
	},
	list: {
		title: 'Diagnostics terminés',
		line: (year: string, date: string, total: string) =>
			`Année ${year}, terminé le ${date} : ${total}`
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		years: typeof import('./fr.years').default;
	}
}
