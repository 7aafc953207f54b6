import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of a group of clients. */
export default {
	title: 'Un groupe de clients',
	back: 'Mes clients',
	onlyCoach: 'Cette page est pour qui accompagne des entreprises.',
	none: 'Aucun client choisi. Dans la liste, cochez des clients, puis « Voir le groupe ».',
	count: (count: number) => plural(count, '# client', '# clients'),
	several: (count: number) =>
		`Ces clients ne répondent pas tous au même questionnaire : ${count} tableaux, un pour chacun.`,
	versions: (names: string) =>
		`Plusieurs versions du questionnaire sont ensemble : ${names}. Un même sujet peut y être compté autrement.`,
	mask: 'Masquer les noms',
	masked: 'L’ordre est tiré au sort. Les métiers et les communes sont cachés aussi.',
	few: 'Moins de cinq entreprises : elles restent reconnaissables.',
	print: 'Imprimer',
	company: (letter: string) => `Entreprise ${letter}`,
	client: 'Client',
	caption: (count: number) => `Points par sujet, ${plural(count, '# client', '# clients')}`,
	outOf: (points: string, max: string) => `${points} sur ${max}`,
	unsettled: 'pas encore',
	notConcerned: 'pas concerné',
	legend: '« ? » : pas encore répondu en entier. « – » : le sujet ne concerne pas ce client.',
	rosesTitle: 'Les roses côte à côte',
	needsTitle: 'Besoins communs',
	needsIntro: 'Les sujets où trois clients ou plus ont 0 ou 1 point sur 5.',
	needsNone: 'Aucun sujet où trois clients ou plus ont 0 ou 1 point sur 5.',
	inNeed: (subject: string, count: number) =>
		`${subject} : ${plural(count, '# client', '# clients')}`,
	offersTitle: 'Aides ouvertes à la plupart :',
	open: (open: number, of: number) => `à ${open} sur ${of}`,
	offersNone: 'Aucune aide n’est ouverte à la plupart d’entre eux.',
	reading: 'Lecture des dossiers…',
	yearsTitle: 'Avant et après',
	yearsCount: (count: number, of: number) =>
		plural(
			count,
			`# client sur ${of} a fini deux diagnostics, d’années différentes.`,
			`# clients sur ${of} ont fini deux diagnostics, d’années différentes.`
		),
	noProof: 'Ce n’est pas la preuve que l’aide a suffi.',
	before: 'Le premier',
	after: 'Le dernier',
	ofYear: (range: string, year: number) => `${range} sur 100, en ${year}`,
	otherVersion: 'Le questionnaire a changé entre les deux : une part de l’écart vient de lui.',
	workshopTitle: 'Préparer un atelier',
	showNames: 'Les noms sont masqués : montrez-les pour préparer un atelier.',
	theme: 'Thème',
	common: 'Besoins communs',
	others: 'Autres sujets',
	invite: (count: number) =>
		count === 0
			? 'Personne à inviter : aucun client informé n’a 0 ou 1 point sur 5 à ce sujet.'
			: plural(
					count,
					'# client à inviter : 0 ou 1 point sur 5 à ce sujet, et informé de ce que vous notez.',
					'# clients à inviter : 0 ou 1 point sur 5 à ce sujet, et informés de ce que vous notez.'
				),
	toInform: 'À informer d’abord, sur leur page :',
	questions: 'Questions à poser',
	questionList: (subject: string) =>
		[
			subject,
			'Qu’avez-vous déjà essayé, et qu’est-ce que cela a donné ?',
			'Qu’est-ce qui vous arrête : le temps, l’argent, ne pas savoir par où commencer ?',
			'Que pourriez-vous faire d’ici trois mois, et avec qui ?'
		].join('\n'),
	copy: 'Copier',
	copied: { copied: 'C’est copié.', selected: 'Le texte est sélectionné : copiez-le.' },
	attendance: 'Qui est venu ?',
	welcome: (count: number) => plural(count, '# autre client informé', '# autres clients informés'),
	attendanceHint:
		'L’atelier s’ajoute au journal privé de chacun, avec votre ligne ou, si elle est vide, le nom du thème tel qu’il est écrit ici. Une date prévue ce jour-là ou avant est enlevée.',
	save: (count: number) =>
		count === 0 ? 'Cochez qui est venu' : plural(count, 'Noter # présence', 'Noter # présences'),
	done: (count: number) =>
		plural(count, 'Atelier noté chez # client.', 'Atelier noté chez # clients.'),
	undo: 'Annuler',
	undone: 'C’est annulé.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		group: typeof import('./fr.group').default;
	}
}
