import { plural } from './en';
import type { Report } from './fr.report';

/** The words of the result, in English. */
export const report: Report = {
	title: 'Result',
	answeredOn: (count, total, unknown) =>
		`You have answered on ${plural(count, '# subject', '# subjects')} out of ${total}` +
		(unknown > 0 ? `, with ${plural(unknown, '# “I don’t know”', '# “I don’t know”')}.` : '.'),
	notConcerned: (count) =>
		plural(count, '# subject does not concern you.', '# subjects do not concern you.'),
	range: (low, high) => `Your result is between ${low} and ${high} out of 100.`,
	score: (score) => `Your result is ${score} out of 100.`,
	willNarrow: (count, subjects) =>
		`It will become more precise with ${plural(count, '# answer', '# answers')}: ${subjects}.`,
	none: 'No result yet',
	noneText: (count) =>
		plural(
			count,
			'For now it could be anywhere between 0 and 100. Start with this subject:',
			'For now it could be anywhere between 0 and 100. Start with these # subjects:'
		),
	notStarted: 'Answer a few questions: the result builds up as you go.',
	notConcernedAtAll: 'No subject concerns you, going by your profile. Please check it.',
	precise: 'Make it more precise',
	goOn: 'Continue the questions',
	figuresLeft: 'Note the exact figures, useful for the Impact Score',
	strengths: 'What you already do well',
	noStrength: 'Your strengths will appear here after a few answers.',
	easyStep: 'An easy step',
	seeSteps: 'See my next 5 steps',
	callTitle: 'Someone to help you',
	declared: (date, year) => `Declared by you on ${date}, about the year ${year}. No checks made.`,
	estimate:
		'A small company is often between 25 and 45. This is our own estimate, made on examples.',
	bandIs: (band) => `Your place on the path: ${band}`,
	bandsAre: (low, high) => `Your place on the path: between “${low}” and “${high}”`,
	dialLabel: (low, high) =>
		low === high ? `${low} out of 100` : `Between ${low} and ${high} out of 100`,
	dialCaption: 'out of 100',
	partsTitle: 'Your three parts',
	part: 'Part',
	theme: 'Theme',
	from: 'At least',
	to: 'At most',
	answers: 'Answers',
	chartTitle: 'Your five themes',
	chartBars: 'Bars: each theme, from 0 to 100',
	chartRadar: 'Radar of the five themes',
	chartLegend: 'Solid: reached. Outline: still possible, depending on your next answers.',
	partsLegend: 'Solid: reached. Hatched: still possible, depending on your next answers.',
	chartTable: 'See the same figures in a table',
	chartFailed: 'The drawing could not be shown. The figures are in the table.',
	subjectsTitle: 'Your 20 subjects',
	subject: 'Subject',
	state: 'Your answer',
	points: 'Points',
	pointsOf: (low, high, max) =>
		low === high ? `${low} out of ${max}` : `${low} to ${high} out of ${max}`,
	notApplicable: 'Not concerned',
	unanswered: 'No answer yet',
	unknown: 'I don’t know',
	seeQuestion: 'See the question',
	stepsTitle: 'Your next 5 steps',
	stepsCount: (count) => plural(count, 'Your next step', 'Your next # steps'),
	outOf: (part, whole) => `${part} out of ${whole}`,
	fromTo: (from, to) => `${from} and ${to}`,
	labelled: (label, figure) => `${label}: ${figure}`,
	outOfHundred: 'Out of 100',
	aim: (words) => `Aim for: ${words}`,
	simulationOpen: 'Choose steps',
	noSteps: 'Suggested steps will appear here after a few answers.',
	gain: (gain) => `+${gain} out of 100`,
	efforts: {
		1: 'One hour, free',
		2: 'One day, or less than €200',
		3: 'Several months, or a budget',
		4: 'A major decision'
	},
	controls: { self: 'Depends on you alone', others: 'Also depends on others' },
	proof: (proof) => `Possible proof: ${proof}`,
	allSteps: (from, to) => `If you take these steps: from ${from} to ${to} out of 100.`,
	rangeShort: (low, high) => (low === high ? String(low) : `${low}–${high}`),
	moreSteps: 'See others',
	later: 'Later, if you wish: the big steps',
	duties: 'To check: it is the law',
	refuse: 'Not for me',
	refusedCount: (count) => plural(count, '# step set aside', '# steps set aside'),
	restore: 'Take it back',
	oneMore: (count, unit) => `${count} more (${unit})`,
	simulationTitle: 'What if…?',
	simulationIntro: 'Tick steps to see what your result would become. Nothing is saved.',
	simulationNow: 'Today',
	simulationThen: 'With the ticked steps',
	simulationReset: 'Untick all',
	weakTitle: 'Where the most remains to be done',
	toFind: {
		title: 'My list of things to find',
		intro: 'What is still missing, and where to find it. Nothing is compulsory.',
		unknown: 'You said “I don’t know”',
		unanswered: 'No answer yet',
		figures: 'The exact figures',
		figuresIntro:
			'You answered with a rough guess. The figure does not change your result, but you will need it for the Impact Score.',
		upTo: (points) => `up to ${points} out of 100`,
		numbers: 'To note down:',
		answer: 'Answer',
		nothing: 'Nothing is missing: everything has an answer, and every figure is noted.',
		print: 'Print this list',
		accountant: 'A message ready to send to your accountant'
	},
	method: (grid) => `Computed on this device, with questionnaire ${grid}.`
};
