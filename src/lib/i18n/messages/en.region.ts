import type fr from './fr.region';

const region: typeof fr = {
	question: 'Are you applying for aid from the Occitanie Region?',
	title: 'Your way to aid from the Region',
	lines: {
		prepare: 'Here, answer the 20 subjects, then print “My figures”.',
		score:
			'On impactscore.fr, fill in the Impact Score with these figures. It is free and takes less than two hours.',
		file: 'Attach its result to your application, on hubentreprendre.laregion.fr. The Region asks for it after one year of activity, except from farms.',
		unsigned:
			'Sign no quotation before you send the application: for the Pass Transformation écologique, nothing may be committed before.'
	},
	sourceIs: 'Source:',
	independent:
		'Azimut is independent of the Region and does not replace the Impact Score. Check with the Region before you apply.'
};

export default region;
