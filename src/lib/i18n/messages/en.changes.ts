import { plural } from './en';
import type { Changes } from './fr.changes';
import { englishKinds } from './proof-kinds';

export const changes: Changes = {
	question: (question) => `Question: ${question}`,
	confirmed: (question) => `Answer confirmed: ${question}`,
	otherGrid: (what, grid) => `${what} (questionnaire ${grid})`,
	profile: (question) => `Profile: ${question}`,
	grid: 'Questionnaire in use',
	gridVersion: (id, version) => `${id}, version ${version}`,
	name: 'Name of the record',
	meta: (field) => `Detail “${field}”`,
	step: (subject, step) => `Step on “${subject}”: ${step}`,
	reach: (points) => `reach ${plural(points, '# point', '# points')}`,
	companyNote: (subject) => `Note on “${subject}”`,
	coachNote: (subject) => `Adviser’s note on “${subject}”`,
	plan: (title) => `Plan: ${title}`,
	planField: (title, field) => `Plan: ${title}, ${field}`,
	ownAction: 'action without a title',
	planFields: {
		title: 'title',
		step: 'step aimed at',
		practices: 'actions chosen',
		offer: 'help',
		owner: 'who',
		due: 'by when',
		status: 'how far along',
		note: 'note',
		order: 'place in the list'
	},
	proof: (title, field) => `Proof “${title}”: ${field}`,
	proofFields: {
		criterion: 'subject',
		kind: 'kind',
		title: 'title',
		date: 'date',
		validUntil: 'valid until',
		confidential: 'confidential',
		file: 'file',
		name: 'name of the file',
		type: 'format of the file',
		link: 'address'
	},
	proofKinds: englishKinds,
	untitled: 'untitled',
	move: (grid) => `Answers carried over from questionnaire ${grid}`,
	campaign: (id) => `Review ${id}`,
	other: (path) => `Other information (${path})`,
	nothing: 'nothing',
	inPlan: 'in the plan',
	notInPlan: 'not in the plan',
	refused: 'set aside',
	notRefused: 'offered',
	somePlace: 'a place chosen by hand',
	someFile: (print) => `file with fingerprint ${print}…`,
	recorded: 'recorded'
};
