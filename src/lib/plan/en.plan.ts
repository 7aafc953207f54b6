import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.plan';

export default {
	title: 'My plan',
	intro: 'Your plan is never public.',
	empty: 'Your plan is empty.',
	emptyText: INSTANCE.modules.help
		? 'Add a step from your result, help from the list, or an action of your own.'
		: 'Add a step from your result, or an action of your own.',
	toResult: 'See my next steps',
	toOffers: 'See who can help me',
	ifAll: (from, to) => `If you do it all: from ${from} to ${to} out of 100.`,
	ifAllNote: 'Only steps bring points. Help, or an action of your own, may lead to them.',
	ifAllSame: (now) =>
		`Your result: ${now} out of 100. To see it rise, add one of your next steps to the plan.`,
	over: (done, dropped) =>
		plural(done, '# action done', '# actions done') +
		(dropped > 0 ? plural(dropped, ', # given up', ', # given up') : ''),
	allOver: 'All is done, or given up.',
	near: 'Add a next step',
	byHand: 'Add an action of your own',
	byHandLabel: 'What do you want to do?',
	add: 'Add',
	name: 'Action',
	owner: 'Who',
	ownerHint: 'A first name or a role is enough.',
	due: 'By when',
	status: 'How far',
	note: 'Note',
	helped: {
		ask: (title) => `“${title}” was six months ago or more. Did it help you?`,
		answers: { yes: 'Yes', partly: 'In part', no: 'No', none: 'I did not get it' },
		thanks: 'Thank you. Your answer leaves only with your record, if you give it.'
	},
	statuses: { todo: 'To do', doing: 'Under way', done: 'Done', dropped: 'Given up' },
	edit: 'Edit',
	close: 'Close',
	box: (title) => `Done: ${title}`,
	when: 'When?',
	soon: { 1: 'In a month', 3: 'Three months', 6: 'Six months' },
	noDate: 'No date',
	call: (year) =>
		year === null ? 'Call' : year ? `Call (${year} number)` : 'Call (undated number)',
	callOf: (office, phone, seen) => `${office}, ${phone}${seen ? `, number seen: ${seen}` : ''}`,
	next: (date, title) => `Next date: ${date}, ${title}`,
	lateNext: (date, title) => `Date passed: ${date}, ${title}`,
	remove: 'Remove from the plan',
	removed: 'Action removed from the plan.',
	doneNow: (title) => `Done: ${title}.`,
	undo: 'Undo',
	up: 'Move up',
	down: 'Move down',
	moved: (place, total) => `Place ${place} of ${total}`,
	drag: 'Drag to sort',
	saved: 'Kept on this device.',
	gain: (gain) => `+${gain} ${gain === '1' ? 'point' : 'points'}`,
	gainTogether: (gain) => `${gain} with the other actions on the same question`,
	reached: 'Your answers already say that this is done.',
	lost: INSTANCE.offersSeveral
		? 'This step is not in this questionnaire.'
		: 'This step is no longer in the questionnaire.',
	doneNext: 'Update your answer: your result will follow.',
	late: 'The date has passed',
	exportTitle: 'Take the plan with you',
	calendar: 'Calendar (.ics)',
	calendarNone: 'Give an action a date to take it to your calendar.',
	calendarSome: (count) =>
		plural(
			count,
			'# action without a date will not be in the calendar.',
			'# actions without a date will not be in the calendar.'
		),
	takeFailed:
		'This file could not be made. Check the connection, then try again: your plan is kept.',
	table: 'Table (.csv)',
	print: 'Print',
	calendarName: (dossier) => `Azimut: ${dossier}`,
	alarm: 'In a week',
	described: (label, value) => `${label}: ${value}`,
	columns: {
		title: 'Action',
		due: 'By when',
		owner: 'Who',
		status: 'How far',
		subject: 'Subject',
		offer: 'Help',
		url: 'Address',
		gain: 'Possible gain out of 100',
		note: 'Note'
	},
	fileName: 'plan'
} satisfies typeof french;
