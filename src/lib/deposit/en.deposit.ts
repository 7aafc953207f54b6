import type { Areas } from '$lib/i18n/locale';

const words: Areas['deposit'] = {
	title: (person) => `Send to ${person}, encrypted`,
	asks: (name, structure) =>
		structure ? `${name}, ${structure}, asks for your answers.` : `${name} asks for your answers.`,
	unverified:
		'This name comes from the link, and Azimut cannot verify it. Is it really the person who gave you this link?',
	how: 'Your answers, your notes and your plan are encrypted here: only that person’s device can open them. Confidential proofs, photos and files stay here. The server keeps the sealed envelope until it is collected, for 30 days at most.',
	send: 'Send my answers',
	sendAgain: 'Send again',
	sending: 'Sending…',
	done: {
		sent: 'It has arrived. The person will see it when they collect their box.',
		withdrawn: 'It is withdrawn: the envelope is erased from the server.'
	},
	leavesFiles: 'The files of your proofs are not in it: the file, below, takes them along.',
	unreadable: 'The record could not be read on this device. Your answers are intact: try again.',
	byFile: 'The file, below, is still possible.',
	stopped: {
		full: 'This box is full.',
		gone: 'This box is closed, or has ended.',
		'not-theirs':
			'The key that the server gives is not that of the link. Nothing has left: do not try again, tell the person.',
		'too-large': 'Your record is too large for an envelope (2 MB).'
	},
	states: {
		here: 'Received, not collected yet',
		collected: 'Collected, or erased by the person',
		withdrawn: 'Withdrawn',
		expired: 'Expired',
		closed: 'Erased: the box was closed',
		unknown: 'No answer from the server'
	},
	withdraw: 'Withdraw',
	receipt: 'The receipt',
	receiptText:
		'This link withdraws what you sent from any device, as long as it is not collected. Keep it to yourself.',
	receiptLabel: 'Withdrawal link',
	copyReceipt: 'Copy the withdrawal link',
	copied: 'Copied.',
	selected: 'The text is selected: copy it.',
	notDone: {
		unstored: 'Nothing has left: this device could not keep the receipt.',
		unanswered: {
			look: 'The server does not answer.',
			send: 'The server does not answer: nobody knows whether it arrived. Open this page again with a network.',
			withdraw: 'The server does not answer: what you sent may still be there. Try again.'
		},
		refused: 'The server refused.'
	},
	back: {
		title: 'Receive your record',
		from: (name, structure) =>
			structure
				? `${name}, ${structure}, has the record that you filled in together.`
				: `${name} has the record that you filled in together.`,
		text: 'Ask for it here: it comes encrypted, and only this device can open it. You read it before it joins what you had.',
		ask: 'Ask for my record',
		waiting: (name) => `It is asked for. Tell ${name} to hand it over, and leave this page open.`,
		marks: 'The code to show them',
		stored: 'Your record is on this device.',
		open: 'Open my record',
		byFile: 'I was given a file',
		noHttps:
			'This address is not on https: your browser can decrypt nothing here. Ask for your record as a file.'
	},
	page: {
		title: 'What you sent',
		intro:
			'This link is that of something sent encrypted. It tells where it stands, and withdraws it.',
		damaged:
			'This link is not complete: it was probably cut. Take it again from where you copied it.',
		gone: 'This is no longer on the server: its box has ended or was closed.',
		when: (moment) => `Arrived ${moment}.`,
		home: 'Home'
	}
};
export default words;
