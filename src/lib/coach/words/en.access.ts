import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

export default {
	ask: {
		title: 'Access file',
		intro:
			'All that this device keeps of this client, your notes included, in a page made to be given to them.',
		check: 'Read it before you give it: if a note speaks of somebody else, ask your organisation.',
		page: 'The page to give',
		json: 'The same data, for a program (JSON)',
		making: 'The file is being made…',
		done: (file) => `The file ${file} is made. Giving it is noted in the journal.`,
		notNoted: (file) =>
			`The file ${file} is made, but giving it is not noted: there may be no room left on this device.`,
		failed: 'The file could not be made. Reload the page, then try again.'
	},
	due: {
		title: 'How long it is kept',
		far: (day) => `To erase on ${day}.`,
		soon: (day) => `To erase on ${day}: soon.`,
		due: (day) => `To erase since ${day}.`,
		counted: (months) =>
			`${months} months after the last contact, or after the last thing written where none is noted.`,
		choose: 'Is your client back? Note the meeting: the time starts again. Otherwise, erase:',
		erasePrivate: 'what is private only (the record stays, and stays to be erased)',
		eraseAll: 'Erase all of this client…',
		settings: 'Change how long'
	},
	kind: 'Access file',
	title: (name) => `What is kept about ${name}`,
	lead: (by, moment) =>
		`This page is for you. It holds all that the device of ${by} keeps about you and your company in Azimut, on ${moment}: what the company answered, and what was noted about it.`,
	keep: 'Keep it safe: it is not encrypted.',
	by: { company: 'The company', coach: 'The coach' },
	why: 'Why, and for how long',
	purpose: 'To prepare and follow our work together.',
	basis: (basis) => `Legal basis: ${basis}`,
	months: (months) => `Time planned: ${months} months after the last contact.`,
	rights:
		'You may ask to have it corrected, erased, used less, or object to it. If the answer does not suit you, you may complain to the CNIL, the French authority: cnil.fr/adresser-une-plainte.',
	contact: (contact) => `Whom to write to: ${contact}`,
	outside:
		'This page says what is in Azimut, on this device. Emails, papers, copies already made and other software are not in it: ask for them too.',
	contents: 'On this page',
	groups: {
		sheet: 'Your contact details and follow-up',
		permissions: 'What you agreed to or refused',
		talks: 'Meetings',
		notes: 'Notes',
		introductions: 'Whom you were introduced to',
		journal: 'What was handed over or received',
		company: 'The company and the record',
		answers: 'Answers',
		plan: 'The plan',
		proofs: 'Proofs',
		years: 'Finished assessments',
		meetings: 'Meeting summaries',
		marks: 'Texts that left the device, or were erased',
		other: 'What this version of Azimut cannot read'
	},
	written: (moment, by) => `Written on ${moment} · ${by}`,
	moment: (day, time) => `${day} at ${time}`,
	nothing: 'empty, or erased',
	offer: (id) => `Support: ${id}`,
	mark: (what, text) => `${what}: ${text}`,
	files: 'Files of the proofs',
	openFile: (file) => `Save the file: ${file}`,
	missing: (count) =>
		plural(
			count,
			'# file of a proof is not on this device, or too large for this page.',
			'# files of proofs are not on this device, or too large for this page.'
		),
	keys: (count) =>
		plural(
			count,
			'# key of a public page or of a contribution is kept apart. It says nothing of you; whoever has it can withdraw what was published. It is not in this page.',
			'# keys of public pages or of contributions are kept apart. They say nothing of you; whoever has them can withdraw what was published. They are not in this page.'
		),
	raw: 'All of it, as it is stored',
	rawText:
		'Each change, word for word, with its date and the device that wrote it (a random number). Nothing is left out.'
} satisfies Areas['access'];
