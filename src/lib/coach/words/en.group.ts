import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** The words of a group of clients, in English. */
export default {
	title: 'A group of clients',
	back: 'My clients',
	onlyCoach: 'This page is for those who accompany companies.',
	none: 'No client chosen. In the list, tick clients, then “See the group”.',
	count: (count: number) => plural(count, '# client', '# clients'),
	several: (count: number) =>
		`These clients do not all answer the same questionnaire: ${count} tables, one for each.`,
	versions: (names: string) =>
		`Several versions of the questionnaire stand together: ${names}. The same subject may be counted otherwise in them.`,
	mask: 'Hide the names',
	masked: 'The order is drawn by lot. Trades and communes are hidden too.',
	few: 'Fewer than five companies: they can still be recognised.',
	print: 'Print',
	company: (letter: string) => `Company ${letter}`,
	client: 'Client',
	caption: (count: number) => `Points by subject, ${plural(count, '# client', '# clients')}`,
	outOf: (points: string, max: string) => `${points} out of ${max}`,
	unsettled: 'not yet',
	notConcerned: 'not concerned',
	legend: '“?”: not yet answered in full. “–”: the subject does not concern this client.',
	rosesTitle: 'The roses side by side',
	needsTitle: 'Common needs',
	needsIntro: 'The subjects where three clients or more have 0 or 1 point out of 5.',
	needsNone: 'No subject where three clients or more have 0 or 1 point out of 5.',
	inNeed: (subject: string, count: number) =>
		`${subject}: ${plural(count, '# client', '# clients')}`,
	offersTitle: 'Help open to most of them:',
	open: (open: number, of: number) => `to ${open} of ${of}`,
	offersNone: 'No help is open to most of them.',
	reading: 'Reading the dossiers…',
	yearsTitle: 'Before and after',
	yearsCount: (count: number, of: number) =>
		plural(
			count,
			`# client of ${of} finished two diagnoses, of different years.`,
			`# clients of ${of} finished two diagnoses, of different years.`
		),
	noProof: 'This is no proof that the help was enough.',
	before: 'The first',
	after: 'The last',
	ofYear: (range: string, year: number) => `${range} out of 100, in ${year}`,
	otherVersion: 'The questionnaire changed between the two: part of the difference comes from it.',
	workshopTitle: 'Prepare a workshop',
	showNames: 'The names are hidden: show them to prepare a workshop.',
	theme: 'Theme',
	common: 'Common needs',
	others: 'Other subjects',
	invite: (count: number) =>
		count === 0
			? 'Nobody to invite: no client who was informed has 0 or 1 point out of 5 on this subject.'
			: plural(
					count,
					'# client to invite: 0 or 1 point out of 5 on this subject, and informed of what you note.',
					'# clients to invite: 0 or 1 point out of 5 on this subject, and informed of what you note.'
				),
	toInform: 'To inform first, on their page:',
	questions: 'Questions to ask',
	questionList: (subject: string) =>
		[
			subject,
			'What have you tried already, and what came of it?',
			'What holds you back: time, money, not knowing where to begin?',
			'What could you do within three months, and with whom?'
		].join('\n'),
	copy: 'Copy',
	copied: { copied: 'It is copied.', selected: 'The text is selected: copy it.' },
	attendance: 'Who came?',
	welcome: (count: number) => plural(count, '# other informed client', '# other informed clients'),
	attendanceHint:
		'The workshop is added to the private journal of each, with your line or, where it is empty, the name of the theme as it is written here. A date set for that day or before is taken away.',
	save: (count: number) =>
		count === 0 ? 'Tick who came' : plural(count, 'Note # attendance', 'Note # attendances'),
	done: (count: number) =>
		plural(count, 'Workshop noted for # client.', 'Workshop noted for # clients.'),
	undo: 'Undo',
	undone: 'It is undone.'
} satisfies Areas['group'];
