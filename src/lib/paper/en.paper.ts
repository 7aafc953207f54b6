import { englishPeriods } from '$lib/i18n/messages/periods';
import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.paper';

/** In brackets, what there is of it; nothing where there is none. */
const listed = (parts: readonly (string | false)[]): string => {
	const said = parts.filter(Boolean).join(', ');
	return said && ` (${said})`;
};

const pointsFrom = (from: number | null) =>
	from === null ? '60% of the points or more' : `${from} points or more`;

export default {
	title: 'Print',
	choose: 'Which document?',
	documents: {
		chiffres: 'My figures',
		fiche: 'Summary sheet',
		rapport: 'Full report',
		lettre: 'Letter'
	},
	/** Under the name of each. */
	whose: {
		chiffres: INSTANCE.modules.region ? 'for the Impact Score' : 'for you',
		fiche: 'one page, to give',
		rapport: 'all of it, for you',
		lettre: 'one page, for you'
	},
	/** Leads to the figures of a year. */
	yearFigures: {
		text: 'for a bank',
		link: 'Figures of the year'
	},
	uses: {
		chiffres: INSTANCE.modules.region
			? 'Your figures and answers, without points, to fill in the Impact Score.'
			: 'Your figures and answers, without points, with where to find them.',
		fiche: 'One page to join to a file: bank, tender, local authority.',
		rapport: 'Everything, for you: answers, steps, plan, proofs.',
		lettre: 'One page for you to keep, not for the shop window.'
	},
	print: 'Print or save as PDF',
	showWhole: 'Show the whole paper',
	showStart: 'Show its beginning only',
	printHint: 'In the print window, “Save as PDF” makes a file.',
	notes: 'Add my notes to this report',
	fileName: (document, company, day) => `Azimut – ${document} – ${company} – ${day}`,
	foot: (document, company) => `Azimut · ${document} · ${company}`,
	page: 'page ',
	missing: 'Who answered',
	toFill: 'Who answered: to fill in',
	fields: {
		name: 'Official name of the company',
		nameDossier: (name) => `Call this record “${name}” too`,
		siren: 'SIREN number, if you want to show it',
		sirenHint: '9 digits.',
		sirenWrong: 'This SIREN number is not right. Check its 9 digits. It is not kept.',
		sirenStays: (siren) => `The sheet still shows ${siren}.`,
		answeredBy: 'Position of the person who answered',
		answeredByHint: 'For example: manager. No need for a name.',
		coach: 'With the help of which organisation? (optional)',
		coachHint: 'For example: chamber of trades. Leave empty if you answered without help.'
	},

	letter: {
		forYou: 'For you to keep, not for the shop window.',
		notForOthers: 'To others, rather give the summary sheet.',
		call: 'Whom to call',
		seen: (day) => (day ? `Number noted: ${day}.` : 'The date of this number is not known.')
	},

	figures: {
		title: INSTANCE.modules.region ? 'My figures, to fill in the Impact Score' : 'My figures',
		intro: (count) =>
			`The ${count} subjects${INSTANCE.modules.region ? ' in the order of the Impact Score' : ''}, with your answers and where each figure can be found. Empty lines are to be filled in by hand.`,
		noPoints: INSTANCE.modules.region
			? 'Our questions are not those of the Impact Score: take your figures over, not our levels.'
			: '',
		private: 'This document holds figures about your employees. Keep it for yourself.',
		privateAlone: 'This document holds your figures. Keep it for yourself.',
		company: 'The company',
		where: (where) => `Where to find it: ${where}`,
		subject: (number, official) => `${number}. ${official}`,
		declared: (day) => `Answers as declared, as they stood on ${day}.`,
		estimated: (bracket) => `At a guess: ${bracket}`
	},

	fiche: {
		title: (diagnosis) => `${diagnosis}, made with Azimut`,
		isNot: INSTANCE.words.en.paperIsNot,
		siren: 'SIREN',
		legalForm: 'Legal form',
		headcount: 'Headcount',
		people: (count) => (count === 0 ? 'no employee' : plural(count, '# employee', '# employees')),
		peopleBetween: (min, max) => `${min} to ${max} employees`,
		trade: 'Trade',
		sector: 'Sector',
		department: 'Department',
		perimeter: 'Scope',
		perimeters: {
			alone: 'this company alone, not a whole group',
			group: 'the manager’s whole group'
		},
		date: 'Diagnosis',
		finished: (day, isWhole) =>
			`finished on ${day}, ${isWhole ? 'complete' : 'with answers missing or not known'}`,
		unfinished: (day) => `not finished yet, answers as of ${day}`,
		year: 'Year asked about',
		firstYear: (year) => `${year}, first financial year, still running`,
		answeredBy: 'Answered by',
		company: 'the company, position not stated',
		notGiven: 'not stated',
		coached: (organisation) => `with the help of ${organisation} (documents not checked)`,
		withCoach: 'partly with a coach',
		byCoach: (count) => plural(count, '# answer by a coach alone', '# answers by a coach alone'),
		fromList: (count) => plural(count, '# answer taken from a list', '# answers taken from a list'),
		checkedBy: 'Checks',
		alone: 'no coach declared',
		nobody: 'none: the answers are declared',
		grid: 'Questionnaire',
		version: (id, version) => `${id}, version ${version}`,
		until: (day) => `To be done again before ${day}.`,
		method: (grid, address) => `Questionnaire ${grid}. Method: ${address}`,
		result: 'Result',
		total: 'Total',
		none: '–',
		outOf: (max) => `out of ${max}`,
		tooIncomplete: (share) => `Diagnosis ${share}% filled in: too incomplete for a total`,
		range: (low, high) => `at least ${low}, at most ${high}`,
		onHundred: (low, high, out) => {
			const score =
				low === high
					? `that is ${low} out of 100`
					: `that is at least ${low}, at most ${high} out of 100`;
			if (out === 0) return score;
			const why = plural(
				out,
				'# subject does not concern the company',
				'# subjects do not concern the company'
			);
			return `${score}: ${why}`;
		},
		unconfirmed: (year, count) =>
			`${year} (${plural(count, '# earlier answer, not confirmed yet', '# earlier answers, not confirmed yet')})`,
		counts: {
			whole: (strong, begun, zero, from) =>
				`${strong + begun + zero} answered in full` +
				listed([
					strong > 0 && `${strong} with ${pointsFrom(from)}`,
					begun > 0 && `${begun} begun`,
					zero > 0 && `${zero} without points`
				]),
			partly: (count) => `${count} in part`,
			unknown: (count) => `${count} where the company does not know at all`,
			unanswered: (count) => `${count} not answered at all`,
			notConcerned: (count) =>
				plural(count, '# that does not concern the company', '# that do not concern the company')
		},
		counted: (all, counts) => `${plural(all, '# subject', '# subjects')}: ${counts}.`,
		groups: {
			strong: (count, from) =>
				plural(
					count,
					`What the company already does (${pointsFrom(from)}): # subject`,
					`What the company already does (${pointsFrom(from)}): # subjects`
				),
			begun: (count) => plural(count, 'Begun: # subject', 'Begun: # subjects'),
			zero: (count) =>
				plural(count, 'No points for now: # subject', 'No points for now: # subjects'),
			partly: (count) =>
				plural(count, 'Answered in part: # subject', 'Answered in part: # subjects'),
			unknown: (count) =>
				plural(
					count,
					'The company does not know: # subject',
					'The company does not know: # subjects'
				),
			unanswered: (count) =>
				plural(count, 'Not answered yet: # subject', 'Not answered yet: # subjects'),
			notConcerned: (count) =>
				plural(
					count,
					'Does not concern the company: # subject',
					'Does not concern the company: # subjects'
				)
		},
		rangeWhy:
			'Two figures: at least the first; at most the second, if what is missing or not known had all its points.',
		scaleWhy: 'Solid bar: at least; pale: at most.',
		partSubjects: (part, first, last) => `${part} (${first} to ${last})`,
		lines: (count) => `The ${count} subjects`,
		answer: 'What is declared',
		says: {
			notApplicable: 'Does not concern the company',
			unanswered: 'Not answered yet',
			none: 'nothing on Azimut’s list'
		},
		told: {
			declared: 'Declared',
			unknown: 'Does not know',
			missing: 'No answer',
			between: '; '
		},
		detailKept: 'Answer not shown (protects people)',
		detailNotShown: 'answer not shown (protects people)',
		detailWhy: (count, from) =>
			`Answer not shown (${plural(count, '# subject', '# subjects')}): under ${from} people such an answer, whatever it is, can point at someone. Only its points are given.`,
		periods: englishPeriods,
		younger: 'If the company is younger, from its creation.',
		pointsOnly: (points, max) => `${plural(points, '# point', '# points')} out of ${max}`,
		chosenSteps: (count) =>
			plural(count, 'Next step decided, not done yet', '# next steps decided, not done yet'),
		possibleSteps: (count) =>
			plural(
				count,
				'A next step suggested by Azimut, neither decided nor done',
				'# next steps suggested by Azimut, neither decided nor done'
			),
		aimedAt: (subject, step) => `${subject}: “${step}”`,
		due: (what, day) => `${what} (by ${day})`,
		noLongerAsked: (subject) =>
			`${subject}. The question that it aims at is no longer asked of this company.`,
		otherSteps: (count) =>
			plural(count, 'And # other action of the plan.', 'And # other actions of the plan.'),
		proofs: (count, of) =>
			count > 0
				? `${plural(count, 'Proofs noted: # subject', 'Proofs noted: # subjects')} out of ${of} (list on the next page).`
				: 'No proof mentioned.',
		proofsTitle: 'Proofs noted by the company',
		proofDate: (day) => `dated ${day}`,
		proofUntil: (day) => `valid until ${day}`,
		proofOver: (day) => `expired since ${day}`,
		proofCount: (count) =>
			`${plural(count, '# piece of evidence', '# pieces of evidence')}, titles kept by the company`,
		untitled: 'Untitled',
		registered: {
			company: 'Kbis or RNE extract under 3 months old',
			micro: 'RNE extract under 3 months old',
			other: 'articles of association, Sirene statement (“avis de situation”)'
		},
		join: (registered) =>
			`Most often also to be joined to the sheet: ${registered}, bank details (RIB), last accounts, quotes, de minimis statement.`,
		declaration: 'I declare that these answers are sincere to the best of my knowledge.',
		signName: 'Name',
		signFunction: 'Position',
		signDate: 'Date',
		signature: 'Signature'
	},

	code: {
		title: 'Was this paper altered?',
		label: 'QR code: opens the page to compare with this paper',
		text: 'Scan this code: name, SIREN, day of the diagnosis, year, answers, points and fingerprint must be the same there, or else this paper was altered. The code holds neither exact figures, nor answers that can point at someone (only their points), nor the rest of the paper.',
		fingerprint: 'Fingerprint:'
	},

	full: {
		title: 'Full report',
		private:
			'This report holds figures about your employees, and your plan. It is made for you, not to be shown.',
		privateAlone: 'This report holds your plan. It is made for you, not to be shown.',
		strengths: 'What you already do well',
		steps: 'Your next steps',
		noSteps: 'No step to propose yet.',
		duties: 'To check: it is the law',
		plan: 'Your plan',
		planNone: 'The plan is empty.',
		planAction: 'Action',
		planWho: 'Who',
		planWhen: 'By when',
		planState: 'Status',
		proofsNone: 'No proof noted.',
		toFind: 'What is left to find',
		toFindNone: 'Nothing is missing.',
		notesTitle: 'My notes'
	},

	again: {
		title: 'Compare a paper with its code',
		intro:
			'A sheet or a report made with Azimut carries a QR code. This page reads the code, shows the answers in it and does the computation again.',
		stays:
			'Everything happens in this browser. The code, which follows the hash sign of the address, is never sent.',
		limits: 'The computation is done again; the answers are not checked.',
		cannot:
			'Compare with the paper: name, SIREN, dates, answers, points and fingerprint must be the same, or else it was altered. This page does not know who made the paper, nor whether the answers are true.',
		label: 'Address or code to read',
		hint: 'Paste the address that the QR code gives.',
		go: 'Read this code',
		other: 'Read another code',
		noScript: 'JavaScript is needed to do the computation.',
		waiting: 'Computing…',
		declaredBy: 'Declared answers',
		unverified: 'Declared, checked by nobody.',
		readFrom: (name) => `Result computed again: ${name}`,
		noName: 'Company without a name',
		dated: 'Answers dated',
		fingerprint: 'Fingerprint, the same as on the paper',
		same: (count) => `The ${count} answers`,
		wrong: {
			damaged:
				'This code is not whole, or it was changed: no result can be drawn from it. Scan it again from the paper.',
			newer:
				'This code comes from a newer version of Azimut. Reload this page with a network, then try again.',
			none: 'There is no code in this text. Paste the whole address, to its very end, with what follows the hash sign.',
			grid: (grid) =>
				`This code uses the questionnaire ${grid}, which this version of Azimut does not know.`,
			network: 'The questionnaire could not be loaded. Check the connection, then try again.'
		}
	}
} satisfies typeof french;
