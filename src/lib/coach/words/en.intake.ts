import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.intake';

/** Many clients at once: from a list, or from the files of their records. */
export default {
	title: 'Import several clients',
	toClients: 'See my clients',
	onlyCoach: 'This page is for people who support companies.',
	become: 'I support companies',
	list: {
		title: 'A list of clients',
		intro:
			'Paste cells from your spreadsheet, or choose a CSV file. A name is enough; Azimut also knows SIREN, commune, postal code, contact, phone, email, NAF, headcount, tags and CRM id. Keep only the columns you need.',
		paste: 'Copied cells',
		read: 'Read these lines',
		file: 'Choose a CSV file',
		problems: {
			empty: 'There is nothing to read here.',
			'too-large': 'This list is over 1 MB: cut it into several.',
			'too-long': 'This list has more than 500 lines: cut it into several.',
			'too-wide': (line: number) =>
				`Line ${line}: more than 100 columns. Keep those that are of use.`,
			quotes: (line: number) =>
				`Line ${line}: a quotation mark is not closed as it should. Mend it, then try again.`
		},
		noCommunes:
			'The list of communes could not be loaded: communes stay as they are written, without their grouping.',
		columns: 'Columns',
		columnsHint: 'Say where each thing stands.',
		titles: 'The first line names the columns',
		nowhere: 'None',
		column: (letter: string, text: string) => (text === '' ? letter : `${letter}: ${text}`),
		fields: {
			name: 'Name',
			siren: 'SIREN or SIRET',
			commune: 'Commune',
			postcode: 'Postal code',
			person: 'Contact',
			phone: 'Phone',
			mail: 'Email',
			activity: 'Activity or NAF',
			headcount: 'Headcount',
			tags: 'Tags',
			crmId: 'CRM id'
		},
		twins: (count: number) =>
			plural(count, 'Perhaps here already: # line', 'Perhaps here already: # lines'),
		twinsHint: 'They are not imported, unless you tick them.',
		like: {
			siren: (line: number, name: string, other: string) =>
				`Line ${line}, ${name}: same SIREN as ${other}.`,
			name: (line: number, name: string, other: string) =>
				`Line ${line}, ${name}: looks like ${other}.`
		},
		likeLine: (line: number) => `line ${line}`,
		likeClient: (name: string) => `your client “${name}”`,
		anyway: 'Import all the same',
		wrong: (count: number) => plural(count, 'Left out: # cell', 'Left out: # cells'),
		cell: (column: string, what: string, where: string) =>
			`Column ${column}: ${what}. Left out: ${where}.`,
		at: (line: number, text: string) => `line ${line}${text ? ` (“${text}”)` : ''}`,
		allCells: 'See all',
		otherLines: (count: number) => plural(count, '# other line', '# other lines'),
		cells: {
			missing: 'without a name, this line is not imported',
			'too-long': 'this text is too long',
			'siren-digits': '9 digits expected, or 14 for a SIRET',
			'siren-check': 'there is no such number, check its digits',
			postcode: '5 digits expected',
			mail: 'this address is not complete',
			activity: 'activity not recognised; a code like 10.71C always is',
			headcount: 'a whole number expected, or two: 10-19',
			'too-many-tags': '20 tags at most'
		},
		preview: (shown: number, count: number) =>
			shown === count
				? plural(count, '# line read', '# lines read')
				: `The first ${shown} lines, of ${count}`,
		line: 'Line',
		create: (count: number) => plural(count, 'Create # client', 'Create # clients'),
		creating: 'Creating…',
		none: 'No line to import.',
		other: 'Read another list'
	},
	made: {
		title: (count: number) => plural(count, '# client created', '# clients created'),
		undo: 'Undo the import',
		undone: (removed: number, kept: number) =>
			[
				`Import undone: ${plural(removed, '# client removed', '# clients removed')}.`,
				kept > 0
					? plural(
							kept,
							'# stays, since something was written in it.',
							'# stay, since something was written in them.'
						)
					: ''
			]
				.join(' ')
				.trim(),
		messages: (count: number) => plural(count, '# preparation message', '# preparation messages'),
		messagesIntro:
			'Each carries the link of its record. Azimut sends nothing: copy them, or take the file for a mail merge, then erase it.',
		all: 'All in one file (CSV)',
		file: 'preparation-messages',
		columns: { name: 'name', mail: 'mail', message: 'message' },
		copy: (name: string) => `Copy the message for ${name}`,
		copyShort: 'Copy',
		copied: (name: string) => `Message for ${name} copied.`,
		notCopied: (name: string) =>
			`This browser did not copy the message for ${name}: open it and copy it by hand.`
	},
	files: {
		title: 'Files of records',
		intro:
			'Those that clients or colleagues gave you: .azimut.json or .azimut.html. A new record is stored; where it changes one of yours, you look first.',
		choose: 'Choose files',
		folder: 'Choose a folder',
		reading: (done: number, total: number) => `${done} of ${total} read`,
		stop: 'Stop',
		counts: {
			new: (count: number) => plural(count, '# record stored', '# records stored'),
			held: (count: number) => plural(count, '# already here', '# already here'),
			asks: (count: number) => plural(count, '# to look at', '# to look at'),
			refused: (count: number) => plural(count, '# refused', '# refused')
		},
		left: (count: number) =>
			plural(
				count,
				'# file was not read: it is no record, or the reading was stopped.',
				'# files were not read: they are no records, or the reading was stopped.'
			),
		changes: (name: string) => `It changes “${name}”.`,
		locked: 'It asks for a password.',
		look: (path: string) => `Look at ${path}`,
		lookShort: 'Look'
	}
} satisfies typeof french;
