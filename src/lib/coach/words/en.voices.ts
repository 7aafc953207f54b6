import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.voices';

/** What the company answered, and what its coach noted. */
export default {
	title: 'The two voices',
	intro:
		'What the company answered, and what its coach noted: with it, without it, or from a list. Nothing is erased: each answer stays readable here.',
	none: 'Nobody has answered with the company in this record yet.',
	noneText:
		'When a coach answers on a device of their own, both answers are read here, side by side.',
	show: 'Show',
	different: (count: number) => `What differs (${count})`,
	since: (count: number) => `Since your hand-over (${count})`,
	all: (count: number) => `Everything (${count})`,
	nothingDiffers: 'Nothing left to decide.',
	nothingSince: 'Your client has changed no answer since your hand-over.',
	question: 'Question',
	prepared: 'The company’s answer',
	coachs: 'The coach’s answer',
	whose: {
		prepared: () => 'The company’s answer, taken over as it was',
		together: () => 'Said together',
		alone: (name: string) => (name ? `Said by ${name} alone` : 'Said by the coach alone'),
		listed: (name: string) =>
			name ? `Taken from a list or a file by ${name}` : 'Taken from a list or a file'
	},
	noted: (name) => (name ? `Noted by ${name}.` : 'Noted by the coach.'),
	or: ' · or ',
	effect: 'Effect on the score',
	whatToKeep: 'What to keep?',
	before: (value: string, day: string) => `Had answered before: ${value} (${day})`,
	notPrepared: 'Nothing prepared',
	notTogether: 'Not seen together yet',
	same: 'The same answer',
	noEffect: 'None',
	ofSubject: (points: string, count: number) =>
		`Subject: ${points} ${Math.abs(count) === 1 ? 'point' : 'points'}`,
	ofTotal: (points: string) => `Total: ${points} out of 100`,
	effectText:
		'The effect is what the low end of the range gains or loses when the coach’s answer is kept instead of the company’s, all other answers staying as they are.',
	keepCoachs: 'Keep the coach’s answer',
	keepCompany: 'Keep the company’s answer',
	keepPrepared: 'Keep the prepared answer',
	review: 'To look at again',
	keptCoachs: (value: string) => `The coach’s answer is kept: ${value}`,
	keptCompany: (value: string) => `The company’s answer is kept: ${value}`,
	keptPrepared: (value: string) => `The prepared answer is kept: ${value}`,
	toReview: (what: string) => `To look at again: ${what}`,
	noLongerToReview: (what: string) => `No longer to look at again: ${what}`,
	line: (count: number) =>
		plural(
			count,
			'# answer of the coach differs from the company’s',
			'# answers of the coach differ from the company’s'
		),
	companySaid: (value: string, day: string) => `The company had answered: ${value} (${day})`,
	coachSaid: (value: string, day: string) => `Said with the coach: ${value} (${day})`,
	coachNoted: (value: string, day: string) => `The coach had noted: ${value} (${day})`,
	both: 'See both voices'
} satisfies typeof french;
