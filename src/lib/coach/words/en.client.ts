import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** The words of a coach's page about one client, in English. */
export default {
	title: 'Client',
	back: 'My clients',
	onlyCoach: 'This page is for people who coach companies.',
	toDossiers: 'See the records',
	interview: 'Interview mode',
	result: 'Result',
	prepare: 'Prepare the meeting',
	handOver: 'Hand over the record',
	summary: 'Meeting summary',
	yours:
		'Your notes, the journal, the details and the permissions stay with you. The name, “to find out” and the plan are in the client’s record; the next date too, if you leave it in a meeting summary.',
	nextTitle: 'Next date',
	nextOn: 'Date',
	nextWhat: 'What',
	rights: 'Their data: giving it to them, and how long it is kept',
	todoTitle: 'To do',
	nothingToDo: 'Nothing to find out.',
	parked: (subject: string, who: string, by: string) =>
		`${subject}: by ${who}${by ? `, for ${by}` : ''}`,
	returned: 'Added to by the company',
	read: 'I have read it',
	voices: (count: number) =>
		plural(
			count,
			'# disagreement between the two voices',
			'# disagreements between the two voices'
		),
	disagreements: (count: number) =>
		plural(count, '# other disagreement to settle', '# other disagreements to settle'),
	unfinished: 'Finish the diagnosis: its result will be kept, to compare later',
	plan: (count: number) => plural(count, '# action in the plan', '# actions in the plan'),
	journalTitle: 'Journal',
	journalEmpty: 'Nothing yet.',
	minutes: (count: number) => `${count} min`,
	total: (minutes: number) => {
		const hours = Math.floor(minutes / 60);
		return hours > 0
			? `${hours} h ${String(minutes % 60).padStart(2, '0')} in all`
			: `${minutes} min in all`;
	},
	handedOver: {
		client: 'Handed over to the client',
		colleague: 'Handed over to a colleague',
		'own-device': 'Copied to another device of mine'
	},
	traces: {
		copied: 'Message or link to prepare copied',
		mailed: 'Message to prepare opened in your mail program',
		file: 'Answers of the company received, by a file',
		codes: 'Answers of the company received, by codes',
		box: 'Answers of the company received, by a box',
		read: 'Answers of the company read'
	},
	received: (what) =>
		what === ''
			? 'Record of a colleague, received without their private notes'
			: `Record of a colleague or of another device of yours, received with: ${what}`,
	accessGiven: 'Access file made, for the client',
	introduced: (partner) => `Introduced to ${partner}`,
	locked: 'with a password',
	addContact: 'Note a meeting',
	save: 'Save',
	eraseContact: (day: string) => `Erase the meeting of ${day}`,
	eraseNote: (subject: string) => `Erase the note on “${subject}”`,
	erase: 'Erase',
	sure: 'Erase for good?',
	yes: 'Yes, erase',
	notesTitle: 'Private notes',
	wholeNote: 'About this client',
	noNotes:
		'No note. They are written during the interview, subject by subject, or at the top of each screen.',
	mayRead: 'Your client may ask to read what you wrote about them.',
	sheetTitle: 'Details',
	sheet: {
		person: 'Person',
		phone: 'Telephone',
		mail: 'Mail',
		siren: 'SIREN',
		commune: 'Town',
		crmId: 'Number in your own software'
	},
	sirenWrong: (why: string) => `SIREN not saved: ${why}.`,
	call: 'Call',
	write: 'Write',
	tags: 'Tags',
	tagsHint: 'Separated by commas.',
	permissionsTitle: 'Permissions',
	permissions: {
		informed: 'Told what I note, why and for how long',
		introduce: 'Agrees to be introduced to a partner',
		count: 'Agrees to be counted in a report'
	},
	permissionOn: (day: string) => `said on ${day}`,
	manageTitle: 'This record',
	name: 'Name of the client',
	export: 'Export',
	duplicate: 'Duplicate',
	archive: 'Archive',
	unarchive: 'Unarchive',
	attach: 'Attach to another record',
	remove: 'Delete',
	removeNote:
		'Deleting puts the record and what is private in the bin. After 30 days, all of it is erased. “Erase now” does not wait.',
	erasePrivate: 'Erase all that is private about this client',
	failed: 'Not saved: there may be no room left on this device.'
} satisfies Areas['client'];
