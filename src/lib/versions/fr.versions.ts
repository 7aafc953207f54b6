import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of the versions of a questionnaire: moving to the next, reading the earlier ones. */
export default {
	title: 'Une nouvelle version du questionnaire',
	ownTitle: (version: string) => `Version ${version} du questionnaire`,
	loading: 'Lecture de la nouvelle version…',
	here: (version: string) => `Version ${version} du questionnaire.`,
	exists: (version: string) => `Une version ${version} existe.`,
	later: (count: number) =>
		plural(
			count,
			'# réponse donnée dans une version précédente attend votre choix',
			'# réponses données dans une version précédente attendent votre choix'
		),
	read: (version: string) => `Voir mes réponses dans la version ${version}`,
	movedElsewhere: (version: string) =>
		`Ce dossier est passé à la version ${version} du questionnaire, dans un autre onglet ou par une copie. Vos réponses sont là.`,
	switchedElsewhere: (diagnosis: string) =>
		`Ce dossier est passé à un autre questionnaire, dans un autre onglet ou par une copie : ${diagnosis}. Vos réponses au précédent sont gardées.`,
	whatNext: 'Voir ce qui a changé',
	intro: (from: string, to: string) =>
		`Votre dossier suit la version ${from} du questionnaire. La version ${to} est parue.`,
	coming: (from: string, to: string, day: string) =>
		`Votre dossier suit la version ${from} du questionnaire. La version ${to} commence le ${day} : les dossiers créés à partir de ce jour la suivront. Vous pouvez y passer dès maintenant.`,
	yours:
		'C’est vous qui choisissez. Vous pouvez rester avec votre version aussi longtemps que vous voulez.',
	nothingErased:
		'Rien n’est effacé. Vos réponses d’avant restent lisibles dans leur version, et vos diagnostics terminés gardent la leur.',
	changesTitle: 'Ce qui change',
	changesCount: (count: number) => plural(count, 'Voir le changement', 'Voir les # changements'),
	why: 'Pourquoi :',
	simulation: 'Pour vous',
	same: (range: string) =>
		`Avec les mêmes réponses, votre résultat reste le même : ${range} sur 100.`,
	becomes: (before: string, after: string) =>
		`Avec les mêmes réponses, votre résultat passe de ${before} à ${after} sur 100.`,
	wider: 'Il se précisera avec vos réponses aux questions ci-dessous.',
	scoresCaption: 'Résultat et parties, sur 100, dans les deux versions',
	total: 'Résultat',
	onHundred: 'Sur 100',
	version: (version: string) => `Version ${version}`,
	subjectsTitle: 'Les sujets dont les points changent',
	subjectsNone: 'Aucun sujet ne change de points.',
	subject: 'Sujet',
	absent: 'N’existe pas',
	moved: (count: number) => plural(count, '# réponse est reprise.', '# réponses sont reprises.'),
	asleep: (count: number) =>
		plural(
			count,
			'# autre réponse, à une question qui ne vous concerne pas aujourd’hui, reste gardée.',
			'# autres réponses, à des questions qui ne vous concernent pas aujourd’hui, restent gardées.'
		),
	partly: 'Reprises en partie',
	partlyText: 'Des cases que vous aviez cochées n’existent plus. Les autres sont reprises.',
	again: 'À répondre de nouveau',
	againText:
		'La question ou ses paliers ont changé : votre réponse d’avant ne voudrait plus dire la même chose.',
	lost: 'Plus demandé',
	lostText: 'Ces réponses restent lisibles dans l’ancienne version.',
	fresh: 'Questions nouvelles',
	freshText: 'Vous y répondrez quand vous voudrez.',
	yourAnswer: 'Votre réponse :',
	gone: 'Plus proposé :',
	readAgain: 'Relire',
	disagreements: (count: number) =>
		plural(
			count,
			'# réponse est en désaccord : départagez-la avant de changer de version, sinon c’est la plus récente qui sera reprise.',
			'# réponses sont en désaccord : départagez-les avant de changer de version, sinon ce sont les plus récentes qui seront reprises.'
		),
	settle: 'Départager',
	move: (version: string) => `Passer à la version ${version}`,
	moving: 'Un instant…',
	stay: (version: string) => `Rester avec la version ${version}`,
	unsettled: 'Une réponse n’est pas encore enregistrée. Rien n’a été changé.',
	done: (version: string) => `Votre dossier suit maintenant la version ${version}.`,
	counts: (moved: number, again: number) =>
		`${plural(moved, '# réponse reprise', '# réponses reprises')}, ${plural(again, '# à donner de nouveau', '# à donner de nouveau')}.`,
	freshCount: (count: number) => plural(count, '# question nouvelle.', '# questions nouvelles.'),
	first: 'Répondre à ces questions',
	answer: 'Répondre',
	toResult: 'Voir le résultat',
	newest: (version: string) => `Ce dossier suit la version ${version}, la plus récente.`,
	noWay: (version: string) =>
		`Ce dossier suit la version ${version}. Azimut ne sait pas le faire passer à une autre version : il continue avec la sienne.`,
	networkTitle: 'La nouvelle version n’est pas encore sur cet appareil',
	network:
		'Il faut du réseau pour la lire une première fois. Rien n’a changé : votre dossier continue avec sa version.',
	olderTitle: (version: string) => `Vos réponses dans la version ${version}`,
	olderText:
		'À lire seulement. Les points sont ceux de cette version, calculés avec le profil d’aujourd’hui.',
	olderNone: (version: string) =>
		`Ce dossier n’a pas de réponse dans la version ${version}, ou Azimut ne connaît pas cette version.`,
	olderNetwork: 'Il faut du réseau pour lire cette version une première fois.',
	back: 'Revenir à la version en cours',
	laterTitle: 'Des réponses données dans une version précédente',
	laterText:
		'Elles viennent d’une copie, ou d’un onglet, qui n’avait pas changé de version. Cochez celles à reprendre. Les autres restent lisibles dans leur version.',
	says: (version: string) => `Dans la version ${version} :`,
	stands: 'Aujourd’hui :',
	becomesHere: 'Deviendrait :',
	againHere: 'à répondre de nouveau',
	notAsked: 'plus demandé',
	nothing: 'pas de réponse',
	take: 'Reprendre cette réponse',
	takeOne: (question: string) => `Reprendre : ${question}`,
	takeOver: 'Reprendre les réponses cochées',
	leave: 'Laisser de côté',
	taken: (count: number) =>
		count === 0
			? 'Ces réponses sont laissées de côté.'
			: plural(count, '# réponse reprise.', '# réponses reprises.'),
	undo: 'Annuler',
	undone: 'C’est annulé.',
	undoRefused: 'Une de ces réponses a changé depuis : rien n’a été annulé.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		versions: typeof import('./fr.versions').default;
	}
}
