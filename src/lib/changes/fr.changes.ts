import { frenchPlural as plural } from '$lib/i18n/plural';
import { frenchKinds } from '$lib/i18n/messages/proof-kinds';

/** What a change is about, and its value, in words: for the history of a dossier and the review of a copy. */
export default {
	question: (question: string) => `Question : ${question}`,
	confirmed: (question: string) => `Réponse confirmée : ${question}`,
	otherGrid: (what: string, grid: string) => `${what} (questionnaire ${grid})`,
	indicator: (label: string, year: string) => `Chiffre : ${label} (${year})`,
	profile: (question: string) => `Profil : ${question}`,
	grid: 'Questionnaire utilisé',
	gridAside: (questionnaire: string) => `Questionnaire mis de côté : ${questionnaire}`,
	gridVersion: (id: string, version: string) => `${id}, version ${version}`,
	name: 'Nom du dossier',
	origin: 'Origine du dossier',
	fromExample: 'dossier d’exemple',
	statement: 'Ce que l’entreprise dit d’elle-même',
	meta: (field: string) => `Renseignement « ${field} »`,
	step: (subject: string, step: string) => `Pas sur « ${subject} » : ${step}`,
	reach: (points: number) => `atteindre ${plural(points, '# point', '# points')}`,
	companyNote: (subject: string) => `Note sur « ${subject} »`,
	coachNote: (subject: string) => `Note de l’accompagnateur sur « ${subject} »`,
	park: (question: string) => `À retrouver : ${question}`,
	voice: (question: string) => `Qui a répondu : ${question}`,
	together: 'ensemble',
	alone: 'l’accompagnateur seul',
	listed: 'repris d’une liste ou d’un fichier',
	prepared: 'l’entreprise',
	people: 'Qui répond sur un appareil',
	meeting: (field: string) => `Compte rendu : ${field}`,
	meetingFields: {
		on: 'date',
		by: 'avec qui',
		said: 'ce qui a été dit',
		range: 'où en est l’entreprise',
		steps: 'pas choisis',
		call: 'qui appeler',
		find: 'à retrouver',
		next: 'prochain rendez-vous'
	},
	alias: 'Dossier rattaché',
	handed: 'Texte remis',
	erased: 'Texte effacé',
	private: {
		contacts: 'Rendez-vous',
		talks: 'Ce qui a été dit à un rendez-vous',
		sheet: 'Fiche du client',
		next: 'Prochaine date',
		permissions: 'Accord du client',
		handovers: 'Remise du dossier',
		traces: 'Journal du client',
		received: 'Dossier reçu avec des notes privées',
		introductions: 'Mise en relation',
		access: 'Dossier d’accès remis au client'
	},
	contactKinds: { visit: 'Visite', call: 'Appel', workshop: 'Atelier', message: 'Message' },
	contact: (kind: string, day: string, minutes: number, funder: string) =>
		`${kind} du ${day}, ${minutes} min${funder && `, financeur : ${funder}`}`,
	permission: (day: string, allowed: boolean) => `${allowed ? 'oui' : 'non'}, dit le ${day}`,
	handover: (day: string) => `le ${day}`,
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

declare module '$lib/i18n/locale' {
	interface Areas {
		changes: typeof import('./fr.changes').default;
	}
}
