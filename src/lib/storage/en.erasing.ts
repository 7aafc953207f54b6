import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.erasing';

const counted = (revisions: number, files: number) =>
	`${plural(revisions, '# change', '# changes')}, ${plural(files, '# file', '# files')}`;

/** The words of erasing one dossier at once, and of its receipt. */
export default {
	title: 'Erase now',
	lead: (name: string) => `“${name}” is erased at once, without passing through the bin.`,
	what: [
		'What is erased here: answers, figures of the year, notes, plan, history, proofs, keys, and all that is private. A proof that another record uses too stays.',
		'What is not erased: files and papers already given, copies kept in a folder of the computer. Delete those yourself.',
		'Should a copy bring it back, Azimut says so and asks first.',
		'Azimut erases what it wrote. The browser may leave traces on the disk until it uses the room again.'
	],
	page: {
		title: 'Its public page',
		visible: 'This page can still be seen:',
		perhaps: 'There may be a page: a request was never answered.',
		withdraw: 'Withdraw the page now',
		unanswered: 'The server did not answer: the page is not withdrawn. Try again with a network.',
		key: 'Otherwise, write down its paper key. Without it nobody can withdraw the page any more:',
		keyTaken: 'I wrote the key down, the page stays visible',
		leave: 'I accept that a page may stay visible, with no way to withdraw it'
	},
	boxes: {
		close: (count: number) =>
			plural(
				count,
				'# box that was opened for answers closes too: what was not collected is erased from the server.',
				'# boxes that were opened for answers close too: what was not collected is erased from the server.'
			),
		leave: (count: number) =>
			plural(
				count,
				'Leave it open: another device, or a copy, has its key.',
				'Leave them open: another device, or a copy, has their keys.'
			),
		open: (count: number) =>
			plural(
				count,
				'The server did not answer: # box stays open there until its last day. Without a copy of its key, nobody can open what comes any more.',
				'The server did not answer: # boxes stay open there until their last day. Without a copy of their keys, nobody can open what comes any more.'
			)
	},
	sure: 'Yes, I want to erase this record for good',
	now: 'Erase for good',
	busy: 'One moment…',
	back: 'Erase nothing',
	missing: 'This record is not on this device, or is already erased.',
	failed: 'The browser refused. Reload the page, then try again.',
	toList: 'Back to the list',
	done: 'It is erased from this device',
	receipt: {
		title: 'Receipt',
		list: 'Erased for good',
		note: 'Without a name: Azimut keeps only a fingerprint, to warn you should a copy bring it back.',
		contract: (day: string, revisions: number, files: number) =>
			`End of contract, on ${day}: ${counted(revisions, files)}.`,
		client: (day: string, revisions: number, files: number) =>
			`A client, on ${day}: ${counted(revisions, files)}.`,
		dossier: (day: string, revisions: number, files: number) =>
			`A record, on ${day}: ${counted(revisions, files)}.`
	}
} satisfies typeof french;
