import counts from '$lib/inbox/en.contents';
import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.handover';

export default {
	title: 'Hand over the record',
	to: 'To whom?',
	destinations: {
		client: { words: 'To my client', note: 'The record, with nothing that is yours alone.' },
		colleague: { words: 'To a colleague', note: 'With your private notes and meetings.' },
		'own-device': {
			words: 'To another of my devices',
			note: 'Everything. Confidential proofs and keys: to be ticked.'
		}
	},
	whom: {
		client: 'to your client',
		colleague: 'to a colleague',
		'own-device': 'to another of your devices'
	},
	extras: 'Add too',
	goes: 'What goes',
	stays: 'What stays with you',
	nothingStays: 'Nothing: all of it goes.',
	counts,
	files: (count) => plural(count, '# file of a proof, too large', '# files of proofs, too large'),
	keys: 'the keys (public page, contributions)',
	warning: {
		client: 'A copy handed over cannot be erased.',
		colleague:
			'This file holds your private notes: do not give it to your client. To another organisation, only if your client agrees.',
		'own-device': 'This file holds your private notes: give it to nobody.'
	},
	download: 'Download the file',
	share: 'Send…',
	making: 'The file is being made…',
	failed: 'The file could not be made. Nothing left, and the record is intact.',
	shareFailed: 'It could not be sent. Download the file, then send it yourself.',
	again: 'Try again',
	done: (day, whom, file) => `Handed over on ${day} ${whom}: file ${file}`,
	notNoted: (file) =>
		`The file ${file} is made, but the hand-over is not noted: there may be no room left on this device.`,
	tell: {
		client:
			'Tell your client: “Open Azimut on your device, go to Records, press Import and choose this file.”',
		colleague:
			'Tell your colleague: “In Azimut, Records, Import, then tick that the file comes from a colleague.”',
		'own-device':
			'On the other device: Azimut, Records, Import, then tick that the file comes from you.'
	},
	tellPassword: 'Tell them the password by phone.',
	message: {
		label: 'Message to send with the file',
		copy: 'Copy the message',
		copied: 'Copied.',
		selected: 'The text is selected: copy it.',
		text: (address, by, isLocked) =>
			`Hello,\n\nHere is your Azimut record, in the attached file. Save it on your device. Open ${address}, press “Import a record”, then choose this file.${isLocked ? ' It asks for a password: I will tell you by phone.' : ''}\n\n${by}`
	},
	earlier: 'Hand-overs noted',
	earlierOne: (day, whom) => `${day}, ${whom}`,
	locked: 'with a password',
	onlyCoach:
		'This page is for people who coach companies, in the record of one of them. Your own record is exported from the list of records.',
	toDossiers: 'The records on this device',
	since: {
		title: (day) => `Since your hand-over (${day})`,
		count: (count) =>
			plural(
				count,
				'Your client changed # thing in this record.',
				'Your client changed # things in this record.'
			),
		nothing: (day) =>
			`Nothing has come back from your client since the hand-over of ${day}. When they give you their file, import it: what they changed is read here.`,
		kinds: {
			answers: 'Answers',
			indicators: 'Figures of the year',
			profile: 'The company',
			notes: 'Notes of the company',
			plan: 'Plan',
			proofs: 'Proofs'
		},
		untitled: 'untitled',
		added: 'Added',
		changed: 'Changed',
		removed: 'Taken away',
		toVoices: 'Settle the two voices'
	}
} satisfies typeof french;
