/** Every word of the interface, in French: the source the other languages follow. */
const plural = (count: number, one: string, many: string) =>
	Math.abs(count) < 2 ? one.replace('#', String(count)) : many.replace('#', String(count));

export const messages = {
	app: {
		name: 'Azimut',
		skip: 'Aller au contenu',
		menu: 'Navigation principale',
		home: 'Accueil',
		profile: 'Profil',
		questions: 'Questions',
		result: 'Résultat',
		dossiers: 'Dossiers',
		close: 'Fermer',
		cancel: 'Annuler',
		notImpactScore: 'Azimut ne remplace pas l’Impact Score demandé par la Région.',
		independent:
			'Azimut est indépendant de la Région Occitanie et de l’Impact Score. Il fait des comptes rendus, jamais des labels.',
		draft: 'Questionnaire d’essai : il peut encore changer.',
		fallback: 'This page is not in English yet: it is shown in French.',
		otherLanguage: 'English',
		french: 'Français',
		loading: 'Un instant…',
		pageTitle: (title: string) => `${title} · Azimut`
	},
	home: {
		title: 'Où en est votre entreprise, pour les gens et pour la planète ?',
		promise:
			'Répondez sur 20 sujets simples. Voyez vos points forts et vos prochains pas, expliqués un par un.',
		safe: 'Gratuit. Sans compte. Vos réponses restent sur cet appareil.',
		start: 'Commencer',
		startAnother: 'Commencer un autre dossier',
		resume: (name: string) => `Reprendre : ${name}`,
		resumeCount: (count: number) => plural(count, '# réponse', '# réponses'),
		allDossiers: 'Tous les dossiers de cet appareil',
		yours: 'C’est vous qui répondez. Personne ne vérifie, personne ne vous note.',
		regionTitle: 'Vous demandez une aide de la Région Occitanie ?',
		region:
			'La Région demande l’Impact Score, sur impactscore.fr. Azimut ne le remplace pas. Il vous aide à le préparer : ce sont les mêmes 20 sujets, avec nos propres questions.',
		howTitle: 'Comment ça se passe',
		how: [
			'Six questions sur votre entreprise, pour ne vous demander que ce qui vous concerne.',
			'Une question par écran. « Je ne sais pas » est une réponse : vous y reviendrez.',
			'Un résultat à tout moment, avec sa marge, et les cinq pas les plus faciles.'
		],
		papersTitle: 'Les papiers utiles, si vous les avez',
		papers: [
			'La liste des salariés, avec contrat et âge (DSN ou bulletins de paie)',
			'Les factures d’énergie et de carburant, sur deux ans',
			'Vos 10 plus grosses factures de fournisseurs',
			'Le dernier bilan, ou le livre des recettes',
			'Les attestations de formation',
			'Les reçus de dons',
			'Vos labels et agréments',
			'Vos statuts'
		],
		papersNote: 'Rien n’est obligatoire : une première idée se donne à vue de nez.'
	},
	profile: {
		title: 'Votre entreprise',
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
		notTold: 'Pas encore de réponse',
		done: 'Voilà pour l’essentiel. Le reste vous sera demandé au bon moment, question par question.',
		summary: 'Ce que vous avez dit',
		search: 'Cherchez votre métier',
		searchHint: 'Par exemple : boulangerie, maçon, conseil',
		searchNone: 'Aucun métier trouvé. Choisissez dans la liste.',
		searchFound: (count: number) => plural(count, '# activité trouvée', '# activités trouvées'),
		number: 'Votre réponse, en chiffres',
		less: 'Un de moins',
		more: 'Un de plus',
		kept: 'Réponse gardée sur cet appareil.',
		closedYears: ['Aucun pour l’instant', 'Un', 'Deux', 'Trois ou plus'],
		changed: (names: string[]) =>
			`Ce changement modifie ${plural(names.length, '# sujet', '# sujets')} : ${names.join(', ')}. Vos réponses d’avant sont gardées et reviendront si besoin.`,
		defaultName: 'Mon entreprise',
		yearHint: 'Une seule année pour tout le dossier.'
	},
	questions: {
		title: 'Questions',
		subject: (index: number, total: number) => `Sujet ${index} sur ${total}`,
		list: 'Les 20 sujets',
		openList: 'Voir les 20 sujets',
		order: 'Ordre',
		orders: { path: 'Du plus simple au plus délicat', pillar: 'Par partie', number: 'Par numéro' },
		official: (number: number, title: string) => `Sujet officiel n° ${number} : ${title}`,
		before: 'Une question avant',
		why: 'Pourquoi cette question',
		where: 'Où trouver le chiffre',
		proofs: 'Exemples de preuves',
		words: 'Les mots utilisés',
		reasons: 'D’où viennent ces paliers',
		editorial: 'choix d’Azimut',
		source: 'Source',
		unknown: 'Je ne sais pas',
		unknownNote: 'Ce n’est pas grave : c’est ajouté à votre liste de choses à chercher.',
		tap: 'Touchez une réponse : la question suivante s’affiche.',
		tickAll: 'Cochez tout ce qui est vrai aujourd’hui.',
		none: 'Rien de tout cela pour l’instant',
		kept: 'Réponse gardée sur cet appareil.',
		keeping: 'Enregistrement…',
		notKept: 'Cette réponse n’est pas encore gardée.',
		previous: 'Précédente',
		next: 'Suivante',
		skip: 'Passer',
		finish: 'Voir mon résultat',
		figure: 'J’ai le chiffre',
		figureHint: 'Vous pouvez écrire 12,5 ou 1 200.',
		read: (value: string) => `Lu : ${value}`,
		computed: (bracket: string) => `Chiffre gardé : ${bracket}`,
		useFigure: 'Garder ce chiffre',
		unit: 'En quoi comptez-vous ?',
		factMismatch: (told: string) =>
			`Dans le profil, vous avez dit ${told}. Gardez celui qui est juste ici.`,
		persons: (from: number, to: number, whole: number) =>
			from === to ? `soit ${from} sur ${whole}` : `soit de ${from} à ${to} sur ${whole}`,
		reached: (words: string) => `Vous en êtes là : ${words}`,
		nextLevel: (words: string) => `Le prochain palier : ${words}`,
		nextWeight: (count: number) =>
			plural(count, 'Prochain palier : un geste de plus.', 'Prochain palier : # gestes de plus.'),
		topLevel: 'C’est le dernier palier de cette question.',
		points: (points: number, max: number) => `${points} sur ${max}`,
		showPoints: 'Je veux voir les points',
		law: 'Déjà demandé par la loi, sans point',
		legalFloor: 'C’est le minimum légal',
		note: 'Note pour vous',
		noteHint: 'Elle reste dans votre dossier, sur cet appareil.',
		notApplicable:
			'Ce sujet ne vous concerne pas, d’après ce que vous avez dit. Il ne compte pas dans le résultat.',
		told: 'Ce que vous avez dit',
		change: 'Changer',
		answered: 'répondu',
		partial: 'en partie',
		notAsked: 'pas concerné',
		unanswered: 'à faire',
		unknownState: 'je ne sais pas',
		progress: (given: number, asked: number) => `${given} réponses sur ${asked}`,
		undo: 'Annuler la dernière réponse',
		redo: 'Rétablir',
		undoRefused: 'Cette réponse a changé depuis dans un autre onglet : rien n’a été annulé.',
		lastAnswer: (words: string) => `Gardé : ${words}`,
		otherTab: 'Cette réponse vient de changer dans un autre onglet.'
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
		'not-a-number': 'Écrivez un nombre, par exemple 12,5 ou 1 200.',
		negative: 'Ce nombre ne peut pas être négatif.',
		'too-big': 'Ce nombre est trop grand. Vérifiez l’unité.',
		decimals: 'Deux chiffres après la virgule suffisent.',
		'not-whole': 'Ici, on compte en nombres entiers.',
		'part-over-whole': (part: string, whole: string) =>
			`La partie (${part}) dépasse le total (${whole}). Corrigez l’un des deux.`,
		'zero-denominator': 'Le total est de zéro : il n’y a rien à comparer.',
		zeroWayOn: 'Choisissez plutôt la réponse :',
		zeroUnknown: 'Laissez vide, ou choisissez « Je ne sais pas ».',
		'missing-number': 'Il manque ce nombre.',
		range: (min: number, max: number) => `Écrivez un nombre entre ${min} et ${max}.`
	},
	result: {
		title: 'Résultat',
		answeredOn: (count: number, total: number) =>
			`Vous avez répondu sur ${plural(count, '# sujet', '# sujets')} sur ${total}.`,
		notConcerned: (count: number) =>
			plural(count, '# sujet ne vous concerne pas.', '# sujets ne vous concernent pas.'),
		range: (low: number, high: number) =>
			`Votre résultat se situe entre ${low} et ${high} sur 100.`,
		score: (score: number) => `Votre résultat est de ${score} sur 100.`,
		willNarrow: (count: number, subjects: string) =>
			`Il se précisera avec ${plural(count, '# réponse', '# réponses')} : ${subjects}.`,
		none: 'Pas encore de résultat',
		noneText: (count: number) =>
			plural(
				count,
				'Pour l’instant il pourrait être n’importe où entre 0 et 100. Commencez par ce sujet :',
				'Pour l’instant il pourrait être n’importe où entre 0 et 100. Commencez par ces # sujets :'
			),
		notStarted: 'Répondez à quelques questions : le résultat se construit au fur et à mesure.',
		notConcernedAtAll: 'Aucun sujet ne vous concerne, d’après votre profil. Vérifiez-le.',
		precise: 'Préciser',
		goOn: 'Continuer les questions',
		strengths: 'Ce que vous faites déjà bien',
		noStrength: 'Vos points forts apparaîtront ici après quelques réponses.',
		easyStep: 'Un pas facile',
		seeSteps: 'Voir mes 5 prochains pas',
		callTitle: 'Quelqu’un pour vous aider',
		declared: (date: string, year: string) =>
			`Déclaré par vous le ${date}, sur l’année ${year}. Aucun contrôle.`,
		estimate:
			'Une petite entreprise qui répond honnêtement est souvent entre 25 et 45. C’est notre estimation, faite sur des exemples.',
		bandIs: (band: string) => `Votre place sur le chemin : ${band}`,
		bandsAre: (low: string, high: string) =>
			`Votre place sur le chemin : entre « ${low} » et « ${high} »`,
		dialLabel: (low: number, high: number) =>
			low === high ? `${low} sur 100` : `Entre ${low} et ${high} sur 100`,
		dialCaption: 'sur 100',
		partsTitle: 'Vos trois parties',
		part: 'Partie',
		theme: 'Thème',
		from: 'Au moins',
		to: 'Au plus',
		answers: 'Réponses',
		chartTitle: 'Vos cinq thèmes',
		chartBars: 'Barres : chaque thème, de 0 à 100',
		chartRadar: 'Radar des cinq thèmes',
		chartLegend: 'Plein : acquis. Contour : encore possible selon vos réponses à venir.',
		partsLegend: 'Plein : acquis. Hachures : encore possible selon vos réponses à venir.',
		chartTable: 'Voir les mêmes chiffres en tableau',
		chartFailed: 'Le dessin n’a pas pu s’afficher. Les chiffres sont dans le tableau.',
		subjectsTitle: 'Vos 20 sujets',
		subject: 'Sujet',
		state: 'Votre réponse',
		points: 'Points',
		pointsOf: (low: number, high: number, max: number) =>
			low === high ? `${low} sur ${max}` : `${low} à ${high} sur ${max}`,
		notApplicable: 'Pas concerné',
		unanswered: 'Pas encore de réponse',
		unknown: 'Je ne sais pas',
		seeQuestion: 'Voir la question',
		stepsTitle: 'Vos 5 prochains pas',
		stepsCount: (count: number) => plural(count, 'Votre prochain pas', 'Vos # prochains pas'),
		outOf: (part: string, whole: string) => `${part} sur ${whole}`,
		fromTo: (from: string, to: string) => `${from} et ${to}`,
		aim: (words: string) => `À viser : ${words}`,
		wholeNeeded: (count: number) => `Il en faut ${count} en tout.`,
		outOfHundred: 'Sur 100',
		simulationOpen: 'Choisir des pas',
		noSteps: 'Les pas proposés apparaîtront ici après quelques réponses.',
		gain: (gain: string) => `+${gain} sur 100`,
		efforts: {
			1: 'Une heure, gratuit',
			2: 'Une journée, ou moins de 200 €',
			3: 'Plusieurs mois, ou un budget',
			4: 'Une décision lourde'
		},
		controls: { self: 'Ne dépend que de vous', others: 'Dépend aussi d’autres' },
		proof: (proof: string) => `Preuve possible : ${proof}`,
		allSteps: (from: string, to: string) => `Si vous faites ces pas : de ${from} à ${to} sur 100.`,
		rangeShort: (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`),
		moreSteps: 'En voir d’autres',
		later: 'Plus tard, si vous le voulez : les grands pas',
		duties: 'À vérifier : c’est la loi',
		refuse: 'Pas pour moi',
		refusedCount: (count: number) => plural(count, '# pas écarté', '# pas écartés'),
		restore: 'Reprendre',
		stepMeasure: (question: string, words: string) => `${question} Viser : ${words}`,
		stepPractices: (count: number) => plural(count, 'Un geste de plus :', '# gestes de plus :'),
		oneMore: (count: number, unit: string) => `${count} de plus (${unit})`,
		simulationTitle: 'Et si… ?',
		simulationIntro:
			'Cochez des pas pour voir ce que deviendrait votre résultat. Rien n’est enregistré.',
		simulationNow: 'Aujourd’hui',
		simulationThen: 'Avec les pas cochés',
		simulationReset: 'Tout décocher',
		weakTitle: 'Là où il reste le plus à faire',
		method: (grid: string) => `Calcul fait sur cet appareil, avec le questionnaire ${grid}.`,
		empty: 'Il n’y a pas encore de dossier ouvert sur cet appareil.'
	},
	dossiers: {
		title: 'Dossiers de cet appareil',
		intro:
			'Tout est gardé ici, dans ce navigateur. Exportez un dossier pour en avoir une copie ailleurs.',
		empty: 'Il n’y a pas encore de dossier sur cet appareil.',
		create: 'Nouveau dossier',
		open: 'Ouvrir',
		opened: 'Ouvert',
		rename: 'Renommer',
		nameLabel: 'Nom du dossier',
		nameHint: 'Un surnom suffit : il reste sur cet appareil.',
		save: 'Garder ce nom',
		duplicate: 'Dupliquer',
		duplicateHint: 'Pour un autre établissement : profil et réponses sont copiés.',
		copyName: (name: string) => `${name} (copie)`,
		archive: 'Archiver',
		unarchive: 'Désarchiver',
		archived: 'Archivés',
		remove: 'Supprimer',
		removed: (name: string) => `« ${name} » est supprimé. Il reste récupérable 30 jours.`,
		restore: 'Récupérer',
		deleted: 'Supprimés depuis moins de 30 jours',
		export: 'Exporter',
		exportHint: 'Un fichier à garder ailleurs : il contient tout le dossier.',
		exported: (file: string) => `Le fichier ${file} est prêt dans vos téléchargements.`,
		import: 'Importer un dossier',
		imported: (name: string, added: number) =>
			added === 0
				? `« ${name} » était déjà complet ici : rien à ajouter.`
				: `« ${name} » est importé : ${plural(added, '# changement ajouté', '# changements ajoutés')}.`,
		importDamaged: (count: number) =>
			plural(
				count,
				'# changement existait en deux versions : une seule est gardée.',
				'# changements existaient en deux versions : une seule est gardée.'
			),
		actions: (name: string) => `Actions pour ${name}`,
		more: 'Autres actions',
		updated: (date: string) => `Modifié le ${date}`,
		answers: (count: number) => plural(count, '# réponse', '# réponses'),
		scoreRange: (low: number, high: number) =>
			low === high ? `${low} sur 100` : `entre ${low} et ${high} sur 100`,
		examplesTitle: 'Exemples',
		examplesIntro: 'Des entreprises inventées, pour voir à quoi ressemble un dossier rempli.',
		loadExample: 'Charger',
		exampleLoaded: 'Chargé : supprimez-le comme un autre dossier.',
		unknownTitle: 'Ce dossier n’est pas ici',
		unknown:
			'Ce dossier n’est pas sur cet appareil. Il a peut-être été supprimé, ou créé dans un autre navigateur.',
		choose: 'Voir les dossiers de cet appareil'
	},
	importErrors: {
		'too-large': 'Ce fichier dépasse 64 Mo : ce n’est pas un dossier Azimut.',
		truncated: 'La fin de ce fichier manque : il a été coupé pendant la copie ou l’envoi.',
		'not-json': 'Ce fichier n’est pas un dossier Azimut, ou il est abîmé.',
		'not-a-dossier': 'Ce fichier n’est pas un dossier Azimut.',
		'newer-format':
			'Ce fichier vient d’une version plus récente d’Azimut. Rechargez cette page pour la mettre à jour, puis recommencez.',
		'unsafe-key': 'Ce fichier contient un nom interdit.',
		'too-deep': 'Ce fichier n’a pas la forme d’un dossier Azimut.',
		'other-dossier': 'Ce fichier mélange plusieurs dossiers.',
		'unknown-key': 'Ce fichier contient un champ qu’Azimut ne connaît pas.',
		'unknown-path': 'Ce fichier contient une réponse qu’Azimut ne sait pas ranger.',
		'bad-value': 'Ce fichier contient une valeur qui n’a pas de sens.',
		'foreign-id': 'Ce fichier reprend une partie d’un autre dossier de cet appareil.',
		where: (place: string) => `À cet endroit : ${place}.`,
		safe: 'Rien n’a été importé. Vos dossiers sont intacts.'
	},
	storage: {
		title: 'Vos réponses ne peuvent pas être gardées pour l’instant',
		unavailable:
			'Ce navigateur refuse de garder des données ici. C’est le cas dans certaines fenêtres privées, ou quand les données des sites sont bloquées. Ouvrez Azimut dans une fenêtre normale, ou autorisez les données de ce site.',
		full: 'L’espace de cet appareil est plein. Tout ce qui était déjà gardé l’est toujours ; la dernière réponse ne l’est pas. Libérez de la place, puis réessayez.',
		blocked:
			'Azimut est ouvert dans un autre onglet, dans une version plus ancienne. Vos réponses sont intactes. Fermez les autres onglets d’Azimut, puis réessayez.',
		'newer-version':
			'Vos dossiers ont été ouverts par une version plus récente d’Azimut. Ils sont intacts. Rechargez la page pour utiliser cette version.',
		closed:
			'Le navigateur a fermé l’accès à vos dossiers. Ils sont intacts. Rechargez la page pour continuer.',
		damaged:
			'Les données de ce site sont abîmées dans ce navigateur : il a perdu une partie de sa mémoire. Si vous avez exporté vos dossiers, vous pourrez les réimporter. Rechargez la page.',
		missing:
			'Ce dossier n’est plus sur cet appareil : il a été effacé dans un autre onglet. Copiez-le dans un fichier avant de fermer cette page.',
		unknown:
			'Le navigateur n’a pas pu lire ou écrire vos dossiers. Ce qui était gardé l’est toujours. Réessayez.',
		retry: 'Réessayer',
		reload: 'Recharger la page',
		copy: 'Copier ce dossier dans un fichier'
	},
	gridMissing: {
		title: 'Ce dossier utilise un questionnaire inconnu ici',
		text: (grid: string) =>
			`Il a été rempli avec le questionnaire ${grid}, que cette version d’Azimut ne connaît pas. Vos réponses sont intactes. Rechargez la page, ou exportez le dossier.`,
		networkTitle: 'Le questionnaire n’a pas pu être chargé',
		network: 'Vos réponses sont intactes sur cet appareil. Vérifiez la connexion, puis réessayez.'
	},
	error: {
		notFound: 'Cette page n’existe pas',
		notFoundText:
			'L’adresse est peut-être mal écrite. Vos réponses, elles, sont toujours sur cet appareil.',
		unexpected: 'Quelque chose n’a pas marché',
		unexpectedText:
			'Ce qui était gardé sur cet appareil l’est toujours. Rechargez la page, ou revenez à l’accueil.',
		reference: (id: string) => `Référence de l’erreur : ${id}`,
		home: 'Revenir à l’accueil'
	}
};

export type Messages = typeof messages;
