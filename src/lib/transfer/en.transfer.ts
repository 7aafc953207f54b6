import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.transfer';

/** The words of the two screens between which a record passes by codes, in English. */
export default {
	send: {
		title: 'Move to another device',
		intro:
			'On the other device, open Azimut, then “Records” and “Receive from another device”. Hold its camera in front of these codes: it tells you when it has read everything.',
		private: 'These pictures hold the record. Show them only to your other device.',
		dossier: (name) => `Record: ${name}`,
		preparing: 'The codes are being prepared…',
		place: (place, count) => `Code ${place} of ${count}`,
		play: 'Play the codes',
		pause: 'Pause',
		controls: 'Go through the codes',
		previous: 'Previous',
		next: 'Next',
		speed: 'Speed',
		speeds: { slow: 'Slow', medium: 'Medium', quick: 'Fast' },
		many: (count) =>
			`This record takes ${plural(count, '# code', '# codes')}: a file will be quicker.`,
		tooMany: 'This record is too large for codes. Export it to a file: it is intact.',
		showAnyway: 'Show the codes anyway',
		toFile: 'Export a file',
		also: 'Also include',
		ownDevice: 'What is private to the coach: the other device is mine',
		confidentialProofs: 'Confidential proofs',
		proofFiles:
			'The files of your proofs do not travel with these codes. To take everything along, export a file.',
		textTitle: 'Without a camera: move a text',
		text: 'Copy this text, then paste it into “Receive from another device”. It holds the record: a messaging service that carries it could read it.',
		textLabel: 'The record as text',
		copy: 'Copy as text',
		copied: 'The text is copied.',
		selected: 'The text is selected: copy it.',
		failed: 'The codes could not be prepared. Your record is intact: try again.'
	},
	receive: {
		title: 'Receive from another device',
		intro:
			'On the other device, open “Records”, then “Other actions” and “Move to another device”. The camera reads its codes right here: no picture is kept or sent.',
		open: 'Open the camera',
		opening: 'The camera is opening…',
		close: 'Close the camera',
		picture: 'What the camera sees',
		aim: 'Put the code in the middle of the picture, in focus, and keep the camera on it.',
		read: (read, count) => `${plural(read, '# code', '# codes')} of ${count}`,
		missing: (places) => `Still to read: ${places}`,
		several:
			'These codes come from several transfers: they are kept apart. The first complete one will be received.',
		newer:
			'These codes come from a newer version of Azimut. Open Azimut again with network, take the new version when it is offered, then start again.',
		foreign: 'There is no Azimut code here. Check what the other device shows.',
		damaged: (count) =>
			plural(
				count,
				'# code is damaged: it is not counted. Copy it again.',
				'# codes are damaged: they are not counted. Copy them again.'
			),
		troubles: {
			damaged:
				'All the codes are read, but they do not belong together. Start again from the other device.',
			'too-large': 'These codes hold more than 64 MB: this is not an Azimut record.',
			'no-unpacking': 'This browser is too old to read these codes. Use a file instead.'
		},
		safe: 'Nothing was added. Your records are intact.',
		cameras: {
			insecure:
				'At this address, the browser does not open the camera: paste the text, or use a file.',
			unsupported: 'This browser does not open a camera: paste the text, or use a file.',
			denied:
				'The camera is not allowed. Allow it for this site in your browser, or paste the text.',
			none: 'This device has no camera. Paste the text, or use a file.',
			busy: 'The camera does not open. Another app may be using it: close that app, then try again.',
			lost: 'The camera has stopped. What was read is kept: open it again.',
			hidden: 'The camera closed when you left this page. What was read is kept: open it again.'
		},
		textTitle: 'Without a camera: paste a text',
		textLabel: 'The text copied on the other device',
		textHint: 'You may paste it in several goes, by whole lines: they add up.',
		add: 'Read this text',
		whole: 'Everything is read. One moment…',
		arrived: 'The record has arrived',
		openDossier: (name) => `Open “${name}”`,
		refused: 'This record could not be received',
		again: 'Start again',
		toDossiers: 'See the records on this device'
	}
} satisfies typeof french;
