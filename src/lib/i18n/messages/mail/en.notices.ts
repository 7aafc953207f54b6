import type french from './fr.notices';

export default {
	hello: 'Hello,',
	reported: (day, address, reference) =>
		`On ${day} you reported this page of Azimut:\n${address}\nReference of your notice: ${reference}`,
	arrived: {
		subject: (reference) => `Azimut: new notice ${reference}`,
		text: (day) => `Somebody reported a public page on ${day}:`,
		about: (reason) => `Why: ${reason}.`,
		read: 'What this person wrote, and where to answer them, is read on the server, by the command “admin -- reports”.'
	},
	receipt: {
		subject: (reference) => `Azimut: we have your notice ${reference}`,
		text: {
			received:
				'It came in. A person will read it and decide, and we will then write to you what was decided, and why. No decision is made by a machine.',
			stranger:
				'If you reported nothing, somebody gave your address by mistake: you need do nothing.',
			kept: 'Your address only serves to answer you. It is erased with your notice, after 12 months at most.'
		}
	},
	decision: {
		subject: (reference) => `Azimut: decision on your notice ${reference}`,
		did: {
			hold: 'The page is out of sight while we look at it.',
			hide: 'We took this page out of public sight.',
			restore: 'We looked at this page, and it is in sight.',
			dismiss: 'We looked at your notice, and the page stays as it is.'
		},
		because: (reason) => `The reason: ${reason}`,
		after: 'We will write to you again, once it is decided.',
		redress:
			'A person made this decision. If it seems wrong to you, answer this e-mail and say why: we will look again. You may also go to court.'
	}
} satisfies typeof french;
