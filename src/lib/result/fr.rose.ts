import { frenchPlural as plural } from '$lib/i18n/plural';

/** What the rose says by ear, and the line below it. */
export default {
	label: 'Vos sujets, partie par partie',
	progress: (answered: number, of: number) =>
		`${plural(answered, '# sujet rempli', '# sujets remplis')} sur ${of}`,
	subject: (name: string, said: string) => `${name} : ${said}`,
	points: (low: number, high: number, max: number) =>
		low === high
			? `${plural(low, '# point', '# points')} sur ${max}`
			: `entre ${low} et ${high} points sur ${max}`,
	aims: {
		steps: (points: number) => `, ${points} avec vos prochains pas`,
		plan: (points: number) => `, ${points} avec votre plan`,
		chosen: (points: number) => `, ${points} avec ce que vous cochez`
	},
	past: (points: number, year: string) => `, ${points} en ${year}`,
	answered: 'rempli',
	partial: 'commencé',
	unanswered: 'pas encore de réponse',
	notApplicable: 'pas concerné',
	key: {
		points: 'Plein : ce que vous faites.',
		answered: 'Plein : rempli.',
		steps: 'Pointillé : vos prochains pas.',
		plan: 'Pointillé : votre plan.',
		chosen: 'Pointillé : ce que vous cochez.',
		past: (year: string) => `Trait : ${year}.`,
		open: 'Hachures : pas encore connu.'
	}
};

declare module '$lib/i18n/locale' {
	interface Areas {
		rose: typeof import('./fr.rose').default;
	}
}
