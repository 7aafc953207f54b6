import { frenchPlural as plural } from '$lib/i18n/plural';

/** What a dossier holds, counted. */
export default {
	answers: (count: number) => plural(count, '# réponse', '# réponses'),
	figures: (count: number) => plural(count, '# chiffre d’une année', '# chiffres d’une année'),
	facts: (count: number) =>
		plural(count, '# information sur l’entreprise', '# informations sur l’entreprise'),
	notes: (count: number) =>
		plural(count, '# note écrite par l’entreprise', '# notes écrites par l’entreprise'),
	coachNotes: (count: number) =>
		plural(count, '# note écrite par un accompagnateur', '# notes écrites par un accompagnateur'),
	plan: (count: number) => plural(count, '# action du plan', '# actions du plan'),
	proofs: (count: number) => plural(count, '# preuve', '# preuves'),
	parked: (count: number) => plural(count, '# réponse à retrouver', '# réponses à retrouver'),
	meetings: (count: number) => plural(count, '# compte rendu', '# comptes rendus'),
	campaigns: (count: number) => plural(count, '# diagnostic terminé', '# diagnostics terminés'),
	privateNotes: (count: number) => plural(count, '# note privée', '# notes privées'),
	contacts: (count: number) => plural(count, '# rendez-vous', '# rendez-vous'),
	sheet: (count: number) =>
		plural(count, '# information de sa fiche', '# informations de sa fiche'),
	tags: (count: number) => plural(count, '# étiquette', '# étiquettes'),
	next: (count: number) => plural(count, '# prochaine date', '# prochaines dates'),
	permissions: (count: number) => plural(count, '# accord du client', '# accords du client'),
	introductions: (count: number) => plural(count, '# mise en relation', '# mises en relation'),
	handovers: (count: number) => plural(count, '# remise notée', '# remises notées'),
	unknown: (count: number) =>
		plural(
			count,
			'# information d’une version plus récente',
			'# informations d’une version plus récente'
		)
};

declare module '$lib/i18n/locale' {
	interface Areas {
		contents: typeof import('./fr.contents').default;
	}
}
