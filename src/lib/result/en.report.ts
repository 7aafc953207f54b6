import { englishPeriods } from '$lib/i18n/messages/periods';
import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.report';

/** The words of the result, in English. */
export default {
	title: 'Result',
	learnt: {
		ended: (theme) => `You have finished “${theme}”.`,
		best: (subject) => `Furthest on: ${subject}.`,
		open: (subject) => `Most left to do: ${subject}.`,
		find: (subject) => `To find out later: ${subject}.`
	},
	headline: {
		both: (one: string, other: string) => `${one}, and ${other}`,
		start: 'This is your starting point',
		count: (count: number) =>
			count === 0
				? 'This is your starting point.'
				: plural(
						count,
						'# subject is already well under way.',
						'# subjects are already well under way.'
					)
	},
	answeredOn: (count, total, toFind) =>
		(count === total && count > 1
			? `You have answered all ${count} subjects`
			: `You have answered ${plural(count, '# subject', '# subjects')} out of ${total}`) +
		(toFind > 0 ? `, ${toFind} of them to find out.` : '.'),
	onlyUnknown: (count, total) =>
		`${plural(count, '# subject', '# subjects')} out of ${total} looked at, with “I don’t know” for now.`,
	notConcerned: (count) =>
		plural(count, '# subject does not apply to you.', '# subjects do not apply to you.'),
	range: (low, high) => `Your result is between ${low} and ${high} out of 100.`,
	score: (score) => `Your result is ${score} out of 100.`,
	willNarrow: (subjects) => `What would narrow it most: ${subjects}.`,
	none: 'No result yet',
	noneText: (count) =>
		plural(
			count,
			'For now it could be anywhere between 0 and 100. Start with this subject:',
			'For now it could be anywhere between 0 and 100. Start with these # subjects:'
		),
	notStarted: 'Answer a few questions: the result builds up as you go.',
	notConcernedAtAll: 'No subject applies to you, going by your profile. Please check it.',
	precise: 'Make it more precise',
	goOn: 'Continue the questions',
	figuresLeft: INSTANCE.modules.region
		? 'Add the exact figures, useful for the Impact Score'
		: 'Add the exact figures',
	strengths: 'What you already do well',
	noStrength: 'Your strengths will appear here after a few answers.',
	firstStep: 'A next step',
	andMore: (text, count) => `${text} (and ${plural(count, '# other answer', '# other answers')})`,
	aboutYear: (year) => `from your answers; year described: ${year}`,
	/** Answers that seldom go together. */
	doubts: {
		title: 'To read again',
		kept: 'Your answers stay as they are. Change them if they are not right.'
	},
	pages: {
		all: 'The whole result',
		subjects: { title: 'My subjects', note: 'Each with its points' },
		steps: { title: 'My steps', note: 'The next ones, “What if…?”' },
		detail: { title: 'In detail', note: 'Themes and answers' },
		years: 'Earlier years',
		coming: (version) => `See the questions of version ${version}, to come`,
		version: (version) => `See my answers in version ${version}`
	},
	periods: englishPeriods,
	declared: (year, periods) =>
		`Answers of ${periods.day}, declared by you. ${englishPeriods(year, periods)} Not checked by anyone.`,
	bandFrom: (band, from) => `${band} (from ${from})`,
	bandIs: (band) => `Your place on the path, for your whole result: ${band}`,
	bandsAre: (low, high) =>
		`Your place on the path, for your whole result: between “${low}” and “${high}”`,
	total: (low, high) =>
		low === high ? `${low} out of 100` : `Between ${low} and ${high} out of 100`,
	partsTitle: 'Your parts',
	part: 'Part',
	answers: 'Answers',
	partsLegend: 'Solid: reached. Hatched: still possible, depending on your next answers.',
	subjectsTitle: (count) => `Your ${count} subjects`,
	number: 'No.',
	subject: 'Subject',
	state: 'Your answer',
	points: 'Points',
	noPoints: '–',
	share: (low, high) => (low === high ? `${low}%` : `${low} to ${high}%`),
	pointsOf: (low, high, max) =>
		low === high ? `${low} out of ${max}` : `${low} to ${high} out of ${max}`,
	notApplicable: 'Not applicable',
	unanswered: 'No answer yet',
	unknown: 'I don’t know',
	seeQuestion: 'See the question',
	stepsCount: (count, from, to) =>
		`${plural(count, 'The next one', 'The next #')}: from ${from} to ${to} out of 100`,
	/** Units of one, where they are called otherwise than of several. */
	ofOne: {
		people: 'person',
		seats: 'seat or vote',
		suppliers: 'supplier',
		contracts: 'contract',
		departures: 'departure',
		exits: 'person who left the programme',
		euros: 'euro',
		days: 'day',
		tco2e: 'tonne of CO₂',
		made: 'unit produced'
	},
	outOf: (part, whole) => `${part} out of ${whole}`,
	fromTo: (from, to) => `${from} and ${to}`,
	beforeAfter: (before, after) => `${before}, then ${after}`,
	usedFor: (used, made) => `${used} for ${made}`,
	labelled: (label, figure) => `${label}: ${figure}`,
	outOfHundred: 'Out of 100',
	aim: (words) => `The level to reach: ${words}`,
	simulationOpen: 'Tick steps, see your result change',
	noSteps: 'Suggested steps will appear here after a few answers.',
	gain: (gain) => `+${gain} ${gain === '1' ? 'point' : 'points'}`,
	efforts: {
		1: 'One hour, free',
		2: 'One day, or less than €200',
		3: 'Several months, or a budget',
		4: 'A major decision'
	},
	controls: { self: 'Depends on you alone', others: 'Also depends on others' },
	proofsOf: (count) => plural(count, '# proof noted', '# proofs noted'),
	proofsNoted: (subjects, of) =>
		`Proofs noted: ${plural(subjects, '# subject', '# subjects')} out of ${of}. They do not change the result.`,
	proofsOver: (count) => plural(count, '# proof has expired.', '# proofs have expired.'),
	proofsSoon: (count) => plural(count, '# proof expires soon.', '# proofs expire soon.'),
	toProofs: 'See my proofs',
	proof: (proof) => `Possible proof: ${proof}`,
	moreSteps: 'See others',
	later: 'Later, if you wish: the big steps',
	duties: 'To check: it is the law',
	refuse: 'Not for me',
	refusedCount: (count) => plural(count, '# step set aside', '# steps set aside'),
	restore: 'Put it back',
	oneMore: (count, unit) => `${count} more (${unit})`,
	simulationTitle: 'What if…?',
	simulationIntro: 'Nothing is saved.',
	simulationNow: 'Today',
	simulationThen: 'With the steps you ticked',
	simulationReset: 'Untick all',
	weakTitle: 'Where the most remains to be done',
	check: {
		title: 'Check these answers',
		line: (count) => plural(count, '# thing to check', '# things to check'),
		text: (count) =>
			plural(
				count,
				'This answer was noted right after another one: your finger may have pressed twice. It counts as it is.',
				'These # answers were noted right after another one: your finger may have pressed twice. They count as they are.'
			),
		right: 'That is right',
		change: 'Change',
		confirmed: (question) => `Answer confirmed: ${question}`,
		done: 'There is nothing left to check.'
	},
	toFind: {
		title: 'What I still need to find out',
		intro: 'What is still missing, and where to find it. Nothing is compulsory.',
		parked: (who, day) =>
			day ? `To be found out by ${who}, before ${day}` : `To be found out by ${who}`,
		who: { company: 'the company', accountant: 'the accountant', coach: 'the coach' },
		unknown: 'You said “I don’t know”',
		unanswered: 'No answer yet',
		figures: 'The exact figures',
		figuresIntro: INSTANCE.modules.region
			? 'You chose a range. The figure does not change your result, but you will need it for the Impact Score.'
			: 'You chose a range. The figure does not change your result, but it is kept from one year to the next.',
		upTo: (points) => `up to ${points} ${points === '1' ? 'point' : 'points'}`,
		numbers: 'To note down:',
		answer: 'Answer',
		nothing: 'Nothing is missing: everything has an answer, and every figure is saved.',
		print: 'Print this list',
		accountantHas: (what) => `Your accountant has it: ${what}.`,
		accountant: 'A message ready to send to your accountant',
		figuresPaper: INSTANCE.modules.region
			? 'Print my figures to fill in the Impact Score'
			: 'Print my figures'
	},
	nobody: 'No companies to compare with yet: contribute',
	method: (grid) => `Computed on this device, with questionnaire ${grid}.`
} satisfies typeof french;
