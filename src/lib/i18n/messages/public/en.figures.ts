import classes from './en.classes';
import { englishPlural as plural } from '../../plural';
import type french from './fr.figures';

export default {
	title: 'Key figures',
	description:
		'How many companies show their diagnosis, which ones, and where they stand: figures of them all, never a ranking.',
	intro: 'What companies declare of themselves, taken together. Nobody checked it.',
	apart: 'These two numbers do not add up: a company may be in both.',
	invented: 'Figures invented for a trial: these companies do not exist.',
	inventedThere:
		'The anonymous contributions are invented for a trial: these companies do not exist.',
	quarter: (year, quarter) => `Q${quarter} ${year}`,
	pages: {
		title: 'Pages published in the directory',
		counted: (count) => plural(count, 'published page', 'published pages'),
		about: 'These companies chose to show themselves. They are counted as you read.',
		year: (year) => `Year asked about: ${year}.`,
		none: 'No page is in the directory yet.',
		directory: 'See the directory'
	},
	contributions: {
		title: 'Anonymous contributions',
		counted: (count, low, high) =>
			`${plural(count, 'anonymous contribution', 'anonymous contributions')} (${low} to ${high})`,
		about: (edition, day) =>
			`Edition ${edition}, made on ${day}. These companies gave their points without their name. Chance is added to each figure, to protect them: the bar says where the true one stands.`,
		none: 'There is no edition to show.',
		waits: 'One is made a quarter at most, of the points that companies gave without their name.',
		older: (edition) =>
			`That of ${edition} was made by rules that were less safe: who had invented companies could have guessed the points of another. Its files stay as they were.`,
		files: 'See them',
		last: 'Each edition stays as it was made, and each contribution counts in one only. Each figure is protected on its own: their sum may differ from the total. “from about 150”: what will be said once about 150 companies count there.'
	},
	finding: {
		said: (most, least) => `Most points: ${most}. Fewest: ${least}.`,
		middle: (part, points) => `“${part}” (middle: ${points} out of 100)`,
		mean: (part, points) => `“${part}” (mean: ${points} out of 100)`
	},
	charts: {
		nombre: 'Number of contributions',
		taille: 'Size',
		famille: 'Activity',
		departement: 'Department',
		annee: 'Year asked about',
		'groupe-taille': 'Size, in each half of the region',
		parties: 'Points by part',
		'total-taille': 'Total by size',
		'total-famille': 'Total by activity',
		sujets: 'Points by subject'
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
	all: 'All companies',
	share: (percent) => `${percent}%`,
	map: {
		title: 'Map of the thirteen departments of Occitanie',
		place: (name, said) => `${name}: ${said}`,
		from: (low, high) => `${low} to ${high}`,
		source: 'Outlines: MapSVG, Victor Cazanave, CC BY 4.0, simplified.'
	},
	scale: {
		how: 'Out of 100 points. At least half of the companies are within the bar; the line marks their middle.',
		unknown: 'In a part, an answer “don’t know” counts as zero; in a subject, it is not counted.',
		band: (low, high) => `${low} to ${high}`,
		middle: (median) => `middle ${median}`,
		mean: 'Out of 100 points. The line marks the mean; the bar holds it 95 times in 100.',
		shareOf: 'Of 100 contributions. The line marks the share; the bar holds it 95 times in 100.',
		from: (count) => `from about ${count}`,
		silent: (from) => `Nothing yet: ${from}.`,
		tooFew: 'too few to say',
		needs: (fewest) => `It takes ${fewest} pages to say their points.`
	},
	table: {
		open: 'Table and data',
		number: 'Number',
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
		cite: 'Name Azimut and the date. The pages of companies remain theirs.'
	},
	join: {
		title: 'And yours?',
		text: 'The points of your company can count here, without its name.',
		link: 'Contribute'
	}
} satisfies typeof french;
