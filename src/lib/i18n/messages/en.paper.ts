import { plural } from './en.messages';
import type french from './fr.paper';

export default {
	title: 'Print',
	choose: 'Which document?',
	documents: {
		chiffres: 'My figures',
		fiche: 'Summary sheet',
		rapport: 'Full report'
	},
	uses: {
		chiffres: 'Your figures and answers, without points, to fill in the Impact Score.',
		fiche: 'One page to join to a file: bank, tender, local authority.',
		rapport: 'Everything, for you: answers, steps, plan, proofs.'
	},
	print: 'Print or save as PDF',
	printHint: 'In the print window, “Save as PDF” makes a file.',
	notes: 'Add my notes to this report',
	fileName: (document, company, day) => `Azimut – ${document} – ${company} – ${day}`,
	foot: (document, company) => `Azimut · ${document} · ${company}`,
	page: 'page ',
	missing: 'Who answered',
	fields: {
		name: 'Official name of the company',
		siren: 'SIREN number, if you want to show it',
		sirenHint: '9 digits.',
		sirenWrong: 'This SIREN number is not right. Check its 9 digits. It is not kept.',
		sirenStays: (siren) => `The sheet still shows ${siren}.`,
		answeredBy: 'Position of the person who answered',
		answeredByHint: 'For example: manager. No need for a name.',
		coach: 'With the help of which organisation? (optional)',
		coachHint: 'For example: chamber of trades. Leave empty if you answered without help.'
	},

	figures: {
		title: 'My figures, to fill in the Impact Score',
		intro:
			'The 20 subjects in the order of the Impact Score, with your answers and where each figure can be found. Empty lines are to be filled in by hand.',
		noPoints:
			'Our questions are not those of the Impact Score: take your figures over, not our levels.',
		private: 'This document holds figures about your employees. Keep it for yourself.',
		company: 'The company',
		where: (where) => `Where to find it: ${where}`,
		subject: (number, official) => `${number}. ${official}`,
		declared: (day) => `Answers as declared, as they stood on ${day}.`,
		estimated: (bracket) => `At a guess: ${bracket}`
	},

	fiche: {
		title: 'Social and ecological self-diagnosis, made with Azimut',
		frame: 'Declared by the company, checked by nobody.',
		notImpactScore: 'It does not replace the Impact Score that the Région Occitanie asks for.',
		company: 'Company',
		siren: 'SIREN',
		legalForm: 'Legal form',
		headcount: 'Headcount',
		people: (count) => `${count} (employment contracts on the day of the answer)`,
		activity: 'Activity',
		department: 'Department',
		perimeter: 'Scope',
		date: 'Date',
		finished: (day) => `finished on ${day}`,
		unfinished: (day) => `as of ${day}, not finished`,
		year: 'Year described',
		answeredBy: 'Answered by',
		notGiven: 'not told',
		alone: 'no coach named',
		coached: (organisation) => `with the help of ${organisation} (documents not checked)`,
		grid: 'Questionnaire',
		version: (id, version) => `${id}, version ${version}`,
		method: (address) => `method: ${address}`,
		result: 'Result out of 100',
		total: 'Total',
		none: '–',
		unconfirmed: (year, count) =>
			`${year} (${plural(count, '# earlier answer, not confirmed yet', '# earlier answers, not confirmed yet')})`,
		range: (low, high) => `${low} to ${high}`,
		answered: (count, asked) => `${plural(count, '# answer', '# answers')} out of ${asked}`,
		unknown: (count) => `${count} “I don’t know”`,
		notConcerned: (count) =>
			plural(count, '# subject that does not apply', '# subjects that do not apply'),
		withList: (what, subjects) => `${what} (${subjects})`,
		rangeWhy: 'A result goes from least to most as long as an answer is missing or not known.',
		lines: 'The 20 subjects',
		number: 'No.',
		subject: 'Subject',
		answer: 'What the company declares',
		points: 'Points',
		detailNotShown: 'detail kept by the company',
		pointsOnly: (points, max) => `${plural(points, '# point', '# points')} out of ${max}`,
		ticked: (count, all) => `${plural(count, '# practice', '# practices')} out of ${all}`,
		including: (ticked, first) => `${ticked}, such as: ${first}`,
		strengths: 'Three strengths',
		noStrength: 'No strength yet.',
		steps: 'Three next steps chosen',
		noSteps: 'No step chosen yet.',
		due: (what, day) => `${what} (by ${day})`,
		undated: (what) => `${what} (no date)`,
		proofs: (count) =>
			count > 0
				? `${plural(count, 'Proofs noted: # subject', 'Proofs noted: # subjects')} out of 20 (list on the next page).`
				: 'No proof noted.',
		proofsTitle: 'Proofs noted by the company',
		proofDate: (day) => `dated ${day}`,
		proofUntil: (day) => `valid until ${day}`,
		proofOver: (day) => `expired since ${day}`,
		proofCount: (count) =>
			`${plural(count, '# piece of evidence', '# pieces of evidence')}, titles kept by the company`,
		untitled: 'Untitled',
		join: 'Most often also to be joined: Kbis or RNE extract under 3 months old, bank details (RIB), last accounts, quotes, de minimis statement.',
		declaration: 'I declare that these answers are sincere to the best of my knowledge.',
		signName: 'Name',
		signFunction: 'Position',
		signDate: 'Date',
		signature: 'Signature'
	},

	code: {
		title: 'Compute this result again',
		label: 'QR code: opens the page that computes this result again',
		text: 'This code holds the answers of this page, without your figures. It opens a page that does the computation again.',
		fingerprint: 'Fingerprint to compare:',
		detail: 'The detail is in the .azimut.html file, which the company keeps.'
	},

	full: {
		title: 'Full report',
		private:
			'This report holds figures about your employees, and your plan. It is made for you, not to be shown.',
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
		title: 'Compute a result again',
		intro:
			'A sheet or a report made with Azimut carries a QR code. This page reads the code and does the computation again from the answers in it.',
		stays:
			'Everything happens in this browser. The code, which follows the hash sign of the address, is never sent.',
		limits: 'The computation is done again; the answers are not checked.',
		cannot:
			'This page does not know who answered, nor whether the answers are true. A sheet may have been copied or changed: compare what is written here with the paper, and the fingerprint with that of the paper.',
		label: 'Address or code to read',
		hint: 'Paste the address that the QR code gives.',
		go: 'Compute again',
		other: 'Read another code',
		noScript: 'JavaScript is needed to do the computation.',
		waiting: 'Computing…',
		declaredBy: 'Declared by the company',
		readFrom: (name) => `Result computed again: ${name}`,
		noName: 'Company without a name',
		dated: 'Answers dated',
		same: 'The 20 answers',
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
