/** A finished diagnosis made by hand: nothing of the app. */
export const goodCampaign = {
	date: '2027-03-03',
	grid: 'azimut-20@2026.1',
	profile: { headcount: 6, referenceYear: 2026, name: 'Fournil <b>', turnover: { unknown: true } },
	answers: { labels: { 'labels-petite-equipe': { practices: [] } } },
	result: {
		grid: 'azimut-20@2026.1',
		total: { score: null, low: 36.2, high: 41 },
		criteria: {
			labels: {
				status: 'answered',
				low: 0,
				high: 0,
				max: 5,
				why: [{ item: 'labels-petite-equipe' }]
			}
		},
		completeness: 0.5,
		unknowns: 0
	},
	toConfirm: 2
};
