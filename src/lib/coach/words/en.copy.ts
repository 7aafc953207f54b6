import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** The words of a coach's copy of many clients, in English. */
export default {
	title: 'Copy of my clients',
	intro:
		'One file: all your clients, with your private notes and the keys of their public pages. For another device of yours, or in case this one is lost. For a colleague, use “Hand on” instead; for a client, “Hand over the record”.',
	toColleague: 'For a colleague, hand them on another way',
	back: 'My clients',
	makeTitle: 'Make a copy',
	all: (count: number) => plural(count, '# client.', '# clients.'),
	some: (count: number) =>
		plural(count, '# client, the one you selected.', '# clients, those you selected.'),
	last: (day: string) => `Last copy of all: ${day}.`,
	neverAll: 'Never copied all together.',
	unprotected: 'Without a password, whoever finds this file reads it all, your private notes too.',
	make: 'Make the copy',
	making: (done: number, of: number) => `${done} of ${of}…`,
	made: (name: string) =>
		`The file ${name} is ready in your downloads. Keep it elsewhere than on this device, and erase the copy before it.`,
	problems: {
		'too-large':
			'This copy is over 256 MB: select clients in the list, and copy them in several parts.',
		unavailable: 'This browser cannot make this copy. It may be too old.'
	},
	unreadable: (count: number, names: string) =>
		`${plural(count, 'This record does not read back', '# records do not read back')}: ${names}. The copy is not made; nothing has changed on this device.`,
	makeOthers: (count: number) => plural(count, 'Copy the other client', 'Copy the # others'),
	without: (names: string) => `Not in this copy: ${names}.`,
	restoreTitle: 'Take back a copy',
	restoreIntro:
		'Only take a copy that you made yourself, or the file that a colleague hands on to you: it also brings the private notes. Your copy brings your name, if nobody coaches here yet.',
	choose: 'Choose the file',
	reading: 'Reading…',
	refused: {
		damaged: 'This file is damaged, cut, or no copy of clients. Nothing was taken.',
		newer:
			'This file comes from a newer version of Azimut. Open Azimut again with a network, then try again. Nothing was taken.',
		unavailable: 'This browser cannot read this copy. It may be too old.',
		'not-clients':
			'This is no copy of clients: if it is one record, import it from the list. Nothing was taken.'
	},
	badDossier: (place: number) => `Record no. ${place} of this file is damaged: nothing was taken.`,
	ready: (count: number, day: string) =>
		`Copy of ${day}: ${plural(count, '# client', '# clients')}.`,
	fromColleague: (count: number, day: string) =>
		`Handed on by a colleague on ${day}: ${plural(count, '# client', '# clients')}. What they wrote keeps their name.`,
	sayWho:
		'First say that you coach, and who you are: what you write will bear your name. Then choose the file again.',
	toSayWho: 'I coach companies',
	known: (count: number) =>
		plural(
			count,
			'# is on this device already, or in its bin.',
			'# are on this device already, or in its bin.'
		),
	erased: (count: number) =>
		plural(
			count,
			'# was erased from this device: it comes back only if you tick it.',
			'# were erased from this device: they come back only if you tick them.'
		),
	bringBack: (name: string, day: string) => `Bring back “${name}”, erased on ${day}`,
	withKnown: 'Complete them from this file too',
	take: (count: number) =>
		count === 0 ? 'Nothing to take' : plural(count, 'Take # client', 'Take # clients'),
	taking: (done: number, of: number) => `${done} of ${of}…`,
	stopped: (done: number) =>
		`This device could not save them all: it may have no room left. ${plural(done, '# client is here', '# clients are here')}, none is half done. Make room, then take the same copy again.`,
	taken: (added: number, completed: number) =>
		`${plural(added, '# client added', '# clients added')}${completed > 0 ? `, ${plural(completed, '# completed', '# completed')}` : ''}.`,
	reminder: (day: string) => `Your clients have not been copied all together since ${day}.`,
	reminderNever: 'Your clients have never been copied all together.',
	toCopy: 'Make a copy'
} satisfies Areas['copy'];
