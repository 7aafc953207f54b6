import { englishPlural as plural } from '../../plural';
import type french from './fr.voices';

/** What the company prepared, and what was said with its coach. */
export default {
	title: 'The two voices',
	intro:
		'What the company had prepared, and what was said with its coach. Nothing is erased: each answer stays readable here.',
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
	together: 'Said together',
	alone: (name: string) => (name ? `Said by ${name} alone` : 'Said by the coach alone'),
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
		'The effect is what the low end of the range gains or loses when what was said together is kept instead of what was prepared, all other answers staying as they are.',
	keepTogether: 'Keep the interview’s answer',
	keepCompany: 'Keep the company’s answer',
	keepPrepared: 'Keep the prepared answer',
	review: 'To look at again',
	keptTogether: (value: string) => `The interview’s answer is kept: ${value}`,
	keptCompany: (value: string) => `The company’s answer is kept: ${value}`,
	keptPrepared: (value: string) => `The prepared answer is kept: ${value}`,
	toReview: (what: string) => `To look at again: ${what}`,
	noLongerToReview: (what: string) => `No longer to look at again: ${what}`,
	line: (count: number) =>
		plural(
			count,
			'Interview: # answer differs from what was prepared',
			'Interview: # answers differ from what was prepared'
		),
	companySaid: (value: string, day: string) => `The company had answered: ${value} (${day})`,
	coachSaid: (value: string, day: string) => `Said with the coach: ${value} (${day})`,
	aloneSaid: (value: string, day: string) => `The coach had answered: ${value} (${day})`,
	standsAlone: (name: string) =>
		name ? `Answered by ${name} alone` : 'Answered by the coach alone',
	both: 'See both voices'
} satisfies typeof french;
