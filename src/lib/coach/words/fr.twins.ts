import { frenchPlural as plural } from '$lib/i18n/plural';

/** Two dossiers of one company: asked about, then made one. */
export default {
	title: 'Rattacher un dossier',
	same: (one: string, other: string) =>
		one === other
			? `Deux dossiers s’appellent « ${one} » : est-ce la même entreprise ?`
			: `« ${one} » et « ${other} » : est-ce la même entreprise ?`,
	by: {
		siren: 'Ils portent le même numéro SIREN.',
		name: 'Leurs noms se ressemblent.'
	},
	compare: 'Oui, voir avant de rattacher',
	apart: 'Non, ce sont deux entreprises',
	more: (count: number) =>
		plural(count, 'Et # autre question de ce genre.', 'Et # autres questions de ce genre.'),
	keptApart: 'C’est noté : la question ne sera plus posée.',
	intro: (twin: string, target: string) =>
		`Tout ce qui est dans « ${twin} » rejoint « ${target} ». Chaque réponse garde son auteur et sa date.`,
	stays: 'Le dossier qui reste',
	joins: 'Le dossier qui le rejoint',
	dates: (created: string, updated: string) => `commencé le ${created}, modifié le ${updated}`,
	keepsName: (kept: string, other: string) =>
		`Le dossier garde le nom « ${kept} ». L’autre s’appelait « ${other} ».`,
	chooseIntro: (name: string) =>
		`À quel dossier voulez-vous rattacher « ${name} » ? Rien n’est fait avant que vous ayez vu ce que cela change.`,
	find: 'Chercher un dossier',
	noOther: 'Il n’y a pas d’autre dossier sur cet appareil.',
	nothingFound: 'Aucun dossier de ce nom.',
	swap: 'Garder plutôt l’autre',
	answers: 'Les réponses',
	nothing: 'Les réponses montrées ne changent pas.',
	then: 'Ensuite',
	bin: (name: string) =>
		`« ${name} » va à la corbeille : vous pouvez le récupérer pendant 30 jours. Ce qui a rejoint l’autre dossier y reste.`,
	page: (name: string) =>
		`« ${name} » a une page publique : il va aux archives, avec la clé de cette page.`,
	contribution: (name: string) =>
		`« ${name} » et l’autre ont contribué aux chiffres clés pour la même année. « ${name} » va aux archives, avec le code qui retire sa contribution.`,
	later: 'Si un fichier de l’ancien dossier arrive plus tard, il rejoindra aussi celui qui reste.',
	again:
		'L’un des deux dossiers vient de changer dans un autre onglet. Rien n’a été fait. Voici ce que cela donnerait maintenant.',
	confirm: 'Rattacher',
	leave: 'Ne rien changer',
	nothingDone: 'Rien n’est fait tant que vous n’avez pas choisi.',
	done: (twin: string, target: string) => `« ${twin} » a rejoint « ${target} ».`,
	open: (name: string) => `Ouvrir « ${name} »`,
	toDossiers: 'Les dossiers de cet appareil',
	missing: 'L’un de ces deux dossiers n’est pas sur cet appareil.',
	example: 'Un exemple ne se rattache à aucune entreprise.'
};

declare module '$lib/i18n/locale' {
	interface Areas {
		twins: typeof import('./fr.twins').default;
	}
}
