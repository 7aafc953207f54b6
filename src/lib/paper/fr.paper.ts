import { frenchPeriods } from '$lib/i18n/messages/periods';
import { frenchPlural as plural } from '$lib/i18n/plural';

/** In brackets, what there is of it; nothing where there is none. */
const listed = (parts: readonly (string | false)[]): string => {
	const said = parts.filter(Boolean).join(', ');
	return said && ` (${said})`;
};

const pointsFrom = (from: number | null) =>
	from === null ? '60 % des points ou plus' : `${from} points ou plus`;

/** The words of the papers, and of the page that makes a printed result again. */
export default {
	title: 'Imprimer',
	choose: 'Quel document ?',
	documents: {
		chiffres: 'Mes chiffres',
		fiche: 'Fiche',
		rapport: 'Rapport complet',
		lettre: 'Lettre'
	},
	/** Under the name of each. */
	whose: {
		chiffres: INSTANCE.modules.region ? 'pour l’Impact Score' : 'pour vous',
		fiche: 'une page, à donner',
		rapport: 'tout, pour vous',
		lettre: 'une page, pour vous'
	},
	/** Leads to the figures of a year. */
	yearFigures: {
		text: 'pour une banque',
		link: 'Chiffres de l’année'
	},
	uses: {
		chiffres: INSTANCE.modules.region
			? 'Vos chiffres et réponses, sans points, pour remplir l’Impact Score.'
			: 'Vos chiffres et réponses, sans points, avec où les trouver.',
		fiche: 'Une page à joindre à un dossier : banque, appel d’offres, collectivité.',
		rapport: 'Tout, pour vous : réponses, pas, plan, preuves.',
		lettre: 'Une page pour vous, à garder : pas pour la vitrine.'
	},
	print: 'Imprimer ou enregistrer en PDF',
	/** Of a paper of several pages, on screen. */
	showWhole: 'Voir tout le papier',
	showStart: 'Voir le début seul',
	printHint: 'Dans la fenêtre d’impression, « Enregistrer en PDF » fait un fichier.',
	notes: 'Ajouter mes notes à ce rapport',
	fileName: (document: string, company: string, day: string) =>
		`Azimut – ${document} – ${company} – ${day}`,
	foot: (document: string, company: string) => `Azimut · ${document} · ${company}`,
	page: 'page ',
	missing: 'Qui a répondu',
	toFill: 'Qui a répondu : à compléter',
	fields: {
		name: 'Nom officiel de l’entreprise (raison sociale)',
		nameDossier: (name: string) => `Appeler aussi ce dossier « ${name} »`,
		siren: 'Numéro SIREN, si vous voulez le montrer',
		sirenHint: '9 chiffres.',
		sirenWrong: 'Ce numéro SIREN n’est pas juste. Relisez ses 9 chiffres. Il n’est pas gardé.',
		sirenStays: (siren: string) => `La fiche porte toujours ${siren}.`,
		answeredBy: 'Fonction de la personne qui a répondu',
		answeredByHint: 'Par exemple : gérante. Pas besoin de son nom.',
		coach: 'Avec l’aide de quelle structure ? (facultatif)',
		coachHint: 'Par exemple : chambre de métiers. Laissez vide si vous avez répondu sans aide.'
	},

	letter: {
		forYou: 'Pour vous, à garder : pas pour la vitrine.',
		notForOthers: 'Aux autres, donnez plutôt la fiche.',
		call: 'Qui appeler',
		seen: (day: string | null) => (day ? `Numéro relevé : ${day}.` : 'Date du numéro inconnue.')
	},

	figures: {
		title: INSTANCE.modules.region ? 'Mes chiffres, pour remplir l’Impact Score' : 'Mes chiffres',
		intro: (count: number) =>
			`Les ${count} sujets${INSTANCE.modules.region ? ' dans l’ordre de l’Impact Score' : ''}, avec vos réponses et l’endroit où chaque chiffre se trouve. Les lignes vides sont à remplir au stylo.`,
		noPoints: INSTANCE.modules.region
			? 'Nos questions ne sont pas celles de l’Impact Score : reprenez vos chiffres, pas nos niveaux.'
			: '',
		private: 'Ce document contient des chiffres sur vos salariés. Gardez-le pour vous.',
		privateAlone: 'Ce document contient vos chiffres. Gardez-le pour vous.',
		company: 'L’entreprise',
		where: (where: string) => `Où le trouver : ${where}`,
		subject: (number: number, official: string) => `${number}. ${official}`,
		declared: (day: string) => `Réponses déclarées, telles qu’elles étaient le ${day}.`,
		estimated: (bracket: string) => `À vue de nez : ${bracket}`
	},

	fiche: {
		title: (diagnosis: string) => `${diagnosis}, fait avec Azimut`,
		isNot: INSTANCE.words.fr.paperIsNot,
		siren: 'SIREN',
		legalForm: 'Forme',
		headcount: 'Effectif',
		people: (count: number) =>
			count === 0 ? 'sans salarié' : plural(count, '# salarié', '# salariés'),
		peopleBetween: (min: number, max: number) => `${min} à ${max} salariés`,
		trade: 'Métier',
		sector: 'Secteur',
		department: 'Département',
		perimeter: 'Périmètre',
		perimeters: {
			alone: 'cette entreprise seule, pas tout un groupe',
			group: 'tout le groupe du dirigeant'
		} as Record<string, string>,
		date: 'Diagnostic',
		finished: (day: string, isWhole: boolean) =>
			`terminé le ${day}, ${isWhole ? 'complet' : 'avec des réponses manquantes ou inconnues'}`,
		unfinished: (day: string) => `pas encore terminé, réponses au ${day}`,
		year: 'Année demandée',
		firstYear: (year: string) => `${year}, premier exercice, encore en cours`,
		answeredBy: 'Répondu par',
		company: 'l’entreprise, fonction non précisée',
		notGiven: 'non indiqué',
		coached: (organisation: string) => `avec l’aide de ${organisation} (sans contrôle des pièces)`,
		withCoach: 'en partie avec un accompagnateur',
		byCoach: (count: number) =>
			plural(
				count,
				'# réponse par un accompagnateur seul',
				'# réponses par un accompagnateur seul'
			),
		fromList: (count: number) =>
			plural(count, '# réponse reprise d’une liste', '# réponses reprises d’une liste'),
		checkedBy: 'Vérification',
		alone: 'sans accompagnateur déclaré',
		nobody: 'aucune : les réponses sont déclarées',
		grid: 'Questionnaire',
		version: (id: string, version: string) => `${id}, version ${version}`,
		until: (day: string) => `À refaire avant le ${day}.`,
		method: (grid: string, address: string) => `Questionnaire ${grid}. Méthode : ${address}`,
		result: 'Résultat',
		total: 'Total',
		none: '–',
		outOf: (max: number) => `sur ${max}`,
		tooIncomplete: (share: number) =>
			`Diagnostic rempli à ${share} % : trop incomplet pour un total`,
		range: (low: number, high: number) => `au moins ${low}, au plus ${high}`,
		/** `out`: subjects that do not count. */
		onHundred: (low: number, high: number, out: number) => {
			const score =
				low === high ? `soit ${low} sur 100` : `soit au moins ${low}, au plus ${high} sur 100`;
			if (out === 0) return score;
			const why = plural(
				out,
				'# sujet ne concerne pas l’entreprise',
				'# sujets ne concernent pas l’entreprise'
			);
			return `${score} : ${why}`;
		},
		unconfirmed: (year: string, count: number) =>
			`${year} (${plural(count, '# réponse d’avant, pas encore confirmée', '# réponses d’avant, pas encore confirmées')})`,
		/** Of 20 subjects, each once. */
		counts: {
			/** `from`: points of a strength; null where subjects have not all the same. */
			whole: (strong: number, begun: number, zero: number, from: number | null) =>
				plural(strong + begun + zero, '# répondu en entier', '# répondus en entier') +
				listed([
					strong > 0 && `${strong} avec ${pointsFrom(from)}`,
					begun > 0 && plural(begun, '# commencé', '# commencés'),
					zero > 0 && `${zero} sans point`
				]),
			partly: (count: number) => `${count} en partie`,
			unknown: (count: number) => `${count} où l’entreprise ne sait pas du tout`,
			unanswered: (count: number) => `${count} sans aucune réponse`,
			notConcerned: (count: number) =>
				plural(count, '# qui ne concerne pas l’entreprise', '# qui ne concernent pas l’entreprise')
		},
		counted: (all: number, counts: string) => `${plural(all, '# sujet', '# sujets')} : ${counts}.`,
		groups: {
			strong: (count: number, from: number | null) =>
				plural(
					count,
					`Ce que l’entreprise fait déjà (${pointsFrom(from)}) : # sujet`,
					`Ce que l’entreprise fait déjà (${pointsFrom(from)}) : # sujets`
				),
			begun: (count: number) => plural(count, 'Commencé : # sujet', 'Commencé : # sujets'),
			zero: (count: number) =>
				plural(
					count,
					'Sans point pour l’instant : # sujet',
					'Sans point pour l’instant : # sujets'
				),
			partly: (count: number) =>
				plural(count, 'Répondu en partie : # sujet', 'Répondu en partie : # sujets'),
			unknown: (count: number) =>
				plural(count, 'L’entreprise ne sait pas : # sujet', 'L’entreprise ne sait pas : # sujets'),
			unanswered: (count: number) =>
				plural(count, 'Pas encore de réponse : # sujet', 'Pas encore de réponse : # sujets'),
			notConcerned: (count: number) =>
				plural(
					count,
					'Ne concerne pas l’entreprise : # sujet',
					'Ne concerne pas l’entreprise : # sujets'
				)
		},
		rangeWhy:
			'Deux chiffres : au moins le premier ; au plus le second, si ce qui manque ou n’est pas connu avait tous ses points.',
		scaleWhy: 'Barre pleine : au moins ; pâle : au plus.',
		partSubjects: (part: string, first: number, last: number) => `${part} (${first} à ${last})`,
		lines: (count: number) => `Les ${count} sujets`,
		answer: 'Ce qui est déclaré',
		says: {
			notApplicable: 'Ne concerne pas l’entreprise',
			unanswered: 'Pas encore de réponse',
			none: 'rien de la liste d’Azimut'
		},
		/** Of a subject: what is declared, what the company does not know, what has no answer. */
		told: {
			declared: 'Déclaré',
			unknown: 'Ne sait pas',
			missing: 'Sans réponse',
			/** Between two questions. */
			between: ' ; '
		},
		detailKept: 'Réponse non montrée (protège des personnes)',
		detailNotShown: 'réponse non montrée (protège des personnes)',
		detailWhy: (count: number, from: number) =>
			`Réponse non montrée (${plural(count, '# sujet', '# sujets')}) : en dessous de ${from} personnes, une telle réponse, quelle qu’elle soit, peut désigner quelqu’un. Seuls ses points sont donnés.`,
		periods: frenchPeriods,
		younger: 'Si l’entreprise est plus jeune, on compte depuis sa création.',
		pointsOnly: (points: number, max: number) =>
			`${plural(points, '# point', '# points')} sur ${max}`,
		chosenSteps: (count: number) =>
			plural(
				count,
				'Prochain pas décidé, pas encore fait',
				'# prochains pas décidés, pas encore faits'
			),
		possibleSteps: (count: number) =>
			plural(
				count,
				'Un prochain pas proposé par Azimut, ni décidé ni fait',
				'# prochains pas proposés par Azimut, ni décidés ni faits'
			),
		/** A step keeps the words of the questionnaire, which speak to the company. */
		aimedAt: (subject: string, step: string) => `${subject} : « ${step} »`,
		due: (what: string, day: string) => `${what} (pour le ${day})`,
		/** A goal whose question went, as what is known of the company changed. */
		noLongerAsked: (subject: string) =>
			`${subject}. La question visée n’est plus posée à cette entreprise.`,
		otherSteps: (count: number) =>
			plural(count, 'Et # autre action au plan.', 'Et # autres actions au plan.'),
		proofs: (count: number, of: number) =>
			count > 0
				? `${plural(count, 'Preuve notée : # sujet', 'Preuves notées : # sujets')} sur ${of} (liste page suivante).`
				: 'Aucune preuve citée.',
		proofsTitle: 'Preuves notées par l’entreprise',
		proofDate: (day: string) => `datée du ${day}`,
		proofUntil: (day: string) => `valable jusqu’au ${day}`,
		proofOver: (day: string) => `expirée depuis le ${day}`,
		proofCount: (count: number) =>
			`${plural(count, '# preuve', '# preuves')}, titres gardés par l’entreprise`,
		untitled: 'Sans titre',
		/** Where it is registered, as a paper says it. */
		registered: {
			company: 'extrait Kbis ou RNE de moins de 3 mois',
			micro: 'extrait RNE de moins de 3 mois',
			other: 'statuts, avis de situation Sirene'
		},
		join: (registered: string) =>
			`À joindre aussi à la fiche, le plus souvent : ${registered}, RIB, derniers comptes, devis, attestation de minimis.`,
		declaration: 'Je déclare que ces réponses sont sincères à ma connaissance.',
		signName: 'Nom',
		signFunction: 'Fonction',
		signDate: 'Date',
		signature: 'Signature'
	},

	code: {
		title: 'Ce papier a-t-il été modifié ?',
		label: 'Code QR : ouvre la page à comparer avec ce papier',
		text: 'Scannez ce code : nom, SIREN, date du diagnostic, année, réponses, points et empreinte doivent y être les mêmes, sinon ce papier a été modifié. Ce code ne contient ni les chiffres exacts, ni les réponses qui peuvent désigner une personne (seulement leurs points), ni le reste du papier.',
		fingerprint: 'Empreinte :'
	},

	full: {
		title: 'Rapport complet',
		private:
			'Ce rapport contient des chiffres sur vos salariés et votre plan. Il est fait pour vous, pas pour être montré.',
		privateAlone: 'Ce rapport contient votre plan. Il est fait pour vous, pas pour être montré.',
		strengths: 'Ce que vous faites déjà bien',
		steps: 'Vos prochains pas',
		noSteps: 'Aucun pas à proposer pour l’instant.',
		duties: 'À vérifier : c’est la loi',
		plan: 'Votre plan',
		planNone: 'Le plan est vide.',
		planAction: 'Action',
		planWho: 'Qui',
		planWhen: 'Pour quand',
		planState: 'État',
		proofsNone: 'Aucune preuve notée.',
		toFind: 'Ce qui reste à trouver',
		toFindNone: 'Il ne manque rien.',
		notesTitle: 'Mes notes'
	},

	again: {
		title: 'Comparer un papier avec son code',
		intro:
			'Une fiche ou un rapport d’Azimut porte un code QR. Cette page lit ce code, montre les réponses qu’il contient et refait le calcul.',
		stays:
			'Tout se passe dans ce navigateur. Le code, qui suit le signe dièse de l’adresse, n’est jamais envoyé.',
		limits: 'Le calcul est refait ; les réponses ne sont pas vérifiées.',
		cannot:
			'Comparez avec le papier : nom, SIREN, dates, réponses, points et empreinte doivent être les mêmes, sinon il a été modifié. Cette page ne sait pas qui a fait le papier, ni si les réponses sont vraies.',
		label: 'Adresse ou code à lire',
		hint: 'Collez l’adresse que donne le code QR.',
		go: 'Lire ce code',
		other: 'Lire un autre code',
		noScript: 'Il faut JavaScript pour refaire le calcul.',
		waiting: 'Le calcul se fait…',
		declaredBy: 'Réponses déclarées',
		unverified: 'Réponses déclarées, non vérifiées.',
		readFrom: (name: string) => `Résultat recalculé : ${name}`,
		noName: 'Entreprise sans nom',
		dated: 'Réponses datées du',
		fingerprint: 'Empreinte, la même que sur le papier',
		same: (count: number) => `Les ${count} réponses`,
		wrong: {
			damaged:
				'Ce code n’est pas entier, ou il a été changé : aucun résultat ne peut en être tiré. Scannez-le à nouveau sur le papier.',
			newer:
				'Ce code vient d’une version plus récente d’Azimut. Rechargez cette page avec du réseau, puis recommencez.',
			none: 'Il n’y a pas de code dans ce texte. Collez l’adresse entière, jusqu’au bout, avec ce qui suit le signe dièse.',
			grid: (grid: string) =>
				`Ce code utilise le questionnaire ${grid}, que cette version d’Azimut ne connaît pas.`,
			network: 'Le questionnaire n’a pas pu être chargé. Vérifiez la connexion, puis recommencez.'
		}
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		paper: typeof import('./fr.paper').default;
	}
}
