import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** Clients who go on with a colleague, and the end of a coach's contract, in English. */
export default {
	handOn: {
		title: 'Hand on to a colleague',
		lead: (count: number) =>
			plural(
				count,
				'# client, in one file, behind a password.',
				'# clients, in one file, behind a password.'
			),
		who: 'Who goes',
		proofs: 'Add the confidential proofs',
		counting: 'Counting…',
		settings: 'your settings, your name as the coach on this device and your views',
		boxes: (count) =>
			plural(
				count,
				'the key of an open box: collect what came, your colleague opens another',
				'the keys of # open boxes: collect what came, your colleague opens others'
			),
		warning:
			'This file holds your private notes: give it to no client. To another organisation, only if each client agrees.',
		make: 'Make the file',
		made: (file: string) =>
			`Handed on: the file ${file} is in your downloads, and each client’s journal notes it.`,
		tell: 'Give it to your colleague, and the password by phone. Tell them: “In Azimut, I coach companies, then Take back a copy.” They give them back the same way.',
		notNoted: (file: string) =>
			`The file ${file} is made, but this is not noted: there may be no room left on this device.`,
		nobody: 'There is no client to hand on.',
		toEnd: 'Go on with the end of contract'
	},
	title: 'End of contract',
	lead: 'Each client goes to a colleague or keeps their own record. You read the files again. Then everything is erased from here, at once.',
	nobody: 'Nobody coaches on this device. If you have clients to hand on, first say who you are.',
	toSayWho: 'I coach companies',
	here: {
		title: 'What is on this device',
		clients: (count: number) => plural(count, '# client', '# clients'),
		bin: (count: number) =>
			plural(
				count,
				'# record in the bin: it is erased too',
				'# records in the bin: they are erased too'
			),
		samples: (count: number) =>
			plural(
				count,
				'# sample client: it is erased too, without being handed on',
				'# sample clients: they are erased too, without being handed on'
			),
		own: (names: string) => `Your own companies stay: ${names}`,
		private: 'Private, erased too, even about your own companies'
	},
	give: {
		title: '1. Hand on or give back',
		colleague: 'Hand all clients on to a colleague',
		client: 'Or give a client their record back, from the list below.'
	},
	read: {
		title: '2. Read each file again',
		intro:
			'Choose each file that you gave again, with the confidential proofs in it. Azimut opens it and compares it with this device.',
		choose: 'Choose a file',
		reading: 'Reading…',
		whole: (count: number) =>
			count === 0
				? 'This file holds no client whole.'
				: plural(count, '# client is whole in this file.', '# clients are whole in this file.'),
		lacking: (name: string, changes: number, files: number) =>
			`${name}: ${plural(changes, '# change', '# changes')} and ${plural(files, '# proof file', '# proof files')} missing. Make a new file, confidential proofs included.`,
		strangers: (count: number) =>
			plural(count, '# is not on this device.', '# are not on this device.'),
		ownCopy:
			'This is a copy for your own devices: it is with nobody. Choose a file for a colleague or for a client.',
		refused: 'This file is damaged, cut, or no file of Azimut.',
		newer:
			'This file comes from a newer version of Azimut. Open Azimut again with a network, then try again.',
		storage: 'This device could not read what it keeps. Try again.',
		state: (colleague: number, client: number) =>
			`Read again: ${plural(colleague, '# handed on to a colleague', '# handed on to a colleague')}, ${plural(client, '# given back to the client', '# given back to the clients')}.`
	},
	left: {
		title: (count: number) =>
			plural(count, '# client whose file was not read', '# clients whose file was not read'),
		none: 'Each client has a file that was read again.',
		give: 'Give back to the client',
		without: 'Erase without handing on'
	},
	erase: {
		title: '3. Erase everything from here',
		what: [
			'The clients, the bin, your private notes, your name as a coach, your views.',
			'Files already given stay where they are. So do copies kept in a folder of the computer: delete them yourself.',
			'An old copy brings nobody back: Azimut says so, and asks client by client.'
		],
		pages: (count: number) =>
			plural(
				count,
				'The public page will stay visible, I noted its key',
				'The # public pages will stay visible, I noted their keys'
			),
		sure: 'Yes, erase everything for good',
		now: 'Erase everything',
		busy: 'One moment…',
		waiting: (count: number) =>
			plural(
				count,
				'# client is left to hand on, to give back or to tick.',
				'# clients are left to hand on, to give back or to tick.'
			),
		changed:
			'Something has changed since the files were read. Nothing is erased: make the file of these clients again, and read it.',
		failed: 'This device refused. Nothing is erased.'
	},
	receipt: {
		done: 'It is erased from this device',
		title: 'End of contract: receipt',
		day: (day: string) => `Day: ${day}`,
		colleague: (count: number) =>
			`Handed on to a colleague, file read again: ${plural(count, '# client', '# clients')}`,
		client: (count: number) =>
			`Given back to themselves, file read again: ${plural(count, '# client', '# clients')}`,
		without: (count: number) =>
			`Erased without handing on, one by one: ${plural(count, '# client', '# clients')}`,
		samples: (count: number) => `Sample clients: ${count}`,
		bin: (count: number) => `From the bin: ${plural(count, '# record', '# records')}`,
		erased: (revisions: number, files: number) =>
			`Erased: ${plural(revisions, '# change', '# changes')}, ${plural(files, '# proof file', '# proof files')}, what was private, and the name of who coached`,
		copies: (names: string) => `Files read again, of several clients: ${names}`,
		note: 'No client is named here. Azimut erased what it wrote; the browser may leave traces on the disk until it uses the room again.',
		print: 'Print',
		download: 'Download the receipt',
		file: 'end of contract receipt',
		toList: 'To the records'
	}
} satisfies Areas['contract'];
