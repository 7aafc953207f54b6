import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** The lock of a device, in English. */
export default {
	back: 'Where my data is',
	title: 'The lock of this device',
	lead: 'All that Azimut keeps here can no longer be read without a passphrase: records, notes, proofs, settings.',
	protects: 'It protects a computer that is lost or lent. It does not protect an open session.',
	notHere:
		'The lock is not offered at this address: it does not begin with https, and someone could change the page on its way and read your passphrase.',
	off: {
		title: 'Put the lock on',
		warnings: [
			'Without the passphrase and without the recovery code, everything is lost: nobody can open it again, nor can Azimut.',
			'What was written before may stay on the disk until the computer uses the room again: encrypt the disk too.',
			'Copies made in a folder of the computer will need the same passphrase. Earlier ones do not change.',
			'Azimut locks after 15 minutes without a touch, and when the browser closes.'
		]
	},
	on: {
		title: 'The lock is on',
		change: 'Change the passphrase',
		remove: 'Take the lock off',
		removeNote: 'Everything can be read again by whoever opens this browser.',
		current: 'Your passphrase today',
		currentHint: 'Or the recovery code.'
	},
	choose: {
		title: '1. The passphrase',
		label: 'Passphrase',
		again: 'The same again',
		propose: 'Propose another',
		show: 'Show what I type',
		lacking: (count: number) => plural(count, '# more character.', '# more characters.'),
		short: 'At least ten characters are needed.',
		guessable: 'This phrase is guessed too fast: use several words that have nothing in common.',
		differs: 'The two are not the same.'
	},
	code: {
		title: '2. The recovery code',
		text: 'It opens if the passphrase is forgotten. Print it and keep it far from this device: it is kept nowhere.',
		print: 'Print the code',
		sheet: 'Recovery code of Azimut',
		sheetText: (day: string) =>
			`Made on ${day}. It opens Azimut’s lock on the device where it was put on, and the copies made in a folder of that device. Whoever finds it with either can read everything.`,
		kept: 'I printed or copied this code'
	},
	confirm: { put: 'Put the lock on', change: 'Change', remove: 'Take the lock off' },
	missing: {
		again: 'Type the same passphrase twice.',
		code: 'Keep the recovery code first, then tick.',
		current: 'This is not the passphrase of this device.'
	},
	moving: (percent: number) => `Do not close this page… ${percent}%`,
	movingNote:
		'Everything is written again, read back, then the old is erased. Cut in the middle, nothing is lost.',
	done: {
		put: 'The lock is on. Keep the code far from here.',
		change:
			'The passphrase is changed. The old one and its code open nothing here any more; earlier copies still open with them.',
		remove: 'The lock is off. Everything can be read in this browser.'
	},
	failed: {
		moving: 'Another tab of Azimut is doing it already.',
		blocked:
			'Another tab of Azimut still holds the data. Close it, then try again. Nothing has changed.',
		full: 'There is no room to write everything a second time. Make room, then try again. Nothing has changed.',
		other: 'It could not be done. Nothing has changed.',
		unsaved: 'Something is not saved yet: finish it first.'
	},
	screen: {
		title: 'Azimut is locked',
		intro: 'Your data are here, and cannot be read without your passphrase.',
		label: 'Passphrase, or recovery code',
		show: 'Show what I type',
		open: 'Unlock',
		opening: 'Opening…',
		wrong: 'This is neither the passphrase nor the recovery code.',
		wait: (seconds: number) => plural(seconds, 'Try again in # second.', 'Try again in # seconds.'),
		lost: 'I lost both',
		lostText:
			'Then nobody can read what is here any more. If you have a copy elsewhere, erase this device and start again from it.',
		erase: 'Erase everything from this device',
		eraseSure: 'Yes, erase everything for good',
		moving:
			'Another tab of Azimut is putting the lock on or taking it off. This tab waits, then goes on by itself.'
	},
	watch: {
		lock: 'Lock',
		sure: 'Yes, lock during the interview',
		near: (seconds: number) =>
			plural(seconds, 'Azimut locks in # second.', 'Azimut locks in # seconds.'),
		interview: 'An interview is open: what is noted is kept, and it goes on afterwards.',
		stay: 'Stay',
		held: 'Azimut does not lock: something is not saved yet. With nobody here, it locks all the same after five minutes.'
	}
} satisfies Areas['lock'];
