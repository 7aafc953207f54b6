import type french from './fr.compare';

export default {
	title: 'Companies like yours',
	contribute: 'Contribute without your name',
	invented: 'These figures are invented, for a trial: they say nothing of real companies.',
	among: { size: 'Of your size', family: 'Of your activity', all: 'All together' },
	mean: {
		size: (value, range) =>
			`Companies of your size have ${value} out of 100 on average (${range}).`,
		family: (value, range) =>
			`Companies of your activity have ${value} out of 100 on average (${range}).`,
		all: (value, range) => `All together, companies have ${value} out of 100 on average (${range}).`
	},
	own: (own) => `You: ${own}.`,
	notYet: (count) => `There is nothing to compare with yet: it takes about ${count} contributions.`,
	unknown: 'In the points of the others, an “I don’t know” counts zero.',
	otherGrid:
		'This edition is about another version of the questionnaire: subjects are not compared.',
	legend:
		'Each line goes from 0 to 100. Dot: you. Band: the mean of the others is within it, 95 times in 100; chance is added, to protect each company. “from 150”: about how many contributions it takes to say it.',
	totalsTable: 'Your total, and the mean of others',
	partsTable: 'Your parts, and the mean of all companies',
	subjectsTable: 'Your subjects, and the mean of all companies',
	subjects: 'Subject by subject',
	part: 'Part',
	subject: 'Subject',
	you: 'You',
	others: 'On average',
	scale: 'From 0 to 100',
	between: (low, high) => (low === high ? String(low) : `${low} to ${high}`),
	figure: (value, range) => `${value} (${range})`,
	from: (count) => `from ${count}`,
	total: 'Total',
	edition: (edition) =>
		`Edition ${edition}, from contributions without names, which nobody checked. It is worked out here: nothing is sent.`,
	editionName: (year, quarter) => `Q${quarter} ${year}`
} satisfies typeof french;
