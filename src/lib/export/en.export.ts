import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.export';

export default {
	dialog: {
		title: (name) => `Export “${name}”`,
		formats: 'What is it for?',
		html: 'To keep: a page to read',
		htmlNote:
			'A .azimut.html file. It opens in a browser, without Azimut and without a network. Azimut can take it back too.',
		json: 'To send, or to change device',
		jsonNote: 'A .azimut.json file, smaller. Azimut is needed to open it.',
		extras: 'Also add',
		destination: 'Who is it for?',
		destinations: {
			client: {
				words: 'The company, or someone they show it to',
				note: 'Without what is private to the coach.'
			},
			colleague: {
				words: 'A colleague who coaches too',
				note: 'With the coach’s notes and meetings.'
			},
			'own-device': { words: 'Another device of mine', note: 'With everything, as a backup.' }
		},
		confidentialProofs: 'The confidential proofs',
		confidentialProofsNote: 'Those marked confidential, with their files.',
		tokens: 'The keys of public pages and contributions',
		tokensNote:
			'Whoever has these keys can change or withdraw those pages, and withdraw those contributions.',
		earlier: {
			count: (count) =>
				plural(
					count,
					'# earlier text, changed or emptied (note, plan, summary…), stays in the history and leaves with the record.',
					'# earlier texts, changed or emptied (notes, plan, summaries…), stay in the history and leave with the record.'
				),
			erase: 'Erase from the history',
			sure: 'Yes, erase for good',
			cancel: 'Cancel',
			erased: (count) =>
				plural(
					count,
					'# earlier text is erased. A copy handed over before still holds it.',
					'# earlier texts are erased. A copy handed over before still holds them.'
				),
			failed: 'Nothing is erased: this device did not store it. Try again.'
		},
		holdsPrivate: 'This file holds what is private to the coach: do not give it to the company.',
		notEncrypted: 'This file is not encrypted: give it only to someone you trust.',
		missing: (count) =>
			plural(
				count,
				'# proof’s file is not on this device, or is too big: it will not be in the export.',
				'# proofs’ files are not on this device, or are too big: they will not be in the export.'
			),
		notWhole:
			'What is not added stays on this device only: this file does not count as a full copy.',
		download: 'Download',
		share: 'Share…',
		making: 'The file is being made…',
		unknownGrid: (grid) =>
			`The page to read cannot be made here: this version of Azimut does not know the questionnaire ${grid}. The file to send holds everything.`,
		unreadable:
			'Azimut read this file again and does not find your whole record in it: it is not given to you. Your answers are still on this device. Try again, or choose the other kind of file.',
		noWords:
			'The page to read could not be made: the questionnaire could not be loaded. Check the connection, then try again. The file to send holds everything.',
		shareFailed: 'Sharing did not work. You can download the file. The record is safe.'
	},
	ofCoach:
		'The coach’s private copy: do not give it to the client. If they ask to see what is noted about them, an “Access file” is made on their page in Azimut.',
	kind: 'Azimut record, to keep',
	moment: (day, time) => `${day} at ${time}`,
	written: (moment) => `Page written on ${moment}.`,
	grid: (grid) => `Questionnaire ${grid}.`,
	declared: 'Declared answers. Nobody has checked them.',
	contents: 'On this page',
	figures: 'Figures by year',
	profile: 'Profile',
	profileNone: 'Nothing was said about the company.',
	result: 'Result',
	subjects: 'The subjects, one by one',
	points: (points) => `${points} points`,
	companyNote: 'Note',
	coachNote: 'Coach’s note',
	plan: 'Plan',
	planNone: 'The plan is empty.',
	refused: 'Steps set aside',
	proofs: 'Proofs',
	proofsNone: 'No proof was added.',
	proofOn: (subject) => `For: ${subject}`,
	proofDate: (day) => `Dated ${day}`,
	proofUntil: (day) => `Valid until ${day}`,
	confidential: 'Confidential',
	openFile: (file) => `Save the file: ${file}`,
	fileMissing: 'Its file was not on the device that wrote this page.',
	sameFile: (title) => `It is the same file as that of “${title}”.`,
	otherFiles: 'Other files',
	disagreements: (count) => plural(count, 'One answer to settle', '# answers to settle'),
	disagreementsText:
		'Two people or two devices answered differently. The answer that counts is the first of each list. One chooses in Azimut.',
	history: (count) => plural(count, 'History: # change', 'History: # changes'),
	historyText: 'Every change, newest first. “This device” is the one that wrote this page.',
	by: { company: 'The company', coach: 'The coach' },
	thisDevice: 'this device',
	altered: 'A damaged or altered copy',
	otherDevice: (number) => `another device, no. ${number}`,
	became: 'then',
	back: 'Take this record back into Azimut',
	backText:
		'This page is also the file of a record. Keep it as it is. In Azimut, open “Records”, then “Import a record”, and choose it: everything comes back, history and proofs included.',
	backAt: (address) => `This page comes from the Azimut found here: ${address}`,
	leftOut:
		'What is private to the coach, confidential evidence and the keys of public pages are here only if they were chosen when exporting.'
} satisfies typeof french;
