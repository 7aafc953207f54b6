import type { Areas } from '$lib/i18n/locale';
import { englishPlural as plural } from '$lib/i18n/plural';

const words: Areas['boxes'] = {
	title: 'Receive their answers here',
	intro:
		'Open a box for this client: they send you their answers with one press, without a file or a password. They are encrypted on their device, and only this one can open them. The server keeps the sealed envelope, for 30 days at most.',
	prepare: 'Open a box…',
	more: 'What the server keeps',
	noHttps:
		'This address is not on https: your browser can encrypt nothing here. Your client gives the answers back as a file.',
	reading: 'Reading…',
	key: 'The key of the box is on this device. Without it nobody opens what comes, not even you.',
	makeCopy: 'Make a copy of all your clients, with a password',
	thenRead: ', then choose it here: the key is in it.',
	readCopy: 'Read the copy again',
	copies: {
		found: 'The key is in this copy. If you lose this device, it will open the box.',
		absent: 'This copy does not hold the key: it has no password, is older, or lacks this client.',
		'not-a-copy': 'This file is no copy of your clients, or it is damaged.'
	},
	risk: 'I have no copy. If I lose this device, what this client sends me is lost.',
	saveFirst: 'Read a copy again, or tick the sentence.',
	open: 'Open the box',
	opening: 'Opening…',
	leave: 'Give up',
	opened: 'The box is open: the link and the message below lead to it.',
	until: (day) => `Box open until ${day}.`,
	over: (day) => `This box ended on ${day}. What was not collected is erased.`,
	again: 'Open another',
	arrived: (count) =>
		plural(count, '# thing received by the box.', '# things received by the box.'),
	toBox: 'See the box',
	awaited: 'Awaited: nothing has come yet.',
	look: 'See what has come',
	looking: 'One moment…',
	states: { here: 'Received', collected: 'Collected', withdrawn: 'Withdrawn by the sender' },
	collect: 'Collect',
	refuse: 'Erase',
	refuseForGood: 'Erase it unopened?',
	unproven:
		'Nothing proves who sent it: anybody who has the link can. Read what changes before you let it join.',
	stranger: (name) =>
		`This record is not the one awaited here: it is called “${name}”. Import it only if you expected it.`,
	asked: (marks) =>
		`Somebody asks for this record on their device. Hand it over only if your client’s screen shows the code ${marks}.`,
	give: 'Hand it over',
	given: 'It is handed over: their device can collect it.',
	notGiven: 'The record has not left: try again, or hand it over by a file.',
	codeBack:
		'At the end of the meeting they read it again and press “Receive your record”: you see the request above, and say yes.',
	takeAnyway: 'Import it all the same',
	unread: {
		newer: 'This envelope comes from a later version of Azimut: reload the page with a network.',
		'not-for-us':
			'This envelope does not open: it was sealed for another box, or changed on its way.',
		damaged: 'This envelope holds no record of Azimut.'
	},
	close: 'Close the box',
	closeText: 'The link takes nothing more, and what was not collected is erased from the server.',
	closeNow: 'Close and erase',
	gone: 'This box is no longer on the server: it ended, or was closed from another device.',
	notDone: {
		unstored: 'Nothing was done: this device could not keep the key.',
		unanswered: {
			look: 'The server does not answer. Nothing is lost: try again later.',
			open: 'The server does not answer. Press again: it will be the same box.',
			collect: 'The server does not answer. The envelope stays there: try again.',
			settle: 'It is on this device, but the server does not answer: the envelope is still there.',
			close: 'The server does not answer. The box is still open: try again.'
		},
		refused: 'The server refused.'
	}
};
export default words;
