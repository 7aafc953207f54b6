import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.proofs';
import { englishKinds } from '$lib/i18n/messages/proof-kinds';

export default {
	title: 'My proofs',
	intro:
		'Papers, photos and pages that show what you answered. They stay on this device, and leave with the dossier when you export it.',
	scoreSame: 'A proof never changes your result: it helps you to show it.',
	hints: 'For example:',
	none: 'Nothing noted for this subject.',
	add: 'Add a file or a photo',
	addHint: (file: string, all: string) =>
		`You can also drop a file here, or paste a picture. ${file} a file, ${all} in all.`,
	dropHere: 'Drop it here',
	reading: (name: string) => `Reading ${name}…`,
	link: 'Address of a web page',
	addLink: 'Add the address',
	linkHint: 'We do not open that page: only its address is noted.',
	noLink: 'This is not the address of a web page. Example: https://www.example.com/page',
	all: 'All my proofs',
	list: (count: number) => plural(count, '# proof noted', '# proofs noted'),
	untitled: 'Untitled',
	edit: 'Details',
	about: (title: string) => `: ${title}`,
	fields: {
		title: 'Title',
		kind: 'Kind',
		kindNone: 'To choose',
		date: 'Dated',
		validUntil: 'Valid until',
		validHint: 'Leave it empty if it does not expire.',
		subject: 'Subject',
		subjectNone: 'None',
		confidential: 'Confidential',
		confidentialHint:
			'It stays on this device, unless you tick “confidential proofs” when you export, send or copy the dossier.'
	},
	kinds: englishKinds,
	confidential: 'confidential',
	dated: (day: string) => `dated ${day}`,
	until: (day: string) => `valid until ${day}`,
	expires: (day: string) => `expires on ${day}`,
	expired: (day: string) => `expired since ${day}`,
	look: 'View',
	lookFailed: 'This picture cannot be shown here. Download it to open it.',
	close: 'Close',
	download: 'Download',
	open: (host: string) => `Open ${host}`,
	badLink: 'This address does not lead to a web page.',
	missing: 'The file is not on this device.',
	remove: 'Remove',
	removed: (title: string) => `Proof removed: ${title}.`,
	undo: 'Undo',
	back: 'The proof is back.',
	noRoom: 'There is no longer enough room for this file. Remove another proof first.',
	kb: (value: string) => `${value} kB`,
	mb: (value: string) => `${value} MB`,
	added: (title: string) => `Added: ${title}.`,
	drawn: (from: string, size: string) =>
		`Picture reduced from ${from} to ${size}: the position recorded by the phone is removed.`,
	redrawn: 'Picture saved anew: the position recorded by the phone is removed.',
	undrawn:
		'This browser cannot read this picture. It is kept as it is, with the position that the phone may have recorded in it.',
	linked: (host: string) => `Address added: ${host}.`,
	again: (title: string) => `This file is already noted for this subject: ${title}.`,
	empty: (name: string) => `${name} is empty: nothing was added.`,
	unreadable: (name: string) =>
		`${name} could not be read: nothing was added. Choose a file, not a folder.`,
	notStored: (name: string) =>
		`${name} was not kept: the browser refused it, perhaps for lack of room. Free some, then add it again.`,
	fileTooLarge: (name: string, size: string, limit: string) =>
		`${name} is ${size}. A file cannot be larger than ${limit}: nothing was added.`,
	tooMuch: (name: string, total: string, limit: string) =>
		`With ${name}, the files of this dossier would come to ${total}. They cannot be more than ${limit}: nothing was added. Remove a proof first, or note an address.`,
	tooMany: (name: string, limit: string) =>
		`${name} would be one file too many: a dossier has at most ${limit}. Nothing was added.`,
	subjects: (count: number, of: number) =>
		`${plural(count, '# subject', '# subjects')} out of ${of} with a proof.`,
	space: (used: string, all: string) => `Files: ${used} of ${all}.`,
	overTitle: 'Expired',
	soonTitle: 'Expiring within 60 days',
	bySubject: 'By subject',
	noSubject: 'No subject in this questionnaire',
	toQuestion: 'See the question',
	emptyTitle: 'No proof yet',
	emptyText:
		'Under each question, unfold “Proofs” to put an invoice, a certificate, a photo or the address of a page there. They will all be here, those that expire first.',
	toQuestions: 'Go to the questions',
	saved: 'Kept on this device.'
} satisfies typeof french;
