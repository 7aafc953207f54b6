import { plural } from './fr';
import { frenchKinds } from './proof-kinds';

/** What a change is about, and its value, in words: for the history of a dossier and the review of a copy. */
export const changes = {
	question: (question: string) => `Question : ${question}`,
	confirmed: (question: string) => `Réponse confirmée : ${question}`,
	otherGrid: (what: string, grid: string) => `${what} (questionnaire ${grid})`,
	profile: (question: string) => `Profil : ${question}`,
	grid: 'Questionnaire utilisé',
	gridVersion: (id: string, version: string) => `${id}, version ${version}`,
	name: 'Nom du dossier',
	origin: 'Origine du dossier',
	fromExample: 'dossier d’exemple',
	meta: (field: string) => `Renseignement « ${field} »`,
	step: (subject: string, step: string) => `Pas sur « ${subject} » : ${step}`,
	reach: (points: number) => `atteindre ${plural(points, '# point', '# points')}`,
	companyNote: (subject: string) => `Note sur « ${subject} »`,
	coachNote: (subject: string) => `Note de l’accompagnateur sur « ${subject} »`,
	plan: (title: string) => `Plan : ${title}`,
	planField: (title: string, field: string) => `Plan : ${title}, ${field}`,
	ownAction: 'action sans titre',
	planFields: {
		title: 'titre',
		step: 'pas visé',
		practices: 'gestes choisis',
		offer: 'aide',
		owner: 'qui',
		due: 'pour quand',
		status: 'où en est-ce',
		note: 'note',
		order: 'place dans la liste'
	},
	proof: (title: string, field: string) => `Preuve « ${title} » : ${field}`,
	proofFields: {
		criterion: 'sujet',
		kind: 'nature',
		title: 'titre',
		date: 'date',
		validUntil: 'valable jusqu’au',
		confidential: 'confidentielle',
		file: 'fichier',
		name: 'nom du fichier',
		type: 'format du fichier',
		link: 'adresse'
	},
	proofKinds: frenchKinds,
	untitled: 'sans titre',
	move: (grid: string) => `Réponses reprises du questionnaire ${grid}`,
	campaign: (day: string) => (day ? `Diagnostic terminé le ${day}` : 'Diagnostic terminé'),
	forYear: (year: number) => `vraie pour ${year}`,
	outOfHundred: (total: string) => `${total} sur 100`,
	other: (path: string) => `Autre information (${path})`,
	nothing: 'rien',
	inPlan: 'dans le plan',
	notInPlan: 'hors du plan',
	refused: 'écarté',
	notRefused: 'proposé',
	somePlace: 'une place choisie à la main',
	someFile: (print: string) => `fichier d’empreinte ${print}…`,
	recorded: 'enregistré'
};

export type ChangesMessages = typeof changes;
