import type french from './fr.introduction';

export default {
	title: 'Introduce this client',
	intro:
		'Your mail program opens with the message below, and you read it over. Azimut sends nothing.',
	onlyCoach: 'This page is for people who advise companies, in the record of one of them.',
	toDossiers: 'The records of this device',
	to: 'To whom?',
	toHint: 'An organisation or a person. This name stays in your notes.',
	tells: 'What the partner will know, with the name of the company',
	lines: {
		person: 'Person to contact',
		phone: 'Telephone',
		mail: 'E-mail',
		commune: 'Town',
		trade: 'Activity',
		headcount: 'Employees',
		need: 'What it looks for'
	},
	needLabel: 'What it looks for, in a sentence',
	agree: 'My client agrees to these lines being given',
	agreedOn: 'Told on',
	refused: (day) => `On ${day}, your client did not agree to be introduced.`,
	message: 'The message',
	open: 'Open in my mail program',
	copy: 'Copy the message',
	copied: 'Copied.',
	selected: 'The text is selected: copy it.',
	missing: {
		to: 'Write to whom you introduce this client.',
		agree: 'First tick that your client agrees.'
	},
	failed: 'This is not noted: there may be no room left on this device.',
	done: 'This is noted in the journal of this client, and the support is in their plan.',
	donePerson: 'This is noted in the journal of this client.',
	remind: 'When will you ask what came of it?',
	reminders: {
		days9: 'In 9 days',
		days21: 'In 21 days',
		month1: 'In a month',
		months6: 'In 6 months',
		months12: 'In a year'
	},
	replaced: (day: string, what: string) =>
		`This date replaces the one of ${day}${what ? `, “${what}”` : ''}.`,
	putBack: 'Put the former one back',
	reminded: (day) => `Next date: ${day}.`,
	askAbout: (partner) => `What ${partner} did`,
	subject: (company) => `Introducing ${company}`,
	mailText: {
		hello: 'Hello,',
		about: (company, offer) =>
			offer
				? `I advise ${company}, which could make use of “${offer}”.`
				: `I advise ${company}, and I suggest that you meet.`,
		line: (line, value) => `${line}: ${value}`,
		agreed: (day) =>
			`The company agrees that I give you this information (told on ${day}). Please use it only to answer them.`
	},
	listTitle: 'Introductions',
	none: 'None yet.',
	begin: 'Introduce to a partner',
	presented: (day) => `Introduced on ${day}`,
	told: (lines) => `Given: ${lines}`,
	name: 'name',
	outcome: 'What came of it',
	outcomes: {
		sent: 'Sent, no news',
		taken: 'Taken up',
		helped: 'Helped',
		'not-helped': 'No help',
		unreachable: 'Could not be reached',
		'not-concerned': 'Not concerned'
	},
	since: (day) => `since ${day}`,
	helped: {
		yes: 'The company says: it helped',
		partly: 'The company says: it helped in part',
		no: 'The company says: it did not help',
		none: 'The company says: it did not get it'
	},
	erase: (partner) => `Erase the introduction to ${partner}`
} satisfies typeof french;
