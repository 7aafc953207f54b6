import { frenchPlural as plural } from '$lib/i18n/plural';

/** The words of questionnaires of figures, whichever they are: what each asks is in its own file. */
export default {
	title: 'Chiffres de l’année',
	year: 'Année',
	complete: (given: number, asked: number) => `${given} sur ${asked}`,
	whole: 'Complet.',
	toComplete: (count: number) => plural(count, '# chiffre à compléter', '# chiffres à compléter'),
	toFind: (count: number) => plural(count, '# à retrouver', '# à retrouver'),
	list: 'Les sujets',
	others: 'Autres questions de chiffres',
	next: (subject: string) => `Suite : ${subject}`,
	before: 'Retour aux sujets',
	saved: 'Gardé sur cet appareil.',
	where: (paper: string) => `Où le trouver : ${paper}`,
	help: 'Ce qui compte',
	ground: 'D’où vient ce chiffre ?',
	grounds: {
		meter: 'compteur',
		bill: 'facture',
		accounts: 'comptabilité',
		payroll: 'paie',
		register: 'registre',
		estimate: 'estimation'
	},
	noGround: 'à préciser',
	unknown: 'Je ne sais pas encore',
	notConcerned: 'Pas concerné',
	yes: 'Oui',
	no: 'Non',
	noneChosen: 'aucun',
	optional: 'facultatif',
	personal: 'Peut désigner une personne : ne sort que si vous le cochez.',
	addRow: 'Ajouter une ligne',
	removeRow: (number: number) => `Retirer la ligne ${number}`,
	rows: (count: number) => plural(count, '# ligne', '# lignes'),
	rowName: (number: number) => `Ligne ${number}`,
	errors: {
		number: 'Ce n’est pas un nombre.',
		negative: 'Un nombre plus petit que zéro n’est pas possible ici.',
		big: 'Ce nombre est trop grand.',
		/** What was there stays, as long as something else is no number. */
		still: (value: string) => `Le chiffre gardé reste ${value}.`,
		decimals: (most: number) =>
			most === 0 ? 'Un nombre entier est attendu.' : plural(most, '# décimale au plus.', '# décimales au plus.')
	},
	proposal: (value: string, relation: string, confidence: string) => `Votre diagnostic dit : ${value} (${relation}, ${confidence}).`,
	proposalNow: (value: string, relation: string, confidence: string) =>
		`Votre diagnostic dit maintenant : ${value} (${relation}, ${confidence}).`,
	take: 'Reprendre',
	relations: {
		equal: 'la même chose',
		subset: 'une partie de ce qui est demandé',
		superset: 'plus large que ce qui est demandé',
		intersects: 'proche de ce qui est demandé'
	},
	confidence: { 1: 'à vérifier', 2: 'assez sûr', 3: 'sûr' },
	disputed: 'Deux appareils n’ont pas donné le même chiffre.',
	settle: 'Choisir',
	/** Of two years side by side. */
	years: {
		title: 'D’une année à l’autre',
		intro: 'Vos chiffres côte à côte. Un écart dit de combien, jamais pourquoi.',
		from: 'De',
		until: 'À',
		figure: 'Chiffre',
		difference: 'Écart',
		same: 'pareil',
		knownOtherwise: 'Connu autrement : l’écart peut venir de là.',
		points: (points: string) => `${points} ${/^[01]\b/.test(points) ? 'point' : 'points'}`,
		fewer: 'Il faut des chiffres de deux années pour comparer.'
	},
	notOffered: (year: string, shown: string) => `Rien n’est demandé ici de « ${year} » : voici ${shown}.`,
	lastYear: (year: string, value: string) => `${year} : ${value}.`,
	computed: 'Calculé',
	lacking: (labels: string) => `Il manque : ${labels}.`,
	belowZero: 'Moins que zéro : un des chiffres de ce calcul est à vérifier.',
	workedOut: 'Ce qui s’en déduit',
	arithmetic: 'Le calcul',
	computedLine: (label: string, text: string) => `${label} : ${text}`,
	factor: (value: string, unit: string) => `${value} kg de CO₂ équivalent par ${unit}`,
	source: (title: string, year?: number) => `Source : ${title}${year ? `, ${year}` : ''}.`,
	uncertainty: (percent: string) => `À ${percent} % près.`,
	units: {
		euros: '€', kwh: 'kWh', mwh: 'MWh', litres: 'litres', m3: 'm³', kg: 'kg', tonnes: 'tonnes', km: 'km',
		tco2e: 't de CO₂ équivalent', kgco2e: 'kg de CO₂ équivalent', people: 'personnes', hours: 'heures', days: 'jours',
		percent: '%', hectares: 'hectares', sites: 'sites', cases: 'cas'
	},
	/** Of one, and after « par ». */
	perUnit: { litres: 'litre', tonnes: 'tonne', people: 'personne', hours: 'heure', days: 'jour', hectares: 'hectare', sites: 'site', cases: 'cas' },
	paper: {
		open: 'Voir la feuille à donner',
		of: (company: string, year: string) => `${company}, année ${year}`,
		choose: 'Ce qui peut désigner une personne',
		chooseText: 'Décoché, cela ne figure ni sur la feuille ni dans les fichiers.',
		print: 'Imprimer',
		csv: 'Tableau (CSV)',
		json: 'Fichier pour logiciel (JSON)',
		file: 'chiffres',
		figure: 'Ce qui est demandé',
		value: 'Chiffre',
		/** How a figure is known. */
		known: (how: string) => `(${how})`,
		foot: (company: string, year: string) => `Chiffres ${year}, ${company}`,
		page: 'Page',
		columns: ['sujet', 'code', 'identifiant', 'chiffre', 'valeur', 'unité', 'année', 'origine', 'état'],
		states: {
			given: 'renseigné',
			computed: 'calculé',
			'not-given': 'non renseigné',
			unknown: 'à retrouver',
			'not-concerned': 'pas concerné',
			kept: 'gardé par l’entreprise'
		},
		withoutLine: (state: string, labels: string) => `${state} : ${labels}.`,
		disputed: (labels: string) => `En désaccord entre deux appareils, à régler avant de donner : ${labels}.`,
		coverage: (given: number, asked: number) =>
			`${given} réponses sur ${asked} demandées à cette entreprise.`,
		declared: 'Déclaré, non vérifié.',
		answeredBy: (who: string) => `Répondu par : ${who}.`,
		byCoach: (count: number) =>
			plural(count, '# réponse notée par un accompagnateur', '# réponses notées par un accompagnateur'),
		made: (day: string) => `Fait le ${day} avec Azimut.`,
		questionnaire: (name: string, version: string) => `${name}, version ${version}`,
		arithmetic: 'Le calcul des émissions',
		times: (value: string, factor: string, result: string) => `${value} × ${factor} = ${result}`
	},
	trial: 'Essai, non relu par un juriste.',
	none: 'Cette version d’Azimut ne pose aucune question de chiffres.',
	notHere: 'Ces questions de chiffres ne sont pas ici.',
	spreadsheet: {
		title: 'Le tableur officiel',
		intro: 'On vous demande le tableur de la norme ? Téléchargez-le, puis choisissez-le ici. Vos chiffres y sont écrits sur cet appareil, et rien d’autre n’y change.',
		source: 'Où le trouver',
		choose: 'Choisir le tableur',
		filling: 'Remplissage…',
		filled: (count: number) => plural(count, '# case remplie.', '# cases remplies.'),
		then: 'Ouvrez-le dans votre tableur, enregistrez-le, puis donnez-le : ses calculs se font à l’ouverture.',
		save: 'Enregistrer le tableur rempli',
		file: 'tableur',
		withoutCell: (labels: string) => `Sans case à eux dans ce tableur : ${labels}. Certains y comptent dans un total.`,
		leftTitle: 'Laissé comme c’était',
		leftLine: (label: string, why: string) => `${label} : ${why}`,
		replaced: (labels: string) => `Disait autre chose avant : ${labels}.`,
		refused: {
			'too-big': () => 'Ce fichier est trop gros : le tableur officiel pèse moins d’un million d’octets.',
			'not-a-spreadsheet': () => 'Ce fichier n’est pas un tableur Excel (.xlsx).',
			locked: () => 'Ce fichier est protégé par un mot de passe, ou date d’un ancien Excel : enregistrez-le en .xlsx sans mot de passe.',
			damaged: () => 'Ce fichier est abîmé ou incomplet : téléchargez-le de nouveau.',
			swells: () => 'Ce fichier prend trop de place une fois ouvert : il n’a pas été lu.',
			macros: () => 'Ce fichier contient des macros : prenez le tableur officiel, qui n’en a pas.',
			linked: () => 'Ce fichier va chercher des données ailleurs : prenez le tableur officiel, qui ne le fait pas.',
			'declares-entities': () => 'Ce fichier contient ce qu’un tableur n’a pas de raison de contenir : il n’a pas été lu.',
			'missing-part': (about: string) => `Il manque une partie de ce fichier (${about}) : téléchargez-le de nouveau.`,
			'not-the-template': () => 'Ce n’est pas le tableur que ces questions remplissent.',
			'older-version': (about: string) => `C’est la version ${about} du tableur officiel : prenez la version 1.3.0.`,
			'unknown-version': (about: string) => `La version ${about} du tableur officiel n’est pas encore connue ici : prenez la version 1.3.0.`,
			'missing-sheet': (about: string) => `La feuille « ${about} » manque dans ce tableur : repartez d’un exemplaire neuf.`,
			'missing-name': (about: string) => `La case « ${about} » n’a plus son nom dans ce tableur : repartez d’un exemplaire neuf.`,
			'moved-name': (about: string) => `Le nom « ${about} » désigne une feuille cachée de ce tableur : repartez d’un exemplaire neuf.`,
			'missing-cell': (about: string) => `La case « ${about} » manque dans ce tableur : repartez d’un exemplaire neuf.`,
			failed: () => 'Ce fichier n’a pas pu être rempli. Rien n’a changé.'
		},
		left: {
			formula: 'Le tableur calcule lui-même cette case.',
			'not-in-list': 'Cette valeur n’est pas dans la liste du tableur.',
			outside: 'Il n’y a plus de place dans ce tableau.',
			'too-long': 'Ce texte est trop long pour une case.',
			'no-number': 'Ce n’est pas un nombre.'
		}
	},
	missing: 'Ces questions ne sont pas arrivées : il faut du réseau une fois.',
	retry: 'Réessayer'
}; // prettier-ignore

declare module '$lib/i18n/locale' {
	interface Areas {
		indicators: typeof import('./fr.indicators').default;
	}
}
