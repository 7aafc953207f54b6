import type french from './fr.classes';

/** The classes of key figures, in words: on the pages, in the open files, and where one contributes. */
export default {
	sizes: {
		alone: 'No employee',
		'1-9': '1 to 9 employees',
		'10-49': '10 to 49 employees',
		'50': '50 employees or more'
	},
	families: {
		agriculture: 'Farming',
		industry: 'Industry and craft production',
		construction: 'Building and civil engineering',
		'trade-transport-hospitality': 'Trade, transport, hotels and restaurants',
		information: 'Information and communication',
		'finance-property-business': 'Finance, property, business services',
		'education-health-social': 'Education, health, social work, administration',
		'other-services': 'Other services'
	},
	groups: { east: 'Former Languedoc-Roussillon', west: 'Former Midi-Pyrénées' }
} satisfies typeof french;
