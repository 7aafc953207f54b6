import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words around offers of help: the list, one offer, the person to call. */
export default {
	title: 'Qui peut vous aider',
	description: `Des aides pour les petites entreprises ${INSTANCE.words.fr.territory.of} : pour qui, à quel prix, et qui appeler.`,
	intro: (offers: number, operators: number) =>
		`${plural(offers, '# aide', '# aides')} de ${plural(operators, '# partenaire', '# partenaires')}, chacune avec sa source.`,
	incomplete:
		'Notre liste n’est pas complète. Une aide qui n’est pas ici existe peut-être : posez la question à la personne que vous appelez.',
	french: 'Certaines aides sont décrites en français seulement.',
	inFrench: 'en français',
	forDossier: (name: string) => `Pour : ${name}`,
	noDossier: 'Avec votre profil, la liste se range pour vous et dit ce qui vous concerne.',
	unreadable:
		'Votre dossier n’a pas pu être lu : la liste est celle de tout le monde. Rechargez la page pour réessayer.',
	begin: 'Faire mon profil',
	needsTitle: 'De quoi avez-vous besoin ?',
	needs: {
		ecology: {
			short: 'Factures, déchets',
			plain: 'Réduire mes factures et mes déchets'
		},
		social: {
			short: 'Recruter, former',
			plain: 'Bien recruter et garder mon équipe'
		},
		sharing: {
			short: 'Partager',
			plain: 'Mieux partager avec ceux qui travaillent avec moi'
		},
		finance: {
			short: 'De l’argent',
			plain: 'Trouver de l’argent pour un projet'
		},
		strategy: {
			short: 'Ma stratégie',
			plain: 'Savoir où je vais et le dire'
		}
	},
	kinds: {
		diagnostic: 'Diagnostic',
		coaching: 'Accompagnement',
		training: 'Formation',
		network: 'Réseau',
		label: 'Label ou charte',
		grant: 'Aide en argent',
		loan: 'Prêt',
		equity: 'Apport d’argent au capital',
		tax: 'Avantage fiscal',
		tool: 'Outil à utiliser seul',
		event: 'Rencontre'
	},
	costs: {
		free: 'Gratuit',
		share: 'Payé en partie',
		range: 'Payant',
		unknown: 'Prix à demander'
	},
	statuses: {
		eligible: 'Vous pouvez y prétendre',
		'to-verify': 'Il faut vérifier',
		'not-eligible': 'Pas pour vous aujourd’hui',
		closed: 'Fermée'
	},
	search: 'Chercher une aide',
	searchHint: 'Énergie, vélo, eau…',
	filters: 'Filtrer',
	filtersSet: (count: number) => plural(count, '# filtre', '# filtres'),
	facets: {
		need: 'Besoin',
		kind: 'Type d’aide',
		cost: 'Prix',
		operator: 'Partenaire',
		department: 'Département',
		status: 'Pour vous'
	},
	any: {
		need: 'Tous les besoins',
		kind: 'Tous les types',
		cost: 'Tous les prix',
		operator: 'Tous les partenaires',
		department: INSTANCE.words.fr.territory.whole,
		status: 'Toutes'
	},
	option: (name: string, count: number) => `${name} · ${count}`,
	clear: 'Enlever les filtres',
	clearSearch: 'Effacer la recherche',
	copyAddress: 'Copier l’adresse de cette liste',
	copied: 'Adresse copiée.',
	found: (count: number) =>
		count === 0 ? 'Aucune aide trouvée' : plural(count, '# aide trouvée', '# aides trouvées'),
	forProject: (count: number) =>
		plural(count, '# aide pour votre projet', '# aides pour votre projet'),
	nothing: 'Rien ne correspond à tous ces choix. Enlevez un filtre, ou changez les mots cherchés.',
	nothingFor: (text: string) =>
		`Nous n’avons pas d’aide pour « ${text} ». Essayez un autre mot ou un des besoins ci-dessus, ou posez la question à la personne que vous appelez.`,
	nearest: 'Le plus proche',
	rest: 'À propos de cette liste',
	others: (count: number) => plural(count, 'Voir l’autre aide', 'Voir la suite : # aides'),
	more: (count: number) => plural(count, 'En voir # de plus', 'En voir # de plus'),
	refusedTitle: (count: number) =>
		`Pas pour vous aujourd’hui : ${plural(count, '# aide', '# aides')}`,
	closedCount: (count: number) =>
		plural(count, '# aide fermée n’est pas montrée.', '# aides fermées ne sont pas montrées.'),
	showClosed: 'Les voir',
	orderTitle: 'Comment cette liste est rangée',
	order: [
		'D’abord ce que votre profil permet, même s’il reste un point à voir avec le partenaire. Puis ce que votre profil ne dit pas encore. Puis ce qui n’est pas pour vous.',
		'Ensuite, ce qui peut faire avancer une de vos réponses.',
		'Ensuite, quelqu’un qui vient ou vous appelle sans que vous payiez. Puis le gratuit, le payé en partie, le payant, et ce dont le prix n’est pas connu. Un outil à utiliser seul vient après.',
		'À égalité : le moins de points à voir avec le partenaire, puis ce qui peut apporter le plus à votre résultat, puis le plus près de chez vous.',
		'Les premières montrent plusieurs sujets et plusieurs partenaires : une aide mieux rangée peut donc venir juste après.',
		'Jamais parmi les premières : un prêt, sauf si vous cherchez de l’argent, un avantage fiscal, un label payant, une obligation, ce qui ferme bientôt. Ni ce dont l’information n’est plus récente, sauf si c’est fait pour votre projet.',
		'Aucun partenaire ne paie pour être mieux placé.'
	],
	orderPlain:
		'Sans profil : d’abord quelqu’un qui vient sans que vous payiez, puis le gratuit, le payé en partie et le reste ; les prêts, les labels payants et les avantages fiscaux viennent à la fin.',
	toAsk: (count: number) => plural(count, 'précise # aide', 'précise # aides'),
	answered: 'Ce que vous avez dit',
	profile: 'Voir tout mon profil',
	answer: 'Répondre',
	answerTo: (question: string) => `Répondre : ${question}`,
	toSettle: 'À voir avec le partenaire :',
	settleBelow: (count: number) =>
		plural(
			count,
			'# condition à voir avec le partenaire',
			'# conditions à voir avec le partenaire'
		),
	andMore: (count: number) => plural(count, 'et # autre condition', 'et # autres conditions'),
	atLimit: 'Vous êtes à la limite :',
	weakRule: 'La source n’est pas claire :',
	refusedBy: 'Condition non remplie :',
	fits: 'Conditions remplies :',
	fitsAll: 'Ouverte à tous',
	possibleFrom: (count: number) =>
		plural(count, 'Possible à partir d’un salarié.', 'Possible à partir de # salariés.'),
	possibleAtAge: (years: number) =>
		plural(years, 'Possible après # an d’existence.', 'Possible après # ans d’existence.'),
	possibleIf: (question: string, answer: string) =>
		`Possible si votre réponse à « ${question} » était : ${answer}.`,
	departments: {
		'09': 'Ariège (09)',
		'11': 'Aude (11)',
		'12': 'Aveyron (12)',
		'30': 'Gard (30)',
		'31': 'Haute-Garonne (31)',
		'32': 'Gers (32)',
		'34': 'Hérault (34)',
		'46': 'Lot (46)',
		'48': 'Lozère (48)',
		'65': 'Hautes-Pyrénées (65)',
		'66': 'Pyrénées-Orientales (66)',
		'81': 'Tarn (81)',
		'82': 'Tarn-et-Garonne (82)'
	} as Record<string, string>,
	yes: 'oui',
	no: 'non',
	named: (what: string) => ` : ${what}`,
	country: 'Toute la France',
	region: INSTANCE.words.fr.territory.whole,
	until: (day: string) => `Jusqu’au ${day}`,
	closesOn: (day: string) => `Ferme le ${day}`,
	closedOn: (day: string) => `Fermée depuis le ${day}`,
	opensOn: (day: string) => `Ouvre le ${day}`,
	stale: 'À vérifier avant d’appeler : l’information n’est plus récente',
	undated: 'À vérifier avant d’appeler : date inconnue',
	checkedOn: (when: string) => `Information datée : ${when}`,
	notAmongFirst: 'Pourquoi elle n’est pas parmi les premières',
	late: {
		loan: 'C’est un prêt, à rembourser.',
		equity: 'Quelqu’un entre au capital.',
		tax: 'C’est un avantage fiscal : voyez votre comptable.',
		fee: 'Elle est payante, ou son prix n’est pas connu.',
		statutes: 'Elle demande de changer vos statuts.',
		duty: 'C’est une démarche demandée, plus qu’une aide.',
		dear: 'Le conseil coûte plus de 1 000 € à une petite équipe, ou plus de 10 000 €.',
		heavy: 'C’est un dossier à monter, lourd pour une personne seule.',
		unsure: 'Plusieurs conditions sont à vérifier.',
		stale: 'Ce que nous en savons n’est plus récent, ou n’a pas de date.',
		closing: 'Elle ferme dans moins de 30 jours.'
	},
	one: {
		back: 'Toutes les aides',
		gets: 'Ce que vous recevez',
		who: 'Pour qui',
		cost: 'Prix',
		present: 'Présenter ce client',
		duration: 'Durée',
		where: 'Où',
		forYou: 'Pour vous',
		conditions: 'Conditions',
		settle: 'À voir avec le partenaire',
		moves: 'Ce qu’elle peut faire avancer',
		movesNone: 'Elle ne change pas directement une de vos réponses.',
		noDate: 'sans date',
		movesNote:
			'Une aide n’ajoute pas de points par elle-même : c’est ce que vous en faites qui compte.',
		operator: 'Proposée par',
		partners: 'avec',
		visit: 'Voir la page du partenaire',
		noPage:
			'Nous n’avons pas trouvé de page à jour. Demandez à la personne que vous appelez d’abord, ou cherchez le nom du partenaire.',
		visitOperator: 'Aller sur le site du partenaire',
		sources: 'D’où viennent ces informations',
		notOurs: 'Azimut ne décide de rien : c’est le partenaire qui accepte ou non.',
		print: 'Imprimer cette aide',
		holds: { yes: 'Oui', no: 'Non', unknown: 'À vérifier' },
		missing: 'Cette aide n’est pas dans notre liste'
	},
	plan: {
		add: 'Ajouter à mon plan',
		added: 'Dans votre plan',
		see: 'Voir mon plan',
		actionTitle: (name: string, operator: string) => `Contacter ${operator} : ${name}`
	},
	contact: {
		title: 'Quelqu’un à qui parler',
		visit: 'Aller sur son site',
		call: (phone: string) => `Appeler le ${phone}`,
		/** Beside a number that may have changed. */
		oldNumber: (year: string | null) =>
			year ? `numéro de ${year}, à vérifier` : 'numéro sans date',
		seen: (when: string | null, isOld: boolean) =>
			`${when ? `Numéro relevé : ${when}.` : 'Date du numéro inconnue.'}${isOld ? ' Il a pu changer.' : ''}`,
		gone: 'Ce numéro ne répond plus ?',
		goneSend: 'Copiez ce message et envoyez-le à qui tient ce site.',
		goneWhere: 'Où écrire',
		goneMessage: (office: string, phone: string, catalogue: string) =>
			`Le numéro ${phone} (${office}) ne répond plus. Liste des aides : ${catalogue}.`,
		copy: 'Copier le message',
		copied: 'Message copié.',
		ask: (question: string) => `Une réponse peut changer cette adresse : ${question}`,
		none: 'Nous ne connaissons pas encore de contact pour vous.',
		whereAreYou: 'Dites dans quel département vous travaillez.'
	},
	project: {
		title: 'Pour votre projet',
		why: 'Dites ce que vous prévoyez : les aides qui y servent viennent en premier.',
		change: 'Changer de projet',
		none: (year: string, caller: string) =>
			`Nous n’avons pas trouvé d’aide pour ce projet en ${year}.${caller ? ` Appelez ${caller} : une aide qui n’est pas dans notre liste existe peut-être.` : ''}`,
		nearest: 'Les plus proches, dont une condition n’est pas remplie :',
		serves: 'Pour votre projet'
	},
	result: {
		weakIntro: INSTANCE.modules.help
			? 'Pour chacun : le pas le plus proche, et qui peut aider.'
			: 'Pour chacun : le pas le plus proche.',
		helpers: 'Qui peut aider',
		alone: 'Pas d’aide connue : voici comment faire seul.',
		noStep: 'Pas de pas plus proche à proposer.',
		all: 'Toutes les aides, rangées pour vous',
		failed: 'La liste des aides n’a pas pu être chargée. Vérifiez la connexion.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		offers: typeof import('./fr.offers').default;
	}
}
