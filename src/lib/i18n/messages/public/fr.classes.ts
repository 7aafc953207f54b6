/** The classes of key figures, in words: on the pages, in the open files, and where one contributes. */
export default {
	sizes: {
		alone: 'Sans salarié',
		'1-9': '1 à 9 salariés',
		'10-49': '10 à 49 salariés',
		'50': '50 salariés ou plus'
	},
	families: {
		agriculture: 'Agriculture',
		industry: 'Industrie et artisanat de fabrication',
		construction: 'Bâtiment et travaux publics',
		'trade-transport-hospitality': 'Commerce, transports, hôtels et restaurants',
		information: 'Information et communication',
		'finance-property-business': 'Finance, immobilier, services aux entreprises',
		'education-health-social': 'Enseignement, santé, action sociale, administration',
		'other-services': 'Autres services'
	},
	groups: { east: 'Ancien Languedoc-Roussillon', west: 'Ancien Midi-Pyrénées' }
};
