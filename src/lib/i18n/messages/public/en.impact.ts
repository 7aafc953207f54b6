import type french from './fr.impact';

/** What the Impact Score is, in English. */
export default {
	title: 'The Impact Score',
	description:
		'What the Impact Score is, who runs it, what it measures, when the Occitanie Region asks for it, and how Azimut is something else.',
	lead: 'It is not Azimut. Here is what we know of it, where we read it, and how old that is.',
	from: 'From',
	undated: 'page without a date',
	what: {
		title: 'What it is',
		text: [
			'A free online questionnaire. A company assesses its own social and ecological effects, and gets a number out of 100.',
			'It serves to take stock, to follow progress from year to year, and to speak of it to customers or partners.'
		]
	},
	who: {
		title: 'Who runs it',
		text: [
			'The Mouvement Impact France, an association. It built it with some thirty business networks. The Impact Score has existed since 2020.'
		]
	},
	measures: {
		title: 'What it measures',
		text: ['Twenty subjects, in three parts:'],
		list: [
			'limiting one’s negative effects, social and ecological (subjects 1 to 8);',
			'sharing power and value (subjects 9 to 16);',
			'having a strategy with a positive effect (subjects 17 to 20).'
		],
		after: ['It is meant for every size and every sector.']
	},
	region: {
		title: 'When the Occitanie Region asks for it',
		text: [
			'Since April 2023, with any application for regional aid by a company more than one year old, farming excepted. The result is attached to the application.',
			'None of these pages speaks of a minimum result. A rule may change: check with the Region.'
		]
	},
	cost: {
		title: 'What it costs',
		text: ['No money, and less than two hours, according to its authors.']
	},
	count: {
		title: 'How many companies have done it',
		text: [
			'12,386 in October 2025. In Occitanie, at the same time, 4,600: 81% have fewer than 10 employees, and 24% made their result public.'
		]
	},
	common: {
		title: 'What Azimut has in common',
		text: [],
		list: [
			'The official titles and the order of the 20 subjects, in three parts.',
			'The company answers for itself, and its result is out of 100.'
		],
		after: ['“My figures” puts yours in that order, to fill in the Impact Score.']
	},
	toFigures: 'Print “My figures”',
	differs: {
		title: 'What is different',
		text: [],
		list: [
			'The questions, the levels and the points of Azimut are its own. They are published, with their reasons.',
			'The Region asks for the Impact Score. Azimut does not replace it.',
			'Azimut is independent of the Occitanie Region and of the Mouvement Impact France.'
		]
	},
	toMethod: 'Why the number may be different',
	notFound: {
		title: 'What we did not find',
		text: [],
		list: [
			'Its questions, its levels and the weight of its parts: not public, as far as we know. A webinar points to a detailed table that we could not read.',
			'Whether anyone checks the answers.',
			'How long a result stays valid.'
		]
	},
	toSite: 'Go to impactscore.fr (in French)',
	read: 'We read these pages on 30 November 2026, most often in archived copies. The date in brackets is that of the page.'
} satisfies typeof french;
