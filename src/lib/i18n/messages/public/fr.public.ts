import { frenchPeriods } from '../periods';
import { frenchPlural as plural } from '../../plural';
import { countedSubjects } from './counted-subjects';

/** The words of public pages, for a visitor who never used Azimut, and of the two forms beside them. */
export default {
	site: 'Azimut',
	independent: INSTANCE.words.fr.pageIndependent,
	/** In the foot, where there is room for it. */
	isNot: INSTANCE.words.fr.pageIsNot,
	pageTitle: (title: string) => `${title} · Azimut`,

	title: (name: string) => `${name} : réponses à un auto-diagnostic`,
	description: (diagnosis: string, day: string, year: number) =>
		`${diagnosis}. Réponses du ${day}, déclarées par l’entreprise, que personne n’a vérifiées. Année demandée : ${year}.`,
	headline: (diagnosis: string, day: string, year: number, isWhole: boolean) =>
		`${diagnosis} terminé le ${day}, ${isWhole ? 'complet' : 'avec des réponses inconnues'}. Année demandée : ${year}.`,
	warning: 'Déclaré par l’entreprise, non vérifié.',
	declared: 'L’entreprise déclare ces réponses. Personne ne les a vérifiées.',
	/** At the foot: who published, from when answers are, by which questionnaire. */
	reading: 'Comment lire cette page',
	whoAnswered: 'Qui a répondu, seul ou aidé, n’est pas publié.',
	notALabel: 'Ni label ni certification.',
	identity: 'Publiée par une personne qui déclare représenter l’entreprise (non contrôlé).',
	siren: (number: string) => `SIREN ${number} (non vérifié)`,
	noSiren: 'SIREN non publié',
	registered: 'nom déclaré au registre',
	headcount: {
		none: 'sans salarié',
		'1-5': '1 à 5 salariés',
		'6-9': '6 à 9 salariés',
		'10-19': '10 à 19 salariés',
		'20-49': '20 à 49 salariés',
		'50-99': '50 à 99 salariés',
		'100-249': '100 à 249 salariés',
		'250': '250 salariés ou plus'
	},
	perimeters: {
		alone: 'périmètre : cette entreprise seule',
		group: 'périmètre : tout le groupe du dirigeant'
	} as Record<string, string>,
	sector: (activity: string) => `Secteur : ${activity}`,
	firstYear: 'premier exercice, encore en cours',
	until: (day: string) => `À refaire avant le ${day}.`,
	/** `done`: the day the diagnosis was finished. */
	published: (day: string, done: string) =>
		`Publiée le ${day}, d’après un diagnostic terminé le ${done}.`,
	updated: (day: string, done: string, first: string) =>
		`Mise à jour le ${day}, d’après un diagnostic terminé le ${done}. Première publication le ${first}.`,
	/** Subjects, each once; a page is never without an answer. */
	counts: (
		all: number,
		done: number,
		notYet: number,
		kept: number,
		partly: number,
		unknown: number,
		notConcerned: number
	) =>
		countedSubjects(
			[
				{ count: done, text: 'où quelque chose est fait' },
				{ count: notYet, text: plural(notYet, 'pas encore fait', 'pas encore faits') },
				{
					count: kept,
					text: plural(
						kept,
						'non montré pour protéger des personnes',
						'non montrés pour protéger des personnes'
					)
				},
				{ count: partly, text: plural(partly, 'rempli en partie', 'remplis en partie') },
				{ count: unknown, text: 'où l’entreprise ne sait pas' },
				{
					count: notConcerned,
					text: plural(
						notConcerned,
						'qui ne concerne pas l’entreprise',
						'qui ne concernent pas l’entreprise'
					)
				}
			],
			(count) => plural(count, `# sujet sur ${all}`, `# sujets sur ${all}`)
		),

	/** Its own words, never ours: they stand in quotation marks. */
	statement: 'L’entreprise dit d’elle-même, sans que personne ne l’ait vérifié :',
	quote: { open: '« ', close: ' »' },
	groups: {
		done: 'Quelque chose est fait, selon l’entreprise',
		'not-yet': 'Pas encore fait',
		kept: 'Réponses non montrées, pour protéger des personnes',
		partly: 'Répondu en partie',
		unknown: 'L’entreprise ne sait pas',
		'not-applicable': 'Ne concerne pas l’entreprise'
	},
	counted: (group: string, count: number) => `${group} : ${plural(count, '# sujet', '# sujets')}`,
	says: { declared: 'Déclaré', unknown: 'Ne sait pas' },
	sentence: (question: string, answer: string) => `${question} : ${answer}`,
	number: 'N°',
	subject: 'Sujet',
	answer: 'Ce que l’entreprise déclare',
	points: 'Points',
	unknown: 'L’entreprise ne sait pas',
	notApplicable: 'Ne concerne pas l’entreprise',
	none: 'Rien de la liste d’Azimut',
	pointsOf: (low: number, high: number, max: number) =>
		low === high ? `${low} sur ${max}` : `${low} à ${high} sur ${max}`,
	periods: frenchPeriods,
	younger: 'Si l’entreprise est plus jeune, on compte depuis sa création.',
	/** Each with its mark, which its subjects bear. */
	marks: 'Parties :',
	detailWhy:
		'Quelle qu’elle soit, une telle réponse peut désigner une personne. Seuls ses points sont donnés.',

	parts: 'Points par partie',
	total: (points: string) => `Total : ${points}.`,
	totalOf: (low: number, high: number, max: number) =>
		low === high ? `${low} sur ${max}` : `au moins ${low}, au plus ${high} sur ${max}`,
	onHundred: (low: number, high: number, out: number) =>
		`, soit ${low === high ? low : `au moins ${low}, au plus ${high}`} sur 100 : ${plural(out, '# sujet ne concerne pas l’entreprise', '# sujets ne concernent pas l’entreprise')}`,
	range: (low: string | number, high: string | number) =>
		low === high ? String(low) : `de ${low} à ${high}`,
	rangeWhy:
		'Au moins (barre pleine) : ce qui est déclaré. Au plus (barre pâle) : si ce que l’entreprise ne sait pas avait tous ses points.',
	notComparable:
		'Les questions changent avec la taille et le métier : deux totaux ne se comparent que sur les mêmes questions.',
	allCount:
		'Une obligation légale ne rapporte pas de point. Un total ne dit rien d’un produit, ni de l’écologie seule.',

	copy: 'Une copie de cette page a pu être modifiée : ouvrez son adresse, ou demandez à l’entreprise sa fiche, qui porte un code à comparer.',
	method: (version: string) => `Méthode : questionnaire ${version}`,
	/** Of the data. */
	comparableData:
		'Deux pages ne se mettent côte à côte que si « questions » y est égal. Quand « questions » est vide (null), les points ne se comparent à rien.',
	dataEnds: (day: string) =>
		`Cette forme des données prend fin le ${day}. La suivante est à la même adresse, avec /donnees.json à la place de .json.`,
	reuse:
		'Une page publique (/s/…) se cite avec son avertissement, sa date et son adresse. Elle peut changer ou être retirée : la relire avant de la montrer, et n’en garder aucune copie une fois retirée. Ses points ne permettent aucun classement : les questions ne sont pas les mêmes pour tous.' +
		(INSTANCE.modules.figures ? ' Les données ouvertes sont les tableaux de /chiffres-cles.' : ''),
	do: {
		recount: 'Voir le calcul',
		data: 'Données JSON',
		report: 'Signaler un problème',
		withdraw: 'Retirer cette page',
		back: 'Revenir à la page'
	},

	expired: {
		headline: (day: string) => `Terminé le ${day} : ces réponses ont plus d’un an.`,
		text: 'Les points ne sont plus montrés : l’entreprise peut refaire son diagnostic et mettre cette page à jour.',
		title: (name: string) => `${name} : réponses de plus d’un an`
	},
	hidden: {
		title: 'Page non visible',
		text: 'Cette page n’est pas visible en ce moment.'
	},
	withdrawn: {
		title: 'Page retirée',
		text: (day: string) =>
			`Cette page a été retirée le ${day} par la personne qui l’avait publiée.`,
		copies:
			'Ses réponses sont effacées de ce site. Un moteur de recherche ou un site d’archives peut en garder une copie un temps.'
	},
	missing: {
		title: 'Aucune page ici',
		text: 'Il n’y a pas de page publique à cette adresse. Vérifiez qu’elle est entière.'
	},

	recount: {
		heading: (name: string) => `Le calcul, refait : ${name}`,
		ofPart: 'Points de la partie',
		limits: 'Le calcul est refait ; les réponses, elles, ne sont pas vérifiées.',
		how: 'Chaque réponse publiée donne des points selon le questionnaire. Ceux d’un sujet s’ajoutent, puis ceux d’une partie, puis le tout.',
		detailHow: 'Quand la réponse n’est pas montrée, ses points sont repris tels quels.',
		same: 'Le calcul donne les mêmes points que la page.',
		other:
			'Le calcul ne donne pas les mêmes points que la page. Dites-le-nous avec « Signaler un problème ».',
		added: (points: string) => `Soit ${points}`,
		weighed: (score: string) =>
			`Le total est la moyenne des parties, chacune sur 100 et selon son poids dans le questionnaire : ${score} sur 100.`,
		divided: (points: string, of: number, score: string) => `${points} ÷ ${of} × 100 = ${score}`,
		outdated: 'Ces réponses ont plus d’un an : leurs points ne sont plus montrés.'
	},

	withdraw: {
		title: 'Retirer cette page',
		text: 'Avec la clé de papier, imprimée ou recopiée le jour de la publication, vous retirez la page d’ici, même sans l’appareil qui l’a publiée.',
		forGood:
			'C’est immédiat et pour toujours : ses réponses sont effacées, et cette adresse dira seulement qu’elle a été retirée.',
		key: 'Clé de papier',
		keyHint: 'Huit mots. Les majuscules, les accents et les tirets ne comptent pas.',
		go: 'Retirer la page pour toujours',
		lost: 'Clé de papier perdue ?',
		wrong: 'Ce n’est pas la clé de papier de cette page. Relisez les huit mots. Rien n’a changé.',
		empty: 'Tapez les huit mots de la clé de papier. Rien n’a changé.'
	},

	report: {
		title: 'Signaler un problème',
		description:
			'Dire qu’une page publique est fausse, illicite, ou publiée sans l’accord de l’entreprise.',
		intro:
			'Une page publique vous paraît fausse, illicite, ou publiée sans l’accord de l’entreprise ? Dites-le ici. L’exploitant de ce site lit chaque signalement, décide, et vous répond.',
		page: 'Adresse de la page',
		pageHint: 'Elle contient /s/ suivi de 16 lettres ou chiffres.',
		reason: 'De quoi s’agit-il ?',
		reasons: {
			'not-ours': 'La page est publiée sans l’accord de l’entreprise',
			false: 'Une réponse est fausse',
			personal: 'La page désigne une personne',
			unlawful: 'La page est illicite pour une autre raison',
			other: 'Autre chose'
		},
		text: 'Expliquez',
		textHint: 'Quelle réponse, et pourquoi. De 10 à 4 000 caractères.',
		name: 'Votre nom',
		email: 'Votre adresse e-mail',
		emailHint: 'Pour vous répondre. Elle n’est pas montrée à l’entreprise.',
		goodFaith: 'Je pense de bonne foi que ce que j’écris est exact et complet.',
		go: 'Envoyer',
		retention:
			'L’exploitant de ce site garde votre signalement 12 mois au plus, et pas plus longtemps que la page.',
		problems: 'Rien n’est encore envoyé. À corriger :',
		problem: {
			slug: 'Il n’y a pas de page publique à cette adresse.',
			reason: 'Choisissez de quoi il s’agit.',
			text: 'Expliquez en 10 à 4 000 caractères.',
			name: 'Écrivez votre nom, de 2 à 120 caractères.',
			email: 'Cette adresse e-mail n’a pas la bonne forme.',
			goodFaith: 'Cochez la case sur la bonne foi.'
		},
		done: 'Signalement reçu',
		reference: (reference: string) => `Référence : ${reference}`,
		doneText:
			'Gardez cette référence. L’exploitant examine la page et vous écrit ce qu’il a décidé, et pourquoi.',
		another: 'Signaler autre chose'
	},

	refused: {
		tooMany: (minutes: number) =>
			`Trop d’essais depuis cette adresse. Réessayez dans ${plural(minutes, '# minute', '# minutes')}.`,
		tooLarge: 'Ce qui a été envoyé dépasse 64 Ko. Rien n’est gardé.',
		unreadable: 'Ce qui a été envoyé ne peut pas être lu. Rien n’est gardé.',
		form: 'Cette adresse attend un formulaire. Rien n’est gardé.',
		noSuchForm: 'Ce formulaire n’existe pas ici. Rien n’est gardé.'
	},

	picture: {
		noName: 'Une entreprise',
		dated: (day: string, year: number) => `Réponses du ${day} · année demandée : ${year}`,
		declared: 'Ce que l’entreprise déclare, que personne n’a vérifié',
		notComparable: 'Ne se compare pas à une autre entreprise.',
		alt: (name: string) =>
			`Texte seul : auto-diagnostic de ${name}, déclaré par l’entreprise, que personne n’a vérifié.`
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		public: typeof import('./fr.public').default;
	}
}
