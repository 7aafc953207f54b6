import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.rose';

/** What the rose says by ear, and the line below it, in English. */
export default {
	label: 'Your subjects, part by part',
	progress: (answered, of) =>
		`${plural(answered, '# subject', '# subjects')} answered out of ${of}`,
	subject: (name, said) => `${name}: ${said}`,
	points: (low, high, max) =>
		low === high
			? `${plural(low, '# point', '# points')} out of ${max}`
			: `between ${low} and ${high} points out of ${max}`,
	aims: {
		steps: (points) => `, ${points} with your next steps`,
		plan: (points) => `, ${points} with your plan`,
		chosen: (points) => `, ${points} with what you tick`
	},
	past: (points, year) => `, ${points} in ${year}`,
	answered: 'answered',
	partial: 'begun',
	unanswered: 'no answer yet',
	notApplicable: 'does not apply',
	key: {
		points: 'Solid: what you do.',
		answered: 'Solid: answered.',
		steps: 'Dashed: your next steps.',
		plan: 'Dashed: your plan.',
		chosen: 'Dashed: what you tick.',
		past: (year) => `Line: ${year}.`,
		open: 'Hatched: not known yet.'
	}
} satisfies typeof french;
