import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.storage';

export default {
	title: 'Where my data is',
	lead: 'In this browser, on this device, and nowhere else. Azimut receives only what you publish.',
	lock: {
		title: 'The lock',
		text: 'Cannot be read without a passphrase: for a computer that could be lost or lent.',
		put: 'Put a lock on',
		isOn: 'A lock is on this device.',
		manage: 'Change or take off the lock',
		copies: 'The lock is on: these copies open with your passphrase, or the recovery code.'
	},
	here: {
		title: 'What this browser does with it',
		persistent: 'Your data here',
		isPersistent: 'This browser has promised not to erase it by itself.',
		notPersistent: 'This browser may erase it when space runs out.',
		unknownPersistent: 'This browser does not say whether it may erase it.',
		ask: 'Ask the browser to keep it',
		granted: 'Done: this browser will keep it.',
		refused:
			'This browser did not agree for now. This sometimes changes after a few visits, or once Azimut is on your home screen. A copy in a file is still the safest.',
		space: 'Space',
		used: (used) => `${used} used`,
		usedAndLeft: (used, left) => `${used} used, ${left} still free`,
		unknownSpace: 'This browser does not say how much space is used.',
		offline: 'Without network',
		offlineReady: 'Azimut also opens without network.',
		offlineNotYet: 'Not yet: come back to Azimut once with a network.',
		offlineNever: 'Not here: each page needs the network. Your answers themselves stay saved.',
		private: 'Private window',
		privateText: 'In a private window, everything is gone once you close it.'
	},
	disk: {
		title: 'What may stay on the disk',
		text: [
			'The browser keeps it all in the folder of your profile, unencrypted unless you put the lock on: whoever opens this computer, or its disk, may read it. Even once erased, traces may stay until the room is used again, and in backups of the computer, automatic copies and downloaded files.',
			'Encrypt the disk (a setting of the computer or telephone) and lock your session when you step away.'
		]
	},
	warnings: {
		title: 'Good to know here',
		'seven-days':
			'This browser erases the data of a site after seven days of use without coming back to it. Add Azimut to your home screen, or export your records.',
		insecure:
			'The address of this page is not secure (http). Nothing opens without network, and the browser cannot promise to keep your data. Export your records.'
	},
	units: {
		kb: (value) => `${value} kB`,
		mb: (value) => `${value} MB`,
		gb: (value) => `${value} GB`
	},
	copies: {
		title: 'Your records and their copies',
		count: (count) => plural(count, '# record here', '# records here'),
		none: 'There is no record here.',
		last: (date) => `Last copy on ${date}`,
		lastOlder: (date) => `Last copy on ${date}, changed since`,
		never: 'No copy yet',
		toDossiers: 'Export from the list of records',
		deleted: (count) =>
			plural(
				count,
				'# deleted record still takes up space. It can be restored for 30 days.',
				'# deleted records still take up space. They can be restored for 30 days.'
			),
		empty: 'Empty the bin',
		emptyTitle: 'Empty the bin?',
		emptyText: (count) =>
			plural(
				count,
				'# deleted record will be erased for good. The other records are not touched.',
				'# deleted records will be erased for good. The other records are not touched.'
			),
		emptied: 'The bin is empty.',
		emptiedRest: 'The rest of the bin is erased.',
		stillPublic: (count) =>
			plural(
				count,
				'# deleted record stays in the bin: its public page can still be seen, or may be. Withdraw it first.',
				'# deleted records stay in the bin: their public pages can still be seen, or may be. Withdraw them first.'
			),
		toBin: 'See the deleted records'
	},
	folder: {
		title: 'Automatic copies',
		intro:
			'Choose a folder on your computer. Azimut keeps one copy a day there of each record you change, for seven working days.',
		choose: 'Choose where to put the copies',
		change: 'Change the place',
		stop: 'Stop the copies',
		stopped: 'The copies are stopped. Those already made stay where they are.',
		on: (folder) => `Copies go to “${folder}”.`,
		last: (moment) => `Last copy: ${moment}.`,
		waiting: 'The first copy is made after your next change.',
		paused: (folder) =>
			`Copies to “${folder}” are paused: the browser asks for your agreement again. Your answers are saved here.`,
		resume: 'Resume',
		failed: {
			gone: (folder) =>
				`The last copy could not be made: “${folder}” cannot be found. Your answers are saved here. Choose another place, or plug the disk in again.`,
			full: (folder) =>
				`The last copy could not be made: the disk of “${folder}” is full. Your answers are saved here. Free some space, then try again.`,
			unknown: (folder) =>
				`The last copy could not be made in “${folder}”. Your answers are saved here. Try again, or choose another place.`
		},
		cannotChoose: 'This folder could not be chosen. Try another one.',
		retry: 'Try again',
		private: 'With the coach’s notes, confidential evidence and the keys of public pages'
	},
	erase: {
		title: 'Erase everything on this device',
		intro:
			'Azimut erases your records, your settings and its own files from this browser at once. Exported files and copies kept elsewhere stay.',
		open: 'Erase everything…',
		ask: 'Erase everything on this device?',
		count: (count) =>
			plural(
				count,
				'# record will be erased and cannot be brought back.',
				'# records will be erased and cannot be brought back.'
			),
		uncopied: (count) =>
			plural(
				count,
				'For # record, there is no up-to-date copy.',
				'For # records, there is no up-to-date copy.'
			),
		nothing: 'There is no record here. The settings and the files of Azimut will be erased.',
		pages: {
			title: (count) =>
				plural(
					count,
					'# public page does not go with the rest:',
					'# public pages do not go with the rest:'
				),
			perhaps: 'It may exist: one request was never answered.',
			withdraw: 'Withdraw it first',
			keys: (count) =>
				plural(
					count,
					'It can still be seen, and its key is erased: you can withdraw it only if you kept its paper key, or an export with the keys.',
					'They can still be seen, and their keys are erased: you can withdraw them only if you kept their paper keys, or exports with the keys.'
				),
			sure: (count) =>
				plural(
					count,
					'Yes, I want to erase everything, and leave this page visible.',
					'Yes, I want to erase everything, and leave these pages visible.'
				)
		},
		first: 'Export first',
		sure: 'Yes, I want to erase everything.',
		now: 'Erase everything now',
		busy: 'Erasing…',
		blocked:
			'Another Azimut tab still holds your records: nothing is erased for now. Close the other Azimut tabs and keep this one open. Erasing will finish by itself.',
		failed: 'The browser refused. Nothing was erased, and your records are intact. Try again.',
		doneTitle: 'Everything is erased from this device',
		done: 'Azimut erased what it had written in this browser: records, settings, files of the program. The browser may leave traces on the disk until it uses the room again.',
		doneElsewhere:
			'Exported files and copies that you put elsewhere are still there: erase them yourself if you wish.',
		partly:
			'Some files of the program, without any answer, could not be erased. The settings of the browser can do it: clear the data of this site.',
		home: 'Back to the home page'
	},
	rescue: {
		save: 'Save what is left',
		found: (count) =>
			plural(
				count,
				'# record can be saved. Save it:',
				'# records can be saved. Save them one by one:'
			),
		changes: (count) => plural(count, '# change read', '# changes read'),
		ofCoach: 'With your private notes and meetings: do not give this file to the client.',
		keep: 'Save',
		saved: (file) => `The file ${file} is ready in your downloads.`,
		lost: (names) => `Only the name is left of: ${names}.`,
		none: 'No answer can be read here.',
		failed: 'The browser lets nothing be read. Reload the page, then try again.',
		restart: 'Start from scratch',
		restartTitle: 'Start from scratch?',
		restartText:
			'All that is left here will be erased, then Azimut starts empty. You can import the files you have.',
		sure: 'Yes, I have saved what I wanted to keep.',
		now: 'Erase and start again',
		unnamed: 'Record without a name'
	},
	reminder: {
		title: 'Keep a copy of this record',
		text: 'You have finished one part. A copy in a file protects it, even if this browser erases everything.',
		save: 'Save a copy',
		saved: (file) => `The file ${file} is ready in your downloads.`,
		later: 'Later',
		where: 'Where my data is'
	}
} satisfies typeof french;
