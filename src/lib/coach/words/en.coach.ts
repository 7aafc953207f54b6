import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

export default {
	title: 'I coach companies',
	lead: 'For business advisers and volunteers who fill in the self-assessment with a company. If you only answer for your own, there is nothing for you to do here.',
	guide: 'Read the meeting guide',
	endOfContract: 'End of contract: hand everything on, then erase it all from here',
	takeBack: 'Take back a copy, or the clients that a colleague hands on to me',
	name: 'Your first name',
	nameMissing: 'Write your first name: the company must know who answered with it.',
	structure: 'Your organisation',
	structureHint:
		'For example: “CMA de l’Hérault”. The company reads your first name and your organisation beside what you answered with it.',
	phone: 'Your telephone',
	phoneHint: 'Written on your summaries, beside your first name. Leave it empty not to give it.',
	phoneFailed: 'This is not stored: there may be no room left on this device.',
	save: { first: 'I coach companies', again: 'Save' },
	begun: 'Noted. What you answer in a company’s record now bears your name.',
	saved: 'Saved.',
	ownTitle: 'Which of these records are your own company?',
	ownNote: 'There you answer as anyone does, without your name as a coach.',
	mentions: {
		title: 'What my organisation decided',
		note: 'Your organisation decides these lines. They go into the text to give your clients and into their access file.',
		basis: 'Legal basis',
		basisHint: 'What allows your organisation to keep this information, in its own words.',
		contact: 'Whom to write to about their rights',
		contactHint: 'The data-protection officer, or whoever takes care of it.',
		months: 'How long to keep it after the last contact, in months',
		monthsHint: 'From 1 to 36. Where no contact is noted, it runs from the last thing written.',
		monthsWrong: 'Not stored: write a number of months, from 1 to 36.',
		due: 'After that, the client enters the view “To erase”. Azimut erases nothing by itself.'
	},
	lock: {
		title: 'The lock',
		text: 'A lost laptop must tell nothing of your clients: set a passphrase.',
		put: 'Put a lock on',
		isOn: 'A lock is on this device.',
		manage: 'Change or take off the lock'
	},
	newClient: 'New client',
	clientName: 'Name of the client',
	clientNameHint: 'The client will read this name on the record.',
	clientNameMissing: 'Write the name of the client.',
	createClient: 'Create the record',
	privateTitle: 'What stays with you',
	private: [
		'Your private notes, meetings, client details, tags and permissions stay on this device. They are in no file, page, code or paper made for the company, except the access file that you give it if it asks.',
		'They leave only through you: an export for a colleague or for yourself, the copy of your clients, automatic copies, the table of your meetings and the totals of a report.',
		'Your organisation answers for this data. Ask it for the legal basis and how long to keep it. Tell each client what you note, why and for how long.',
		'Your client may ask to read what you wrote about them: write it as if they will. If they ask, tell your organisation, which has one month to answer: their page makes an access file to give them.',
		'Without the lock, Azimut encrypts nothing on this device. If it is lost or stolen, tell your organisation at once: it has 72 hours to notify the CNIL, where it must.'
	],
	toDossiers: 'See the records',
	stop: 'I no longer coach',
	stopNote:
		'If you stop, what you answer next no longer bears your name. Nothing is erased without you: what is private stays here, counted, with a button to erase it.',
	stopped: 'Noted. Nothing was erased.',
	left: {
		title: 'What you still have here that is private',
		of: (clients: number) =>
			`${plural(clients, 'About # company', 'About # companies')}. No screen shows it as long as you do not coach.`,
		erase: 'Erase all that is private',
		sure: 'Yes, erase for good',
		cancel: 'Erase nothing',
		copies: 'The companies’ records stay. Copies already made keep what they had.',
		erased: 'What was private is erased from this device.'
	}
} satisfies Areas['coach'];
