import classes from './en.classes';
import { englishPlural as plural } from '../../plural';
import type french from './fr.figures';

export default {
	title: 'Key figures',
	description:
		'How many pages are published, whose, where they stand and what they do already: figures of them all, never a ranking.',
	intro: 'What companies declare of themselves, taken together. Nobody checked it.',
	apart:
		'These are two groups of companies: their figures differ. They are not to be added: a company may be in both.',
	invented: 'Invented figures, for a trial.',
	mark: 'Invented.',
	inventedThere:
		'The anonymous contributions are invented for a trial: these companies do not exist.',
	quarter: (year, quarter) => `Q${quarter} ${year}`,
	pages: {
		title: 'Pages published in the directory',
		counted: (count) => plural(count, 'published page', 'published pages'),
		about:
			'These companies chose to show themselves. Pages are counted, as you read: with or without a SIREN, and a company may have several.',
		year: (year) => `Year asked about: ${year}.`,
		none: 'No page is in the directory yet.',
		directory: 'See the directory'
	},
	contributions: {
		title: 'Anonymous contributions',
		counted: (count, low, high) =>
			`${plural(count, 'anonymous contribution', 'anonymous contributions')} (between ${low} and ${high}: the exact number is protected)`,
		about: (edition, day) =>
			`Edition ${edition}, made on ${day}. These companies gave their points without their name. Chance is added to each figure, to protect them: the line says where the true one stands.`,
		none: 'There is no edition to show.',
		waits: 'One is made a quarter at most, of the points that companies gave without their name.',
		older: (edition) =>
			`That of ${edition} was made by rules that were less safe: who had invented companies could have guessed the points of another. Its files stay as they were.`,
		files: 'See them',
		silent: (count) =>
			plural(count, 'What is not said yet: # question', 'What is not said yet: # questions'),
		last: 'Each edition stays as it was made, and each contribution counts in one only. Each figure is protected on its own: their sum may differ from the total.'
	},
	questions: {
		taille: 'What size are they?',
		famille: 'What activity are they in?',
		departement: 'Where are they?',
		annee: 'What year do they speak of?',
		'groupe-taille': 'Does size change from one half of the region to the other?',
		parties: 'Where do they stand?',
		sujets: 'What do they say they do already?',
		carte: 'Where is something done about the subject most often at zero?',
		'total-taille': 'Does the total change with size?',
		'total-famille': 'Does the total change with activity?'
	},
	finding: {
		most: (name, said) => `Most points: “${name}” (${said}).`,
		least: (name, said) => `Fewest: “${name}” (${said}).`,
		middle: (points) => `middle: ${points} out of 100`,
		mean: (points, most) => `mean: ${points} out of ${most}`,
		oftenest: (name, said) => `Most often: ${name} (${said}).`,
		oftenestIn: (group, name, said) => `${group}, most often: ${name} (${said}).`,
		begun: (subject, said) => `Most often begun: “${subject}” (${said}).`,
		rarest: (subject, said) => `Least often: “${subject}” (${said}).`,
		zero: (subject, said) => `Most often at zero: “${subject}” (${said}).`,
		zeroTied: (subject, said) => `At zero as often as others: “${subject}” (${said}).`,
		differs: (low, high) => `Yes, from ${low} to ${high} on average: more than the chance added.`,
		isSame: 'Nothing shows it: the intervals overlap.'
	},
	charts: {
		nombre: 'Number of contributions',
		taille: 'Size',
		famille: 'Activity',
		departement: 'Department',
		carte: 'One subject, by department',
		annee: 'Year asked about',
		'groupe-taille': 'Size, in each half of the region',
		parties: 'Points by part',
		'total-taille': 'Total by size',
		'total-famille': 'Total by activity',
		sujets: 'Points by subject'
	},
	source: {
		pages:
			'Pages of the directory, which chose to show themselves. Declared, not verified. Pages are counted: a company may have several.',
		contributions:
			'Anonymous contributions, given by companies that chose to. Declared, not verified.',
		allVersions: (ids) => `Questionnaires: ${ids}, all of their versions together.`,
		namedBy: (questionnaire) =>
			`Questionnaire: ${questionnaire} names the parts and subjects; points of all versions count together.`,
		exact: 'Exact numbers, without noise.',
		noise: (epsilon, delta, percent) =>
			`Noise: discrete Gaussian, ε = ${epsilon} and δ = ${delta.toLocaleString('en-GB', { maximumFractionDigits: 8 })} for all numbers of an edition together. The interval, at ${percent}%, says this noise and nothing else.`,
		noPublisher: 'Trial instance, with no declared publisher.'
	},
	budget: {
		caption: 'The budget of each table',
		name: 'Table',
		rho: 'ρ',
		from: 'Said from about',
		ofAll: (count) => `${count} in all`,
		ofClass: (count) => `${count} in the class`,
		ofSubject: (count) => `${count} whom it concerns`,
		always: 'always',
		back: 'See the figures'
	},
	sizes: classes.sizes,
	families: classes.families,
	places: { occitanie: 'Occitanie, not said where', elsewhere: 'Elsewhere' },
	groups: classes.groups,
	total: 'Total',
	all: 'All pages',
	share: (percent) => `${percent}%`,
	map: {
		few: (fewest) => `too few: fewer than ${fewest} pages answer`,
		tooFew: 'too few',
		title: 'Map of the thirteen departments of Occitanie',
		place: (name, said) => `${name}: ${said}`,
		from: (low, high) => `${low} to ${high}%`,
		source: 'Outlines: MapSVG, Victor Cazanave, CC BY 4.0, simplified.'
	},
	scale: {
		pages: (count) => plural(count, 'Of # page.', 'Of # pages.'),
		count: (count) => plural(count, '# page', '# pages'),
		contributions: (about) => `Of about ${about} contributions.`,
		concerned: 'Each subject, of those that answered all of it.',
		ofAll: (share) => `${share} of contributions`,
		outOf: (count, all) => `${count} of ${all}`,
		how: 'Out of 100 points.',
		acting:
			'How many do something (one point at least), of the pages that answered all of the subject. The rest of the bar: at zero.',
		actingThere:
			'The share that does something (one point at least), of the pages that answered all of the subject.',
		actingKey: 'Bar: share of the pages that do something (one point at least).',
		bandKey: 'Bar: where at least half of the pages are. Line: the one in the middle.',
		unknown: 'An answer “don’t know” counts as zero.',
		band: (low, high) => `${low} to ${high}`,
		middle: (median) => `middle ${median}`,
		quarterAt: (points) => `${points}, where more than a quarter stand`,
		halfAt: (points) => `${points}, where more than half stand`,
		mean: (most) =>
			`Out of ${most} points. The dot marks the mean; the line holds it 95 times in 100.`,
		shareOf: 'The dot marks the share; the line holds it 95 times in 100.',
		from: (count) => `from about ${count}`,
		silent: (from) => `Nothing yet: ${from}.`,
		notYet: 'not yet',
		waits: (from) => `What is missing is said ${from}.`,
		all: (names) => `All that answered do something for: ${names}.`,
		none: (names) => `No page: ${names}.`,
		tooFew: 'too few to say',
		needs: (fewest) => `It takes ${fewest} pages to say their points.`
	},
	table: {
		open: 'Table and data',
		number: 'Number',
		acting: 'Do something',
		atZero: 'At zero',
		share: 'Share',
		half: 'At least half',
		middle: 'Middle',
		value: 'Estimate',
		interval: 'Interval',
		csv: 'Download (CSV)',
		metadata: 'Description (JSON)'
	},
	unknown: {
		title: 'What we do not know',
		text: [
			'How many companies did their diagnosis: it stays on their device, and nothing counts it.',
			'What share of them shows itself: it would take the number above.',
			'Whether the others are like them: these chose themselves.'
		]
	},
	protection: 'How these figures protect companies',
	reuse: {
		title: 'Use these figures',
		text: 'The tables of this page are free, under the ',
		licence: 'Licence Ouverte 2.0',
		cite: (day) => `Name Azimut and the date (${day}). The pages of companies remain theirs.`
	},
	join: {
		title: 'And yours?',
		text: 'The points of your company can count here, without its name.',
		link: 'Contribute'
	}
} satisfies typeof french;
