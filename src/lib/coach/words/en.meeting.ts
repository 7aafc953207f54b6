import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.meeting';

export default {
	title: 'Meeting summary',
	intro:
		'All is filled in but what was said. Change what you like. Your client will read all of it, the next date too: nothing private here. What was handed over or printed stays in the history of their record, even once corrected.',
	kept: 'Kept in the record. It goes with it.',
	notKept: 'Nothing is kept until you have written, copied or printed something.',
	failed: 'It is not stored: there may be no room left on this device.',
	fields: {
		on: 'Date',
		well: 'What goes well already',
		said: 'What was said',
		range: 'Where the company stands',
		steps: 'Next steps',
		call: 'Who to call',
		find: 'What is left to find',
		next: 'Next meeting'
	},
	saidHint: 'Two or three sentences: the project, what came as a surprise, what you decided.',
	stepsHint: 'Three steps at most, one a line.',
	choose: 'Choose other steps',
	putInPlan: 'Put these steps in the plan',
	planTitle: 'These steps enter the plan when you copy, print or hand over',
	due: 'By when',
	dueOn: (day) => `by ${day}`,
	step: (text, task) => `${text} (${task})`,
	notReady: 'Not ready: one action only, without a result',
	notReadyDone: 'One action is left, without a result. Choose a day to call again.',
	notReadyNone: 'Neither action nor result. Choose a day to call again.',
	since: {
		title: (day) => `Since ${day}`,
		done: (step) => `Promised and done: ${step}`,
		open: (step) => `Promised, not done yet: ${step}`,
		answered: (subjects) => `Answered since: ${subjects}`,
		changed: (subjects) => `Answers changed: ${subjects}`,
		unchanged: 'No answer has changed.'
	},
	inPlan: 'These steps are in the plan.',
	chosen: 'Steps of the plan, then proposed steps',
	full: 'Three steps at most: untick one to choose another.',
	range: (low, high) =>
		low === high ? `${low} out of 100` : `Between ${low} and ${high} out of 100`,
	answered: (range, answered, of, toFind) =>
		`${range}, from ${plural(answered, '# answered subject', '# answered subjects')} of ${of}${toFind > 0 ? `, ${toFind} of them to find out` : ''}.`,
	tooEarly: (begun, of) =>
		`Too early for a range: ${plural(begun, '# subject', '# subjects')} of ${of} looked at.`,
	callFirst: 'For first advice',
	callOne: (what, who, phone) => (phone ? `${what}: ${who}, ${phone}` : `${what}: ${who}`),
	phoneSeen: (phone, when) =>
		`${phone} (${when === '' ? 'date of the number unknown' : `seen: ${when}`}, it may have changed)`,
	findOne: (what, who, day) => (day ? `${what}: by ${who}, by ${day}` : `${what}: by ${who}`),
	owner: 'Who',
	who: { company: 'you', accountant: 'your accountant' },
	others: (count) => plural(count, 'and # other', 'and # others'),
	copy: 'Copy as a message',
	copied: 'Copied: paste it into your mail.',
	selected: 'The browser does not copy here: take the text below.',
	message: 'The message',
	print: 'Print',
	handOver: 'Hand over the record',
	tooLong: 'It is too long for one page: shorten it.',
	remove: 'Take this summary away',
	removeSure: 'Yes, take it away',
	removed: 'The summary is taken away. A copy already handed over keeps it.',
	earlier: 'Other summaries',
	another: 'New summary',
	none: 'There is no meeting summary in this record yet.',
	noneText: 'A person who coaches companies can write one after a meeting.',
	toPlan: 'See the plan',
	toResult: 'See the result',
	of: (day) => `Summary of ${day}`,
	line: (day, by) => (by === '' ? `Summary of ${day}` : `Summary of ${day}, with ${by}`),
	madeWith: (by, day) => (by === '' ? `Made on ${day}` : `Made with ${by}, on ${day}`),
	foot: (company) => `Meeting summary, ${company}`,
	page: 'page ',
	declared: ({ prepared, together, alone, listed }) => {
		if (alone + listed === 0) return 'This summary repeats what the company said of itself.';
		const company = prepared + together;
		const whose = [
			company && `${company} of the company or given with it`,
			alone && `${alone} of the coach alone`,
			listed && `${listed} from a list or a file`
		].filter(Boolean);
		return `Answers that this summary rests on: ${whose.join(', ')}.`;
	},
	mail: {
		hello: 'Hello,',
		intro: (day) => `This is what I take from our meeting of ${day}.`,
		bye: 'Kind regards,'
	}
} satisfies typeof french;
