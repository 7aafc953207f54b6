import type french from './fr.preparation';

export default {
	title: 'Prepare the meeting',
	intro:
		'Your client answers before you meet, at their place. The link opens the same record as yours on their device: when they give it back, their answers join yours, without a second record.',
	travels:
		'The link holds nothing but the number of the record, your first name and your organisation. Nothing that you noted is in it, and it opens nothing to anyone.',
	travelsBox:
		'The link holds nothing but the number of the record, your first name, your organisation and the address of the box. Who has it can drop something there, and reads nothing in it.',
	link: 'The link',
	copyLink: 'Copy the link',
	copied: 'Copied.',
	selected: 'The text is selected: copy it.',
	code: 'The link as a QR code',
	codeLabel: 'QR code of the preparation link',
	codeText: 'Your client reads it with the camera of their phone.',
	message: 'The message',
	messageIntro:
		'Read it again and change it as you like. Azimut sends nothing: the message leaves from your mail program.',
	messageLabel: 'Text of the message',
	copyMessage: 'Copy the message',
	mail: 'Open in my mail program',
	subject: 'Preparing our meeting',
	onlyCoach:
		'This page is for people who coach companies, in the record of one of them. Your own record needs no link.',
	noLink: 'This record comes from elsewhere and has no Azimut number: it has no link.',
	toDossiers: 'The records of this device',
	mailText: {
		hello: (person: string) => (person ? `Hello ${person},` : 'Hello,'),
		ask: 'To save time when we meet, I suggest that you answer some questions about your company beforehand. Open this link on the device that you will have with you that day:',
		when: (day) => `We meet on ${day}.`,
		time: 'It takes 15 minutes for a first idea, one hour for everything, in one or several goes. Answer what you know: we will look at the rest together.',
		stays:
			'It is free and needs no account. Your answers stay on your device: nobody sees them, not even me, until you give them to me.',
		bring: 'To have at hand, if you find them easily:',
		figures: (subjects) => `your figures, if you have some, for: ${subjects}`,
		backByBox:
			'When you have finished: in “Result”, “Give back my answers” encrypts them and sends them to me. I alone can open them.',
		back: 'When you have finished: in “Result”, “Give back my answers” makes a file to send to me. Or, in “Records”, “Other actions”, then “Move to another device”: codes that I will read when we meet.'
	},
	giveBack: {
		title: (person) => (person ? `Give my answers back to ${person}` : 'Give back my answers'),
		intro:
			'You get a file to attach to an e-mail, or to send from this telephone: Azimut does not send it.',
		stays:
			'It holds your answers, your notes, your plan and your proofs. Confidential proofs and the keys of your public page stay here.',
		company: 'Name of the company, for the name of the file',
		noName: 'Write the name of your company: the file bears it.',
		byFile: 'Or by a file',
		noHttps: 'This address is not on https: your browser can encrypt nothing here. Use a file.',
		download: 'Download the file',
		share: 'Send…',
		given: (file, person) =>
			person
				? `The file ${file} is ready: send it to ${person}.`
				: `The file ${file} is ready: send it to the person who advises you.`,
		failed: 'The file could not be made. Your answers are intact: try again.',
		toResult: 'See the result'
	},
	client: {
		title: 'Prepare your meeting',
		proposes: (name, structure) =>
			structure === ''
				? `${name} suggests that you prepare your meeting.`
				: `${name}, ${structure}, suggests that you prepare your meeting.`,
		what: 'You answer questions about your company: 15 minutes for a first idea, one hour for everything. You can stop, take it up again, and leave what you do not know.',
		stays: (name) =>
			`Your answers stay on this device, in this browser. The link sends nothing: ${name} will see them only if you give them.`,
		backByBox:
			'To give them: in “Result”, “Give back my answers” encrypts them and sends them, when you decide so.',
		back: 'To give them: in “Result”, “Give back my answers” makes a file to send. Or, in “Records”, “Other actions”, then “Move to another device”, shows codes on the day.',
		otherBox:
			'This link sends your answers elsewhere than the one before. Check by voice that the same person gave it to you.',
		start: 'Start',
		unexpected:
			'These names come from the link, and Azimut cannot check them. If you expect no meeting, close this page.',
		damaged:
			'This link is not complete: it was probably cut. Ask the person who coaches you for it again.',
		newer:
			'This link comes from a newer version of Azimut. Load this page again with a network, then open it again.',
		own: 'Start without a link'
	}
} satisfies typeof french;
