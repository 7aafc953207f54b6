import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.years';

export default {
	after: {
		title: 'What comes next',
		giveBack: (person) => `Give my answers back to ${person}`,
		finish: 'Finish this diagnosis',
		again: 'Finish again',
		finished: (date) => `Finished on ${date}.`,
		about: (year) => `Diagnosis of the year ${year}.`,
		changed: 'Changed since.',
		changedText: 'Your answers today are no longer those of the finished diagnosis.',
		running: (year) => `The year ${year} is under way.`,
		none: 'Finish, to compare next year.',
		newYear: 'Start a new year',
		nextDate: 'Your next date',
		lateDate: 'A date passed in your plan',
		noDate: 'Your plan has no date yet.',
		toPlan: 'See my plan',
		setDate: 'Choose a date',
		history: 'See the history',
		print: 'Print or PDF',
		proofs: 'My evidence',
		publish: 'Publish a page',
		ownPage: 'Your public page'
	},
	finish: {
		title: (year) => (year === null ? 'Finish my diagnosis' : `Finish my ${year} diagnosis`),
		done: (year) =>
			year === null ? 'Your diagnosis is finished' : `Your ${year} diagnosis is finished`,
		declared: 'What you declare',
		who: 'Name and SIREN (optional)',
		toConfirm: (count, year) =>
			plural(
				count,
				`# answer is not confirmed for ${year} yet.`,
				`# answers are not confirmed for ${year} yet.`
			),
		text: 'Your answers will be kept at today’s date, to read them again and compare next year.',
		free: 'Nothing is locked: you can still change everything.',
		refused:
			'This diagnosis is not finished: the browser refused to keep it, perhaps for lack of room. Free some, then try again.',
		papers: 'Your papers',
		again: 'Look again',
		inAYear: (date) => `In a year: on ${date}.`,
		planned: (date, action) => `Before that, in your plan, on ${date}: ${action}.`,
		share: 'Share, or not',
		shareText: 'Nothing is public unless you ask for it.',
		shareLink: 'See the public page'
	},
	confirm: {
		count: (count) => plural(count, '# answer to confirm', '# answers to confirm'),
		text: (from, year) =>
			`Your answers ${from} are all still there. Say which of them still hold for ${year}.`,
		ofYear: (year) => `of ${year}`,
		ofBefore: 'of before',
		go: 'Confirm my answers',
		profile: 'Look at my profile',
		ask: (from, answer, year) => `Your answer ${from}: ${answer}. Still true for ${year}?`,
		yes: 'Still true',
		choose: (year) => `Which answer is true for ${year}?`,
		claim: (from, answer) => `Answer ${from}: ${answer}`,
		ofSince: 'given since',
		pass: 'Confirm',
		done: 'Nothing is left to confirm.',
		doneText: 'All your answers are of this year.'
	},
	newYear: {
		title: 'Start a new year',
		what: 'All your answers stay. They will be “to confirm”: one touch each is enough.',
		pastStays: 'The finished diagnosis does not move. You can compare the two years.',
		which: 'Which year?',
		start: (year) => `Start ${year}`,
		noYear: 'First say which year your answers of today are about.',
		tellYear: 'Say the year',
		finishFirst: (year) =>
			`The diagnosis of ${year} is not finished. Finish it first, so that you can compare.`,
		finish: (year) => `Finish ${year}`,
		changed: (year) =>
			`Some answers changed since ${year} was finished. Finish again to keep them in ${year}.`,
		tooEarly: (year, next) => `The year ${year} is not over. You can start it in January ${next}.`,
		next: 'The next year',
		goOn: 'Go on with this year',
		started: (year) => `Your profile in ${year}`,
		startedText: 'First your profile: it decides what is asked. Then your answers.',
		said: (year) => `The year ${year} has started.`,
		undo: 'Undo',
		often: 'What often changes',
		rest: 'The rest of your profile',
		change: 'Change',
		noMore: 'No longer true',
		stillTrue: 'Still true: go on to the answers',
		toQuestions: 'Go on to the answers'
	},
	history: {
		title: 'History',
		intro:
			'Your finished diagnoses, and what changed between them. All of it stays on this device.',
		none: 'No diagnosis is finished yet.',
		noneText: 'Finish one from your result. Next year, you can compare.',
		toResult: 'Go to the result',
		list: 'Finished diagnoses',
		today: 'Today',
		sameAsLast: 'Nothing changed since the last finished diagnosis.',
		year: (year) => `Year ${year}`,
		yearUnknown: 'not stated',
		yearOn: (year, date, nth) =>
			nth > 1 ? `${year}, finished on ${date} (no. ${nth})` : `${year}, finished on ${date}`,
		short: (year, date, nth) => (nth > 1 ? `${year} (${date}, no. ${nth})` : `${year} (${date})`),
		grid: (id, version) => `Questionnaire ${id}, version ${version}`,
		total: (low, high) =>
			low === high ? `${low} out of 100` : `Between ${low} and ${high} out of 100`,
		noTotal: 'No result',
		unanswered: (count) =>
			count === 0
				? 'Every subject had an answer.'
				: plural(count, '# subject was not finished.', '# subjects were not finished.'),
		unknown: (count) =>
			plural(count, '# subject with an “I don’t know”.', '# subjects with an “I don’t know”.'),
		toConfirm: (count) =>
			plural(count, '# answer was not confirmed.', '# answers were not confirmed.'),
		unknownGrid:
			'This questionnaire is not known here: only the result that was kept is shown, without comparison.',
		noWords: 'This questionnaire could not be loaded. Check the connection, then open it again.',
		read: 'Read this diagnosis again',
		remove: 'Remove',
		removeTitle: 'Remove this finished diagnosis?',
		removeText: 'Your answers of today do not change. You can undo right after.',
		removed: 'Diagnosis removed.',
		undo: 'Undo',
		chart: 'The result over time',
		chartLegend: 'Filled: at least. Outline: at most, depending on questions without answer.',
		chartTable: 'The same figures in a table',
		when: 'Diagnosis',
		low: 'At least',
		high: 'At most',
		chartFailed: 'The drawing could not be shown. The figures are in the table.'
	},
	list: {
		title: 'Finished diagnoses',
		line: (year, date, total) => `Year ${year}, finished on ${date}: ${total}`
	}
} satisfies typeof french;
