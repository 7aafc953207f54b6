import { englishPeriods } from '../periods';
import { englishPlural as plural } from '../../plural';
import { countedSubjects } from './counted-subjects';
import type french from './fr.public';

export default {
	site: 'Azimut',
	independent: INSTANCE.words.en.pageIndependent,
	isNot: INSTANCE.words.en.pageIsNot,
	pageTitle: (title) => `${title} · Azimut`,

	title: (name) => `${name}: answers to a self-diagnosis`,
	description: (diagnosis, day, year) =>
		`${diagnosis}. Answers of ${day}, declared by the company, checked by nobody. Year asked about: ${year}.`,
	headline: (diagnosis, day, year, isWhole) =>
		`${diagnosis} finished on ${day}, ${isWhole ? 'complete' : 'with answers not known'}. Year asked about: ${year}.`,
	warning: 'Declared by the company, not checked.',
	declared: 'The company declares these answers. Nobody checked them.',
	reading: 'How to read this page',
	whoAnswered: 'Who answered, alone or helped, is not published.',
	notALabel: 'Neither a label nor a certification.',
	identity: 'Published by a person who declares that they speak for the company (not checked).',
	siren: (number) => `SIREN ${number} (not checked)`,
	noSiren: 'SIREN not published',
	registered: 'name declared as registered',
	headcount: {
		none: 'no employee',
		'1-5': '1 to 5 employees',
		'6-9': '6 to 9 employees',
		'10-19': '10 to 19 employees',
		'20-49': '20 to 49 employees',
		'50-99': '50 to 99 employees',
		'100-249': '100 to 249 employees',
		'250': '250 employees or more'
	},
	perimeters: {
		alone: 'scope: this company alone',
		group: 'scope: the manager’s whole group'
	},
	sector: (activity) => `Sector: ${activity}`,
	firstYear: 'first financial year, still running',
	until: (day) => `To be done again before ${day}.`,
	published: (day, done) => `Published on ${day}, from a diagnosis finished on ${done}.`,
	updated: (day, done, first) =>
		`Updated on ${day}, from a diagnosis finished on ${done}. First published on ${first}.`,
	counts: (all, done, notYet, kept, partly, unknown, notConcerned) =>
		countedSubjects(
			[
				{ count: done, text: 'where something is done' },
				{ count: notYet, text: 'not done yet' },
				{ count: kept, text: 'not shown to protect people' },
				{ count: partly, text: 'answered in part' },
				{ count: unknown, text: 'where the company does not know' },
				{
					count: notConcerned,
					text: plural(
						notConcerned,
						'that does not concern the company',
						'that do not concern the company'
					)
				}
			],
			(count) => plural(count, `# subject of ${all}`, `# subjects of ${all}`)
		),

	statement: 'The company says of itself, and nobody checked:',
	quote: { open: '“', close: '”' },
	groups: {
		done: 'Something is done, says the company',
		'not-yet': 'Not done yet',
		kept: 'Answers not shown, to protect people',
		partly: 'Answered in part',
		unknown: 'The company does not know',
		'not-applicable': 'Does not concern the company'
	},
	counted: (group, count) => `${group}: ${plural(count, '# subject', '# subjects')}`,
	says: { declared: 'Declared', unknown: 'Does not know' },
	sentence: (question, answer) => `${question}: ${answer}`,
	number: 'No.',
	subject: 'Subject',
	answer: 'What the company declares',
	points: 'Points',
	unknown: 'The company does not know',
	notApplicable: 'Does not concern the company',
	none: 'Nothing on Azimut’s list',
	pointsOf: (low, high, max) =>
		low === high ? `${low} out of ${max}` : `${low} to ${high} out of ${max}`,
	periods: englishPeriods,
	younger: 'If the company is younger, from its creation.',
	marks: 'Parts:',
	detailWhy: 'Whatever it is, such an answer can point at a person. Only its points are given.',

	parts: 'Points by part',
	total: (points) => `Total: ${points}.`,
	totalOf: (low, high, max) =>
		low === high ? `${low} out of ${max}` : `at least ${low}, at most ${high} out of ${max}`,
	onHundred: (low, high, out) =>
		`, that is ${low === high ? low : `at least ${low}, at most ${high}`} out of 100: ${plural(out, '# subject does not concern the company', '# subjects do not concern the company')}`,
	range: (low, high) => (low === high ? String(low) : `${low} to ${high}`),
	rangeWhy:
		'At least (full bar): what is declared. At most (pale bar): if what the company does not know had all its points.',
	notComparable:
		'Questions change with size and trade: two totals compare only on the same questions.',
	allCount:
		'What the law already requires gives no point. A total says nothing about a product, nor about the environment alone.',

	copy: 'A copy of this page may have been altered: open its address, or ask the company for its summary sheet, which bears a code to compare.',
	method: (version) => `Method: questionnaire ${version}`,
	comparableData:
		'Two pages may be set beside each other only where “questions” is equal. Where “questions” is null, points compare with nothing.',
	dataEnds: (day) =>
		`This form of the data ends on ${day}. The next one is at the same address, with /donnees.json in the place of .json.`,
	reuse:
		'A public page (/s/…) is quoted with its notice, its date and its address. It may change or be withdrawn: read it again before showing it, and keep no copy once it is withdrawn. Its points allow no ranking: not everyone is asked the same questions.' +
		(INSTANCE.modules.figures ? ' Open data are the tables of /chiffres-cles.' : ''),
	do: {
		recount: 'See the calculation',
		data: 'JSON data',
		report: 'Report a problem',
		withdraw: 'Withdraw this page',
		back: 'Back to the page'
	},

	expired: {
		headline: (day) => `Finished on ${day}: these answers are over a year old.`,
		text: 'Points are no longer shown: the company may do its diagnosis again and update this page.',
		title: (name) => `${name}: answers over a year old`
	},
	hidden: {
		title: 'Page not visible',
		text: 'This page is not visible at the moment.'
	},
	withdrawn: {
		title: 'Page withdrawn',
		text: (day) => `This page was withdrawn on ${day} by whoever had published it.`,
		copies:
			'Its answers are erased from this site. A search engine or a web archive may keep a copy for a time.'
	},
	missing: {
		title: 'No page here',
		text: 'There is no public page at this address. Check that it is whole.'
	},

	recount: {
		heading: (name) => `Computed again: ${name}`,
		ofPart: 'Points of the part',
		limits: 'The calculation is made again; the answers are not checked.',
		how: 'Each published answer gives points according to the questionnaire. Those of a subject add up, then those of a part, then the whole.',
		detailHow: 'Where an answer is not shown, its points are taken as they are.',
		same: 'The calculation gives the same points as the page.',
		other:
			'The calculation does not give the same points as the page. Tell us with “Report a problem”.',
		added: (points) => `That is ${points}`,
		weighed: (score) =>
			`The total is the mean of the parts, each out of 100 and by its weight in the questionnaire: ${score} out of 100.`,
		divided: (points, of, score) => `${points} ÷ ${of} × 100 = ${score}`,
		outdated: 'These answers are over a year old: their points are no longer shown.'
	},

	withdraw: {
		title: 'Withdraw this page',
		text: 'With the paper key, printed or copied on the day of publication, you withdraw the page from here, even without the device that published it.',
		forGood:
			'It is immediate and for ever: its answers are erased, and this address will only say that it was withdrawn.',
		key: 'Paper key',
		keyHint: 'Eight words. Capitals, accents and dashes do not count.',
		go: 'Withdraw the page for ever',
		lost: 'Lost the paper key?',
		wrong: 'This is not the paper key of this page. Read the eight words again. Nothing changed.',
		empty: 'Type the eight words of the paper key. Nothing changed.'
	},

	report: {
		title: 'Report a problem',
		description:
			'Say that a public page is false, unlawful, or published without the company’s consent.',
		intro:
			'Does a public page seem false, unlawful, or published without the company’s consent? Say it here. The operator of this site reads each notice, decides, and answers you.',
		page: 'Address of the page',
		pageHint: 'It holds /s/ and then 16 letters or digits.',
		reason: 'What is it about?',
		reasons: {
			'not-ours': 'The page is published without the company’s consent',
			false: 'An answer is false',
			personal: 'The page points at a person',
			unlawful: 'The page is unlawful for another reason',
			other: 'Something else'
		},
		text: 'Explain',
		textHint: 'Which answer, and why. From 10 to 4,000 characters.',
		name: 'Your name',
		email: 'Your e-mail address',
		emailHint: 'To answer you. It is not shown to the company.',
		goodFaith: 'I believe in good faith that what I write is accurate and complete.',
		go: 'Send',
		retention:
			'The operator of this site keeps your notice for 12 months at most, and no longer than the page.',
		problems: 'Nothing is sent yet. To correct:',
		problem: {
			slug: 'There is no public page at this address.',
			reason: 'Choose what it is about.',
			text: 'Explain in 10 to 4,000 characters.',
			name: 'Write your name, in 2 to 120 characters.',
			email: 'This e-mail address does not have the right form.',
			goodFaith: 'Tick the box about good faith.'
		},
		done: 'Notice received',
		reference: (reference) => `Reference: ${reference}`,
		doneText:
			'Keep this reference. The operator looks at the page and writes to you what was decided, and why.',
		another: 'Report something else'
	},

	refused: {
		tooMany: (minutes) =>
			`Too many tries from this address. Try again in ${plural(minutes, '# minute', '# minutes')}.`,
		tooLarge: 'What was sent is over 64 KB. Nothing is kept.',
		unreadable: 'What was sent cannot be read. Nothing is kept.',
		form: 'This address expects a form. Nothing is kept.',
		noSuchForm: 'There is no such form here. Nothing is kept.'
	},

	picture: {
		noName: 'A company',
		dated: (day, year) => `Answers of ${day} · year asked about: ${year}`,
		declared: 'Declared by the company, checked by nobody',
		notComparable: 'Not to be compared with another company.',
		alt: (name) =>
			`Text only: self-diagnosis of ${name}, declared by the company, checked by nobody.`
	}
} satisfies typeof french;
