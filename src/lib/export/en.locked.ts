import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.locked';

export default {
	protect: 'Protect with a password',
	protectNote: 'The file then opens only with Azimut and this password.',
	unavailable:
		'This browser protects nothing at this address: it takes an address that begins with https.',
	password: 'Password',
	propose: 'Suggest a password',
	tell: 'Say it on the phone, do not write it in the same message as the file.',
	lost: 'Write it down: without it nobody can open this file, nor can Azimut.',
	short: (count: number) => plural(count, '# more character.', '# more characters.'),
	guessable: 'This password is guessed too soon: use several words that have nothing in common.',
	ask: {
		title: 'This file is protected',
		intro: 'The person who gave it to you knows its password.',
		own: 'This is the password that was chosen when the copy was made: by you, or by the colleague who gave it to you.',
		device: {
			label: 'The passphrase of the lock, or the recovery code',
			intro:
				'This copy comes from a device that has a lock. It opens with the passphrase or the recovery code that the device had that day.',
			wrong:
				'This is neither the passphrase nor the recovery code of this copy. Nothing was imported: you may try again.'
		},
		open: 'Open',
		opening: 'Opening…',
		leave: 'Leave it closed',
		wrong: 'This is not the right password. Nothing was imported: you may try again.',
		unavailable:
			'This browser opens no protected file at this address: it takes an address that begins with https.'
	}
} satisfies typeof french;
