import type { Areas } from '$lib/i18n/locale';
import { englishPlural as plural } from '$lib/i18n/plural';

export default {
	begin: 'Interview mode',
	clientNote: {
		title: 'Private note',
		label: 'About this client, for you alone',
		mayRead: 'Your client may ask to read this note.'
	},
	whose: {
		label: 'Who answers?',
		names: {
			together: 'Together',
			alone: 'I alone',
			listed: 'A list'
		},
		unchosen: 'Until you choose, your answers are kept as yours alone.',
		from: {
			together: 'From here on you answer with the company.',
			alone: 'From here on you answer alone.'
		}
	},
	companyNote: {
		short: 'Company’s note',
		label: 'Note of the record, which the company reads',
		hint: 'It goes with the record when you hand it over. For you alone: “Private note”, in interview mode.'
	},
	title: 'Interview',
	minutes: (count) => `${count} min`,
	marks: (done, of, parked) =>
		`${plural(done, '# subject', '# subjects')} of ${of}, ${parked} to find out`,
	note: 'Private note',
	more: 'More',
	park: 'To find out',
	unknownPark: 'I don’t know, to find out',
	parkUnanswered: 'Until then the answer is “I don’t know”.',
	goTo: 'Go to…',
	short: 'Short interview',
	keys: 'The keys',
	end: 'End',
	nothingToConfirm: 'There is nothing to confirm here.',
	chooseClaim: 'Several answers: choose the one that is true.',
	answeredSince: 'The answer of before has already been replaced here.',
	tooEarly: 'Pressed too fast, without effect: press again.',
	cannotPark: 'This question cannot be put off.',
	parked: (subject, who) => `“${subject}”: to be found out by ${who}.`,
	parkTitle: 'Who finds the answer?',
	who: { company: 'the company', accountant: 'the accountant', coach: 'me' },
	by: 'By (optional)',
	noteTitle: 'Private note',
	noteOn: (subject) => `Private note: ${subject}`,
	noteHint:
		'It stays on this device and is in nothing that you give. Your client may ask to read this note.',
	hideNote: 'Hide',
	escape: '(Esc)',
	eraseNote: 'Erase for good',
	eraseSure: 'Yes, erase this note',
	noteErased: 'The note is erased. A copy already exported still holds it.',
	noteFailed: 'The note is not saved: there may be no room left on this device.',
	keysTitle: 'The keys of the interview',
	keyList: [
		{ keys: '1 to 9', does: 'Choose the answer and go on. In a list: tick.' },
		{ keys: 'Enter', does: 'Go on' },
		{ keys: 'V', does: 'Confirm what the company had answered. In later years: “Still true”' },
		{ keys: 'N', does: 'I don’t know, and the next question' },
		{
			keys: 'P, then 1, 2 or 3',
			does: 'I don’t know, to be found out by the company, the accountant or me'
		},
		{ keys: 'A', does: 'Answer alone from here on, or with the company again' },
		{ keys: '← →', does: 'Question before, question after' },
		{ keys: 'Ctrl + K', does: 'Go to a subject or a client' },
		{ keys: 'Ctrl + .', does: 'Private note; Esc hides it' },
		{ keys: 'Ctrl + Z', does: 'Undo' },
		{ keys: 'F1', does: 'These keys' }
	],
	singleKeys: 'Use the keys of a single letter or digit',
	goToTitle: 'Go to a subject or a client',
	goToLabel: 'Name of the subject or the client',
	subject: 'subject',
	client: 'client',
	nothingFound: 'Nothing of that name.',
	endTitle: 'End the interview',
	endNote:
		'This meeting stays with you: the company does not see it. The answers are already saved.',
	minutesLabel: 'Length, in minutes',
	kindLabel: 'Kind',
	kinds: { visit: 'Visit', call: 'Call', workshop: 'Workshop', message: 'Message' },
	onLabel: 'Date',
	talkLabel: 'In one line (optional)',
	funderLabel: 'Funder (optional)',
	contactFailed:
		'The meeting is not saved: there may be no room left on this device. The answers are safe.',
	save: 'Save and write the summary',
	leave: 'End without saving it'
} satisfies Areas['interview'];
