import type french from './fr.help';

/** What opens at a question when it is asked for, in English. */
export default {
	/** Answers that seldom go together. */
	doubts: {
		overHeadcount: (label, value, team) =>
			`${label}: ${value}. That is more than the number of employees you gave (${team}).`,
		overRest: (label, value, rest) =>
			`${label}: ${value}. From the profile, at most ${rest} people are left without those who do not count here.`,
		otherThanProfile: (label, value, profileValue) =>
			`${label}: ${value}. In the profile, you said ${profileValue}.`,
		factOverHeadcount: (question, value, team) =>
			`${question} ${value}. That is more than the number of employees you gave (${team}).`
	},
	officially: (title) => `In the regional list: ${title}`,
	listen: 'Listen',
	stopListening: 'Stop',
	words: 'The words used',
	reasons: 'Where these levels come from',
	editorial: 'Azimut’s choice',
	source: 'Source:',
	figure: {
		hint: 'You can write 1200, 1,200 or, where decimals make sense, 12.5.',
		computed: (bracket) => `Saved. Your answer is now: “${bracket}”`,
		use: 'Save this figure',
		unit: 'Which unit do you count in?',
		wanted: 'The exact figure is missing. You can also skip it.',
		errors: {
			'not-a-number': 'Enter a number in figures, for example 1,200.',
			'too-big': 'This number is too large. Check the unit.',
			decimals: 'Two digits after the decimal point are enough.',
			'part-over-whole': (part, whole) =>
				`The part (${part}) is greater than the total (${whole}). Correct one of the two.`,
			'zero-denominator': 'The total is zero: there is nothing to compare.',
			zeroWayOn: (row) => `Choose this answer instead: “${row}”.`,
			zeroUnknown: 'Leave it empty, or choose “I don’t know”.',
			'missing-number': 'This number is missing.'
		}
	},
	ape: {
		label: 'Your APE code',
		hint: 'The old code, such as 10.71C, or the new one of 2027, such as 10.71H.',
		wrong:
			'Write the four digits and the letter of the code, as 10.71C or 10.71H. The letter alone is not enough.',
		settled: (activity: string) => `Your activity, from this code: ${activity}.`,
		several: 'This code covers several activities. Which one is yours?',
		apart: (code: string, ofCode: string, own: string) =>
			`The code ${code} goes with “${ofCode}”. You chose “${own}”. Check one or the other.`,
		or: ' or '
	}
} satisfies typeof french;
