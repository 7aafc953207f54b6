/** What an instance says that does not say it itself, by language. */
export const defaultWords = {
	fr: {
		tagline: 'Où en est votre entreprise ?',
		description: 'Un auto-diagnostic pour les petites entreprises, sur cet appareil.',
		diagnoses: {},
		scope: 'Ce site suit le droit français.',
		isNot: 'Ce n’est ni un label ni une certification.',
		independent: 'On fait ici des comptes rendus, jamais des labels.',
		pageIndependent: '',
		pageIsNot: '',
		paperIsNot: 'Ni label ni certification.',
		territory: { of: 'd’ici', whole: 'Toute la région' },
		example: 'Un exemple',
		time: '',
		papers: []
	},
	en: {
		tagline: 'Where does your company stand?',
		description: 'A self-diagnosis for small companies, on this device.',
		diagnoses: {},
		scope: 'This site follows French law.',
		isNot: 'It is neither a label nor a certification.',
		independent: 'What is made here are reports, never labels.',
		pageIndependent: '',
		pageIsNot: '',
		paperIsNot: 'Neither a label nor a certification.',
		territory: { of: 'here', whole: 'The whole region' },
		example: 'An example',
		time: '',
		papers: []
	}
};

/** How a self-diagnosis is called whose questionnaire has no name for it. */
export const plainDiagnosis = { fr: 'auto-diagnostic', en: 'self-diagnosis' };
