/** Words of the trade, which finding 60 of the users' needs replaces by everyday ones. */
export const jargon = [
	'référentiel', 'indicateur', 'pilier', 'gouvernance', 'instance', 'externalité', 'matérialité', 'scope', 'ETP',
	'turnover', 'campagne', 'complétude', 'correspondance', 'éligible', "éloigné de l'emploi",
	"éloignée de l'emploi", 'mécénat', 'partie prenante', 'parties prenantes', 'public fragile', 'publics fragiles',
	'ODD', 'bravo', 'oups', 'dommage'
] as const; // prettier-ignore

export function jargonIn(text: string): string[] {
	return jargon.filter((word) =>
		new RegExp(`(?<![\\p{L}])${word}s?(?![\\p{L}])`, 'u').test(text.replaceAll('’', "'"))
	);
}
