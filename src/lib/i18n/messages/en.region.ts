import type fr from './fr.region';

const region: typeof fr = {
	question: 'Are you applying for aid from the Occitanie Region?',
	title: 'Your way to aid from the Region',
	lines: {
		prepare: 'Here: answer, then print “My figures”.',
		score:
			'On impactscore.fr: fill in the Impact Score with these figures. Free, less than two hours.',
		file: 'Attach its result to your application, on hubentreprendre.laregion.fr (after one year of activity, farming excepted).',
		unsigned: 'For the Pass Transformation écologique, nothing may be committed before you apply.'
	},
	signNothing: 'Until then, sign no quotation.',
	answered: 'Your answers are ready.',
	figures: 'Print “My figures”',
	closed: (aid) => `From your profile, the ${aid} is not open to you.`,
	because: 'It asks for:',
	instead: 'For your project:',
	insteadToCheck: 'For your project, to be checked:',
	others: 'See the offers that are open to you',
	sources: 'Sources and dates',
	sourceIs: 'Source:',
	independent:
		'Azimut is independent of the Region and does not replace the Impact Score. Check with the Region before you apply.',
	what: 'What the Impact Score is'
};

export default region;
