import type french from './fr.compare';

export default {
	title: 'Companies like yours',
	contribute: 'Contribute without your name',
	invented: 'These figures are invented, for a trial: they say nothing of real companies.',
	among: {
		both: (count) => `Among about ${count} companies of your size and your activity`,
		family: (count) => `Among about ${count} companies of your activity, of all sizes`,
		size: (count) => `Among about ${count} companies of your size, of all activities`,
		all: (count) => `Among about ${count} companies, of all sizes and all activities`
	},
	half: (among, low, high) =>
		low === high
			? `${among}, at least half are at ${low} out of 100.`
			: `${among}, at least half are between ${low} and ${high} out of 100.`,
	own: (own) => `You: ${own}.`,
	wider: {
		family: 'There are not enough of your size in your activity yet.',
		size: 'There are not enough of your activity yet.',
		all: 'There are not enough of your size, nor of your activity, yet.'
	},
	unknown: 'In the points of the others, an “I don’t know” counts zero.',
	otherGrid:
		'This edition is about another version of the questionnaire: subjects are not compared.',
	legend: 'Each line goes from 0 to 100. Band: at least half of the companies. Dot: you.',
	partsTable: 'Your parts, and those of other companies',
	subjectsTable: 'Your subjects, and those of other companies',
	subjects: 'Subject by subject',
	part: 'Part',
	subject: 'Subject',
	you: 'You',
	halfOf: 'Half',
	scale: 'From 0 to 100',
	between: (low, high) => (low === high ? String(low) : `${low} to ${high}`),
	total: 'Total',
	edition: (edition) =>
		`Edition ${edition}, from contributions without names, which nobody checked. It is worked out here: nothing is sent.`,
	editionName: (year, quarter) => `Q${quarter} ${year}`
} satisfies typeof french;
