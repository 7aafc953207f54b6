import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.dossiers';

/** The words of the list of records, in English. */
export default {
	missing: {
		none: 'No company record is open on this device yet.',
		missingTitle: 'This record is not here',
		missing:
			'This record is not on this device. It may have been deleted, or created in another browser.',
		unknownTitle: 'This record uses a questionnaire unknown here',
		unknown: (grid) =>
			`It was filled in with questionnaire ${grid}, which this version of Azimut does not know. Your answers are intact. Reload the page, or export the record.`
	},
	coachInvitation: 'Do you coach companies?',
	coaching: 'I coach companies',
	title: 'Company records on this device',
	intro: 'Everything is saved here, in this browser. Export a record to have a copy elsewhere.',
	clients: 'My clients',
	clientsIntro:
		'Everything is saved on this device. Your private notes are in nothing that you hand to a client.',
	whereData: 'Where my data is',
	backups: {
		paused: 'Automatic copies are paused.',
		failed: 'The last automatic copy could not be made.'
	},
	seeWhy: 'See why',
	empty: 'No record on this device.',
	create: 'New record',
	open: 'Open',
	questionnaires: {
		title: 'Its questionnaires',
		inUse: 'in use',
		begin: (name) => `Begin: ${name}`,
		goOn: (name) => `Go on with: ${name}`,
		one: 'One profile for all: what you said of the company serves each of them.',
		failed: 'This questionnaire could not be opened. Check the connection, then try again.'
	},
	opened: 'Currently open',
	rename: 'Rename',
	nameLabel: 'Name of the record',
	nameHint: 'A nickname is enough. It goes with the record, if you give it away.',
	save: 'Save this name',
	duplicate: 'Duplicate',
	duplicateHint: 'Duplicate: copies the profile and the answers, for another site.',
	copyName: (name) => `${name} (copy)`,
	archive: 'Archive',
	unarchive: 'Unarchive',
	archived: 'Archived',
	remove: 'Delete',
	removed: (name) => `“${name}” is deleted. It can be restored for 30 days.`,
	eraseNow: 'Erase now…',
	restore: 'Restore',
	deleted: 'Deleted less than 30 days ago',
	stillPublic: {
		title: 'Deleted, with a public page',
		removed: (name) => `“${name}” is in the bin.`,
		visible:
			'Its public page can still be seen: withdraw it first. Until then, the record stays here.',
		perhaps:
			'It may have a public page: one request was never answered. Until that is settled, the record stays here.',
		open: 'Restore and open its page'
	},
	export: 'Export',
	exported: (file) => `The file ${file} is ready in your downloads.`,
	shared: (file) => `The file ${file} has been shared.`,
	pass: 'Move to another device',
	receive: 'Receive from another device',
	importMany: 'Import several clients',
	import: 'Import a record',
	imported: (name, added) =>
		added === 0
			? `“${name}” was already complete here: nothing to add.`
			: `“${name}” is imported: ${plural(added, '# change added', '# changes added')}.`,
	importDamaged: (count) =>
		plural(
			count,
			'# change was in two versions: if they do not say the same, it is to be settled.',
			'# changes were in two versions: those that do not say the same are to be settled.'
		),
	importedKey: {
		brought: (name, url) =>
			`This file brings the key of the public page of “${name}”: ${url} This device does not use it unless you take it.`,
		broughtAsked: (name) =>
			`This file brings a request that was never answered, for the public page of “${name}”. This device does not use it unless you take it.`,
		samePage: (url) =>
			`This device keeps its own key of the public page ${url}; the one in the file is not taken and stays there.`,
		otherPage: (url, other) =>
			`This device keeps the key of the public page ${url}; that of another page, ${other}, is not taken and stays in the file.`,
		otherAsked: (url) =>
			`This device keeps the key of the public page ${url}; the file says that another may exist. A request was never answered on the device it comes from: finish it there, or give it up.`,
		tooMany: (other) =>
			`Two pages online for one company mislead. The other is withdrawn on the device that published it, or with its paper key at ${other}/retirer`,
		waiting:
			'One request of this device was never answered: the key in the file is not taken, it stays in the file. Finish that request, or give it up and import again.',
		open: 'Open the public page of this record'
	},
	actions: (name) => `Actions for ${name}`,
	more: 'Other actions',
	updated: (date) => `Changed on ${date}`,
	next: (date, title) => (title === '' ? `Plan: to do by ${date}` : `To do by ${date}: ${title}`),
	late: (date, title) =>
		title === '' ? `Plan: overdue since ${date}` : `Overdue since ${date}: ${title}`,
	subjects: (count, of) => `${plural(count, '# subject', '# subjects')} answered out of ${of}`,
	scoreRange: (low, high) =>
		low === high ? `${low} out of 100` : `between ${low} and ${high} out of 100`,
	examplesTitle: 'Examples',
	examplesIntro: 'Invented companies, to see what a completed record looks like.',
	loadExample: 'Load',
	exampleLoaded: 'Loaded: delete it like any other record.',
	importErrors: {
		'too-large': 'This file is over 64 MB: it is not an Azimut record.',
		unreadable: 'This browser cannot read this file. Copy it to this device, then try again.',
		'not-text': 'This file is not an Azimut record, or it is damaged: it is not text.',
		truncated: 'The end of this file is missing: it was cut off while being copied or sent.',
		'not-json': 'This file is not an Azimut record, or it is damaged.',
		'not-a-dossier': 'This file is not an Azimut record.',
		'newer-format':
			'This file comes from a newer version of Azimut. Open Azimut again with network, take the new version when it is offered, then try again.',
		'unsafe-key': 'This file contains a forbidden name.',
		'too-deep': 'This file does not have the shape of an Azimut record.',
		'other-dossier': 'This file mixes several records.',
		'unknown-key': 'This file contains a field that Azimut does not know.',
		'unknown-path': 'This file contains an answer that Azimut cannot place.',
		'bad-value': 'This file contains a value that makes no sense.',
		'bad-file': 'The file of a piece of evidence in this record is damaged.',
		'file-too-large': 'This record contains too much evidence: 5 MB per file, 40 MB in all.',
		damaged: 'This protected file is damaged: it was cut or changed on its way. Ask for it again.',
		'many-dossiers':
			'This is a copy of several clients, not one record. Take it back from “I coach companies”, “Take back a copy”.',
		'foreign-id': 'This file reuses part of another record on this device.',
		where: (place) => `Problem found at: ${place}.`,
		safe: 'Nothing was imported. Your records are intact.'
	}
} satisfies typeof french;
