/**
 * The words of the three pages that say who answers for this instance, what becomes of the answers, and who can use
 * the screens. Each sentence is true of the code: change it with the code.
 */
export default {
	date: '29 novembre 2026',
	upToDate: (date: string) => `Page à jour au ${date}.`,
	contents: 'Sur cette page',
	trial: 'Instance d’essai, sans éditeur déclaré.',
	noEmail: 'Aucune adresse e-mail n’est déclarée sur cette instance.',
	write: (name: string) => `Écrire à ${name} :`
};

declare module '$lib/i18n/locale' {
	interface Areas {
		legal: typeof import('./fr.legal').default;
	}
}
