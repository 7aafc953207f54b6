/** Where the rules that protect companies are taken from, or compared with. Each was read on the day it says. */
const insee =
	'https://inseefrlab.github.io/manuel-protection-tableaux/chapters/annexes/regles.html';
const secret = 'https://www.insee.fr/fr/information/1300624';
const handbook =
	'https://raw.githubusercontent.com/sdcTools/HandbookSDC/gh-pages/Handbook-on-Statistical-Disclosure-Control.pdf';
const ons =
	'https://ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates/methodologies/comparisonofposttabularstatisticaldisclosurecontrolmethods';

export const figureSources = {
	insee: {
		name: 'INSEE, Manuel de protection des tableaux',
		lang: 'fr',
		url: insee,
		seenOn: '2026-11-28'
	},
	secret: { name: 'INSEE, Secret statistique', lang: 'fr', url: secret, seenOn: '2026-11-28' },
	handbook: {
		name: 'Handbook on Statistical Disclosure Control, 2nd edition, 2024',
		lang: 'en',
		url: handbook,
		seenOn: '2026-11-28'
	},
	ons: {
		name: 'Office for National Statistics, Comparison of post-tabular statistical disclosure control methods',
		lang: 'en',
		url: ons,
		seenOn: '2026-11-28'
	}
} as const;
