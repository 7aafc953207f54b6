import { frenchPlural as plural } from '../plural';

/**
 * The words that any screen needs, in French: the source the other languages follow. Those of the result and of the
 * list of dossiers stand apart, so that the first question does not wait for them.
 */
export default {
	app: {
		name: INSTANCE.name,
		skip: 'Aller au contenu',
		menu: 'Navigation principale',
		home: 'Accueil',
		profile: 'Profil',
		questions: 'Questions',
		result: 'Résultat',
		offers: 'Aides',
		plan: 'Plan',
		dossiers: 'Dossiers',
		more: 'Menu',
		about: 'À propos d’Azimut',
		criteria: `Les ${INSTANCE.subjects} sujets`,
		method: 'La méthode',
		impactScore: 'L’Impact Score',
		directory: 'L’annuaire',
		keyFigures: 'Chiffres clés',
		privacy: 'Confidentialité',
		accessibility: 'Accessibilité',
		legal: 'Mentions légales',
		named: (what: string) => ` : ${what}`,
		close: 'Fermer',
		cancel: 'Annuler',
		isNot: INSTANCE.words.fr.isNot,
		independent: INSTANCE.words.fr.independent,
		draft: 'Questionnaire d’essai : il peut encore changer.',
		otherLanguage: 'English',
		french: 'Français',
		loading: 'Un instant…',
		disagreements: (count: number) =>
			plural(count, '# désaccord : à trancher', '# désaccords : à trancher'),
		pageTitle: (title: string) => `${title} · ${INSTANCE.name}`
	},
	home: {
		promise: `Répondez sur ${INSTANCE.subjects} sujets simples. Voyez vos points forts et vos prochains pas, expliqués un par un.`,
		safe: 'Gratuit. Sans compte. Vos réponses restent sur cet appareil.',
		start: 'Commencer'
	},
	profile: {
		title: 'Qui vous êtes',
		step: (index: number, total: number) => `Question ${index} sur ${total}`,
		why: 'Pourquoi cette question ?',
		next: 'Continuer',
		back: 'Question précédente',
		toQuestions: 'Passer aux questions',
		unknown: 'Je ne sais pas',
		change: 'Changer',
		changeFact: (question: string) => `Changer : ${question}`,
		yes: 'Oui',
		no: 'Non',
		notAnswered: 'Pas encore de réponse',
		first: 'L’essentiel',
		later: 'Ce qui précise vos questions et vos aides',
		done: 'Voilà pour l’essentiel. Le reste vous sera demandé au bon moment.',
		concerned: (count: number, of: number) =>
			count === of
				? `${of} sujets, à remplir avec vos réponses.`
				: plural(count, `# sujet sur ${of} vous concerne.`, `# sujets sur ${of} vous concernent.`),
		search: 'Cherchez votre métier',
		searchHint: 'Par exemple : boulangerie, maçon. Ou votre code APE, comme 10.71C.',
		failed: 'Cette question n’a pas pu être chargée. Vérifiez le réseau, puis rechargez la page.',
		searchFailed: 'La liste des métiers n’a pas pu être chargée. Choisissez ci-dessous.',
		ape: 'Code APE',
		searchNone: 'Aucun métier trouvé. Choisissez dans la liste.',
		searchFound: (count: number) => plural(count, '# activité trouvée', '# activités trouvées'),
		number: 'Votre réponse, en chiffres',
		month: 'Mois et année, ou l’année seule',
		monthHint: 'Par exemple : 03/2015, ou 2015.',
		monthWrong: 'Écrivez le mois et l’année comme 03/2015, ou l’année seule, jamais à venir.',
		closedYears: ['Aucune pour l’instant', 'Une', 'Deux', 'Trois ou plus'],
		changed: (names: string[]) =>
			`Ce changement modifie ${plural(names.length, '# sujet', '# sujets')} : ${names.join(', ')}. Vos réponses d’avant sont gardées.`,
		defaultName: 'Mon entreprise'
	},
	questions: {
		title: 'Questions',
		list: (count: number) => `Les ${count} sujets`,
		openList: (count: number) => `Voir les ${count} sujets`,
		done: 'Sujets remplis',
		order: 'Ordre',
		orders: { path: 'Dans l’ordre proposé', pillar: 'Par partie' },
		official: (number: number, title: string) =>
			`${INSTANCE.modules.region ? 'Sujet officiel' : 'Sujet'} n° ${number} : ${title}`,
		why: 'Pourquoi cette question',
		help: 'Aide',
		where: 'Où trouver la réponse',
		yourProofs: (count: number) => (count ? `Preuves (${count})` : 'Preuves'),
		proofs: 'Exemples de preuves',
		unknown: 'Je ne sais pas',
		unknownNote: 'Ce n’est pas grave : c’est ajouté à votre liste à chercher.',
		choose: 'Choisissez une réponse : la question suivante s’affiche.',
		tickAll: 'Plusieurs réponses possibles',
		/** What the answer is about, beside the question. */
		periods: {
			year: (year: string) => `Sur ${year}`,
			today: 'Aujourd’hui',
			'today-or-12-months': 'Aujourd’hui ou ces 12 derniers mois',
			'12-months': 'Ces 12 derniers mois',
			'24-months': 'Ces 24 derniers mois',
			'3-years': 'Ces 3 dernières années',
			'since-start': 'Depuis vos débuts'
		},
		lastYear: 'votre dernière année terminée',
		none: 'Rien de tout cela pour l’instant',
		saved: 'Réponse gardée sur cet appareil.',
		proposed: 'Pas encore gardée : « Continuer » garde cette réponse.',
		saving: 'Enregistrement…',
		notStored: 'Cette réponse n’est pas encore gardée.',
		previous: 'Précédente',
		next: 'Suivante',
		skip: 'Passer',
		finish: 'Voir mon résultat',
		figure: 'J’ai le chiffre',
		/** A figure that could be another one: « 1,250 ». */
		readAs: (value: string, other: string) => `Lu : ${value}, et non ${other}.`,
		persons: (from: number, to: number, whole: number) => {
			const people = (count: number) => plural(count, '# personne', '# personnes');
			if (from === to) return `${people(to)} sur ${whole}`;
			if (to === whole) return `${people(from)} ou plus sur ${whole}`;
			if (from === 0) return `Au plus ${people(to)} sur ${whole}`;
			return `${to === from + 1 ? `${from} ou` : `De ${from} à`} ${people(to)} sur ${whole}`;
		},
		known: 'd’après votre profil',
		detail: (words: string) => `Précisions : ${words}`,
		seeMore: (count: number) => `Voir plus (${count})`,
		nextLevel: (words: string) => `Le niveau suivant : ${words}`,
		/** `more`: some are there already. */
		nextWeight: (count: number, more: boolean) =>
			`Pour le niveau suivant : ${plural(count, 'un geste', '# gestes')}${more ? ' de plus' : ''}.`,
		topLevel: 'C’est le niveau le plus haut de cette question.',
		points: (points: number, max: number) => `${points} sur ${max}`,
		showPoints: 'Je veux voir les points',
		legalFloor: 'C’est le minimum légal',
		ownNote: {
			short: 'Note',
			label: 'Note pour vous',
			hint: 'Elle reste dans votre dossier, et part avec lui.'
		},
		notApplicable:
			'Ce sujet ne vous concerne pas, d’après vos réponses. Il ne compte pas dans le résultat.',
		yourFacts: 'Déjà dit',
		change: 'Changer',
		answered: 'répondu',
		partial: 'en partie',
		notAsked: 'pas concerné',
		unanswered: 'à faire',
		unknownState: 'je ne sais pas',
		minutesLeft: (minutes: number) =>
			plural(minutes, 'encore environ une minute', 'encore environ # minutes'),
		precise: 'Préciser',
		precisePlace: (index: number, total: number) => `${index} sur ${total}`,
		preciseDone: 'Il n’y a plus rien à préciser.',
		preciseDoneText: 'Toutes les questions ont une réponse, et tous les chiffres sont notés.',
		toFind: 'Ma liste à chercher',
		undoShort: 'Annuler',
		undo: 'Annuler la dernière réponse',
		redo: 'Rétablir',
		undoRefused: 'Cette réponse a changé depuis dans un autre onglet : rien n’a été annulé.'
	},
	units: {
		people: 'personnes',
		seats: 'sièges ou voix',
		suppliers: 'fournisseurs',
		contracts: 'contrats',
		departures: 'départs',
		exits: 'sorties',
		euros: 'euros',
		days: 'jours',
		kwh: 'kWh',
		mwh: 'MWh',
		kgco2e: 'kg de CO₂',
		tco2e: 'tonnes de CO₂',
		made: 'unités produites',
		smic: 'fois le Smic'
	},
	numberErrors: {
		'not-a-count': 'Écrivez un nombre entier, en chiffres. Par exemple 6.',
		negative: 'Ce nombre ne peut pas être négatif.',
		'not-whole': 'Ici, on compte en nombres entiers.',
		range: (min: number, max: number) => `Écrivez un nombre entre ${min} et ${max}.`
	},
	storage: {
		title: 'Vos réponses ne peuvent pas être gardées pour l’instant',
		unavailable:
			'Ce navigateur refuse de garder des données ici, comme dans certaines fenêtres privées. Ouvrez Azimut dans une fenêtre normale, ou autorisez les données de ce site.',
		full: 'L’espace de cet appareil est plein. Tout ce qui était déjà gardé l’est toujours ; la dernière réponse ne l’est pas. Libérez de la place, puis réessayez.',
		blocked:
			'Azimut est ouvert dans un autre onglet, dans une version plus ancienne. Vos réponses sont intactes. Fermez les autres onglets d’Azimut, puis réessayez.',
		'newer-version':
			'Une version plus récente d’Azimut a ouvert vos dossiers. Ils sont intacts. Rechargez la page pour l’utiliser.',
		upgraded:
			'Une version plus récente d’Azimut s’est ouverte dans un autre onglet. Vos dossiers sont intacts. Rechargez la page pour l’utiliser.',
		erasedTitle: 'Tout a été effacé de cet appareil',
		erased:
			'Un autre onglet d’Azimut a tout effacé : rien de plus ne peut être gardé ici. Rechargez la page pour repartir de zéro.',
		closed:
			'Le navigateur a fermé l’accès à vos dossiers. Ils sont intacts. Rechargez la page pour continuer.',
		damaged:
			'Ce navigateur a perdu une partie des données d’Azimut. Le reste n’a pas été touché : sauvez-le d’abord, puis repartez de zéro. Vous pourrez réimporter vos fichiers.',
		locked: 'Azimut est verrouillé.',
		'not-loaded':
			'Azimut n’a pas pu se charger en entier : le réseau manque, sans doute. Ce que vous venez de répondre n’est pas encore enregistré.',
		missing:
			'Ce dossier n’est plus sur cet appareil : un autre onglet ou le navigateur l’a effacé. Copiez-le dans un fichier avant de fermer cette page.',
		unknown:
			'Le navigateur n’a pas pu lire ou écrire vos dossiers. Ce qui était gardé l’est toujours. Réessayez.',
		retry: 'Réessayer',
		reload: 'Recharger la page',
		copy: 'Copier ce dossier dans un fichier',
		space: 'Voir la place utilisée'
	},
	update: {
		ready: 'Une nouvelle version d’Azimut est prête. Vos réponses sont gardées.',
		reload: (tabs: number) =>
			tabs > 1 ? `Recharger les ${tabs} onglets ouverts` : 'Recharger maintenant',
		later: 'Plus tard',
		held: 'Azimut a changé de version. Quelque chose n’est pas encore gardé : terminez-le, puis rechargez.'
	},
	gridMissing: {
		choose: 'Voir les dossiers de cet appareil',
		networkTitle: 'Le questionnaire n’a pas pu être chargé',
		network: 'Vos réponses sont intactes sur cet appareil. Vérifiez la connexion, puis réessayez.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		messages: typeof import('./fr.messages').default;
	}
}
