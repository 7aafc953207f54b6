import type french from './fr.protection';

export default {
	title: 'How these figures protect companies',
	description: 'What is sent, what is thrown away, who may see, and what could still be guessed.',
	intro:
		'A company can give its points without its name. This is what keeps it from being recognised in the figures, and what remains possible.',
	back: 'See the figures',
	sent: {
		title: 'What is sent, what stays',
		text: 'The device of the company sends its answers, and what they depend on, such as the headcount. The server counts the points again, then throws all this away.',
		kept: 'It keeps: the points of the total, of parts and of subjects; one size of four; one activity of eight; the department, or only the region; the year; the version of the questionnaire; a random number; and, until the next edition, the fingerprint of a code.',
		never:
			'It receives no name, no SIREN, no address, no commune and no day of the diagnosis. It notes neither the day nor the order of arrival.'
	},
	who: {
		title: 'Who may see them',
		text: 'Those who run this site can read these lines without a name. Nobody else: only the tables of key figures and the file that serves to compare leave it, by the rules below.'
	},
	rules: {
		title: 'The rules',
		or: (one, other) => `${one} or ${other}`,
		few: (fewest, sometimes) =>
			`Under ${fewest} companies, and sometimes ${sometimes}: the number is not said.`,
		noise: (noise) =>
			`Each number is first moved at random, by ${noise} at most. For the same companies it is always the same chance: asking again teaches nothing.`,
		rounding: (rounding) => `It is then rounded to the nearest ${rounding}.`,
		percent: (fewest) => `A percentage is only said from ${fewest} contributions on.`,
		points: (fewest) => `Points are said only from ${fewest} companies, as rounded ranges.`,
		crossed: (fewest) =>
			`Two crossings only: size in each half of the region and, in the file that serves to compare, size in each activity, from ${fewest} companies. With every further crossing, groups would be smaller.`
	},
	example: {
		title: 'An example',
		text: 'Invented numbers: 57 companies.',
		caption: 'From the true number to the published one',
		size: 'Size',
		before: 'True number',
		moved: 'Moved',
		after: 'Published',
		total: 'Total',
		hidden: 'too few',
		sums: 'The published numbers make 55, the published total is 60. This is meant: else a subtraction would give the hidden number back.'
	},
	editions: {
		title: 'Once a quarter, never live',
		text: 'A live counter would betray: it would be enough to read it before and after a company contributed.',
		more: (fewest) =>
			`An edition is only made when at least ${fewest} companies came since the one before, or none. It never changes after that.`,
		versions:
			'Its points come from one questionnaire only: the latest of its quarter that someone followed. A contribution made with the questionnaire before counts in the points of the editions of its year; after that, only in the numbers of companies.',
		pages:
			'Pages of the directory are public already: they are counted exactly, as you read, and a page that is withdrawn leaves the counts at once.'
	},
	leaving: {
		title: 'Withdrawing',
		text: 'The device keeps a random code. With it the contribution can be withdrawn until the next edition.',
		after: (editions) =>
			`After that, the code is erased and the number changes: the database cannot find it any more. Copies of the database and logs, kept for 30 days at most, may tell more until then. It counts in ${editions} more editions, then it is erased.`
	},
	guess: {
		title: 'What could still be guessed',
		text: [
			'Who knows that a company contributed learns where half of the companies of its size and activity stand. That is not where it stands, but it may narrow the field.',
			'Who held nearly all companies of a group would know better than others what the remaining ones are worth. Rounding and chance hinder them; they do not stop them altogether.',
			'Anyone may send false points. Sending is limited, and someone looks at the numbers before each edition; a small lie may pass.',
			'Who got hold of the database of the site would read lines without a name. A company that is alone of its kind in its department could be recognised there: it may say only the region.'
		]
	},
	sources: {
		title: 'Where these rules come from',
		seen: (day) => `read on ${day}`,
		of: {
			insee:
				'For companies: at least 3 in a cell, and none that makes more than 85% of an amount. We ask for 10, and publish no amount.',
			secret:
				'What the French law of 1951 asks of public statistics. Azimut is not part of them and follows their example.',
			handbook:
				'The manual of European institutes: what rounding, chance and hidden cells are worth.',
			ons: 'Hiding under 10, rounding to 5, and a chance tied to each cell: the two methods that we join.'
		}
	}
} satisfies typeof french;
