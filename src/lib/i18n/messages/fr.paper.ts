import { plural } from './fr.messages';

/** The words of the three papers, and of the page that makes a printed result again. */
export default {
	title: 'Imprimer',
	choose: 'Quel document ?',
	documents: {
		chiffres: 'Mes chiffres',
		fiche: 'Fiche',
		rapport: 'Rapport complet'
	},
	uses: {
		chiffres: 'Vos chiffres et réponses, sans points, pour remplir l’Impact Score.',
		fiche: 'Une page à joindre à un dossier : banque, appel d’offres, collectivité.',
		rapport: 'Tout, pour vous : réponses, pas, plan, preuves.'
	},
	print: 'Imprimer ou enregistrer en PDF',
	printHint: 'Dans la fenêtre d’impression, « Enregistrer en PDF » fait un fichier.',
	notes: 'Ajouter mes notes à ce rapport',
	fileName: (document: string, company: string, day: string) =>
		`Azimut – ${document} – ${company} – ${day}`,
	foot: (document: string, company: string) => `Azimut · ${document} · ${company}`,
	page: 'page ',
	missing: 'Qui a répondu',
	fields: {
		name: 'Nom officiel de l’entreprise (raison sociale)',
		siren: 'Numéro SIREN, si vous voulez le montrer',
		sirenHint: '9 chiffres.',
		sirenWrong: 'Ce numéro SIREN n’est pas juste. Relisez ses 9 chiffres. Il n’est pas gardé.',
		sirenStays: (siren: string) => `La fiche porte toujours ${siren}.`,
		answeredBy: 'Fonction de la personne qui a répondu',
		answeredByHint: 'Par exemple : gérante. Pas besoin de son nom.',
		coach: 'Avec l’aide de quelle structure ? (facultatif)',
		coachHint: 'Par exemple : chambre de métiers. Laissez vide si vous avez répondu sans aide.'
	},

	figures: {
		title: 'Mes chiffres, pour remplir l’Impact Score',
		intro:
			'Les 20 sujets dans l’ordre de l’Impact Score, avec vos réponses et l’endroit où chaque chiffre se trouve. Les lignes vides sont à remplir au stylo.',
		noPoints:
			'Nos questions ne sont pas celles de l’Impact Score : reprenez vos chiffres, pas nos niveaux.',
		private: 'Ce document contient des chiffres sur vos salariés. Gardez-le pour vous.',
		company: 'L’entreprise',
		where: (where: string) => `Où le trouver : ${where}`,
		subject: (number: number, official: string) => `${number}. ${official}`,
		declared: (day: string) => `Réponses déclarées, telles qu’elles étaient le ${day}.`,
		estimated: (bracket: string) => `À vue de nez : ${bracket}`
	},

	fiche: {
		title: 'Auto-diagnostic social et écologique, outil Azimut',
		frame: 'Document déclaré par l’entreprise, non vérifié.',
		notImpactScore: 'Il ne remplace pas l’Impact Score demandé par la Région Occitanie.',
		company: 'Entreprise',
		siren: 'SIREN',
		legalForm: 'Forme',
		headcount: 'Effectif',
		people: (count: string) => `${count} (contrats de travail en cours le jour de la réponse)`,
		activity: 'Activité',
		department: 'Département',
		perimeter: 'Périmètre',
		date: 'Date',
		finished: (day: string) => `terminé le ${day}`,
		unfinished: (day: string) => `état du ${day}, non terminé`,
		year: 'Année décrite',
		answeredBy: 'Répondu par',
		notGiven: 'non indiqué',
		alone: 'sans accompagnateur indiqué',
		coached: (organisation: string) => `avec l’aide de ${organisation} (sans contrôle des pièces)`,
		grid: 'Questionnaire',
		version: (id: string, version: string) => `${id}, version ${version}`,
		method: (address: string) => `méthode : ${address}`,
		result: 'Résultat sur 100',
		total: 'Total',
		none: '–',
		range: (low: number, high: number) => `de ${low} à ${high}`,
		unconfirmed: (year: string, count: number) =>
			`${year} (${plural(count, '# réponse d’avant, pas encore confirmée', '# réponses d’avant, pas encore confirmées')})`,
		answered: (count: number, asked: number) =>
			`${plural(count, '# réponse', '# réponses')} sur ${asked}`,
		unknown: (count: number) => `${count} « je ne sais pas »`,
		notConcerned: (count: number) =>
			plural(count, '# sujet non concerné', '# sujets non concernés'),
		withList: (what: string, subjects: string) => `${what} (${subjects})`,
		rangeWhy: 'Un résultat va du moins au plus, tant qu’une réponse manque ou n’est pas connue.',
		lines: 'Les 20 sujets',
		number: 'N°',
		subject: 'Sujet',
		answer: 'Ce que l’entreprise déclare',
		points: 'Points',
		detailNotShown: 'détail gardé par l’entreprise',
		pointsOnly: (points: number, max: number) =>
			`${plural(points, '# point', '# points')} sur ${max}`,
		ticked: (count: number, all: number) => `${plural(count, '# geste', '# gestes')} sur ${all}`,
		including: (ticked: string, first: string) => `${ticked}, dont : ${first}`,
		strengths: 'Trois points forts',
		noStrength: 'Pas encore de point fort.',
		steps: 'Trois prochains pas choisis',
		noSteps: 'Aucun pas choisi pour l’instant.',
		due: (what: string, day: string) => `${what} (pour le ${day})`,
		undated: (what: string) => `${what} (sans date)`,
		proofs: (count: number) =>
			count > 0
				? `${plural(count, 'Preuve notée : # sujet', 'Preuves notées : # sujets')} sur 20 (liste page suivante).`
				: 'Aucune preuve notée.',
		proofsTitle: 'Preuves notées par l’entreprise',
		proofDate: (day: string) => `datée du ${day}`,
		proofUntil: (day: string) => `valable jusqu’au ${day}`,
		proofOver: (day: string) => `expirée depuis le ${day}`,
		proofCount: (count: number) =>
			`${plural(count, '# preuve', '# preuves')}, titres gardés par l’entreprise`,
		untitled: 'Sans titre',
		join: 'À joindre aussi, le plus souvent : extrait Kbis ou RNE de moins de 3 mois, RIB, derniers comptes, devis, attestation de minimis.',
		declaration: 'Je déclare que ces réponses sont sincères à ma connaissance.',
		signName: 'Nom',
		signFunction: 'Fonction',
		signDate: 'Date',
		signature: 'Signature'
	},

	code: {
		title: 'Recalculer ce résultat',
		label: 'Code QR : ouvre la page qui recalcule ce résultat',
		text: 'Ce code contient les réponses de cette page, sans vos chiffres. Il ouvre une page qui refait le calcul.',
		fingerprint: 'Empreinte à comparer :',
		detail: 'Le détail est dans le fichier .azimut.html, que l’entreprise garde.'
	},

	full: {
		title: 'Rapport complet',
		private:
			'Ce rapport contient des chiffres sur vos salariés et votre plan. Il est fait pour vous, pas pour être montré.',
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
		title: 'Recalculer un résultat',
		intro:
			'Une fiche ou un rapport d’Azimut porte un code QR. Cette page lit ce code et refait le calcul à partir des réponses qu’il contient.',
		stays:
			'Tout se passe dans ce navigateur. Le code, qui suit le signe dièse de l’adresse, n’est jamais envoyé.',
		limits: 'Le calcul est refait ; les réponses ne sont pas vérifiées.',
		cannot:
			'Cette page ne sait pas qui a répondu, ni si les réponses sont vraies. Une fiche peut avoir été recopiée ou changée : comparez ce qui est écrit ici avec le papier, et l’empreinte avec celle du papier.',
		label: 'Adresse ou code à lire',
		hint: 'Collez l’adresse que donne le code QR.',
		go: 'Recalculer',
		other: 'Lire un autre code',
		noScript: 'Il faut JavaScript pour refaire le calcul.',
		waiting: 'Le calcul se fait…',
		declaredBy: 'Déclaré par l’entreprise',
		readFrom: (name: string) => `Résultat recalculé : ${name}`,
		noName: 'Entreprise sans nom',
		dated: 'Réponses datées du',
		same: 'Les 20 réponses',
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
