/**
 * What an accountant has, for which questions (`<criterion>/<item>`), of the time that these speak of: `accountant.test.ts`
 * holds it to the newest questionnaire.
 */
export const accountantHas: readonly { items: readonly string[]; fr: string; en: string }[] = [
	{
		items: [
			'economie-locale-circulaire/fournisseurs-proches',
			'achats-durables/fournisseurs-engages'
		],
		fr: 'la liste des 10 plus gros fournisseurs, avec les euros payés',
		en: 'the list of the 10 largest suppliers, with the euros paid'
	},
	{
		items: [
			'jeunes-seniors/part-jeunes',
			'jeunes-seniors/part-seniors',
			'stabilite-travail/part-cdi',
			'stabilite-travail/cdi-permanents'
		],
		fr: 'les contrats en cours aujourd’hui, avec leur type et l’âge, sans les noms',
		en: 'the contracts that run today, with their type and the age, without names'
	},
	{
		items: ['stabilite-travail/departs-cdi'],
		fr: 'les départs de CDI dans l’année, avec leur motif, et le nombre moyen de CDI de cette année-là',
		en: 'departures from open-ended contracts (CDI) in the year, with their reason, and the average number of these contracts in that year'
	},
	{
		items: ['ecarts-remuneration/ecart'],
		fr: 'la paie brute la plus haute et la plus basse de l’année, à temps plein',
		en: 'the highest and the lowest gross pay of the year, full time'
	},
	{
		items: ['mecenat/dons-annee', 'mecenat/dons-pour-mille'],
		fr: 'les dons de l’année décrite, les ventes et le bénéfice de la même année',
		en: 'the donations (“dons”) of the year described, the sales and the profit of the same year'
	}
];

export const accountantText = (criterion: string, item: string, lang: 'fr' | 'en') =>
	accountantHas.find(({ items }) => items.includes(`${criterion}/${item}`))?.[lang];

/** The message to send to one's accountant: in French in every language, since the accountant is French. */
export const toAccountant = {
	hello: 'Bonjour,',
	ask: 'Pour un auto-diagnostic, pouvez-vous m’envoyer :',
	list: accountantHas.map(({ fr }) => `${fr} ;`),
	thanks: 'Merci.'
};
