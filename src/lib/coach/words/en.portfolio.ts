import { englishPlural as plural } from '$lib/i18n/plural';
import type { Areas } from '$lib/i18n/locale';

/** The words of a coach's list of clients, in English. */
export default {
	search: 'Search',
	searchHint: 'Name, town…',
	searchFinds: 'Name, town, person, tag, telephone or SIREN',
	tag: 'Tag',
	anyTag: 'Any tag',
	tools: 'Tools',
	views: 'Views',
	view: {
		today: 'Today',
		soon: 'Coming meetings',
		away: 'With the client',
		chase: 'To call again',
		all: 'All',
		archived: 'Archived',
		due: 'To erase'
	},
	viewNote: {
		today: 'Date set for today or past, and records that the company has added to.',
		soon: 'Next date within 14 days.',
		away: 'Records handed over to the client, not back yet.',
		chase:
			'Handed over 21 days ago or more and not back; met 21 days ago or more, without a date to come; or introduced to a partner, without news for 9 days.',
		due: 'Kept for as long as was decided, archived ones too. Nothing is erased by itself: open a client to choose.'
	},
	empty: {
		today: 'Nothing for today.',
		soon: 'No date within 14 days.',
		away: 'No record with a client.',
		chase: 'Nobody to call again.',
		all: 'No client yet.',
		archived: 'Nothing is archived.',
		due: 'Nobody to erase.'
	},
	nothingFound: 'No client matches.',
	clear: 'Show all',
	caption: (count: number) => plural(count, '# client', '# clients'),
	columns: {
		name: 'Client',
		progress: 'Subjects',
		result: 'Result',
		talked: 'Last contact',
		next: 'To do',
		copied: 'Last copy'
	},
	next: (day, what) => (what ? `${day}: ${what}` : `${day}`),
	calendar: {
		take: (count) =>
			plural(count, 'This date in my calendar (.ics)', '# dates in my calendar (.ics)'),
		name: 'Azimut: my clients',
		alarm: 'Tomorrow',
		file: 'My dates',
		failed: 'The calendar could not be made. Load the page again, then try again.'
	},
	people: (count: string) => (count === '1' ? '1 person' : `${count} people`),
	range: (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`),
	rose: (low: number, high: number) =>
		low === high ? `${low} points out of 100` : `from ${low} to ${high} points out of 100`,
	noResult: 'Not yet',
	returned: 'Added to by the company',
	late: (day: string) => `Date is past: ${day}`,
	since: {
		waiting: (time: string) => `No news from the partner for ${time}`,
		away: (time: string) => `With the client for ${time}`,
		silent: (time: string) => `Not met for ${time}`
	},
	days: (count: number) => plural(count, '# day', '# days'),
	months: (count: number) => plural(count, '# month', '# months'),
	away: 'With the client',
	parked: (count: number) => `${count} to find out`,
	disagreements: (count: number) => plural(count, '# disagreement', '# disagreements'),
	kinds: { visit: 'visit', call: 'call', workshop: 'workshop', message: 'message' },
	never: 'Never',
	select: (name: string) => `Select ${name}`,
	selectAll: 'Select all that are shown',
	chosen: (count: number, hidden = 0) =>
		`${plural(count, '# client selected', '# clients selected')}${hidden > 0 ? `, ${hidden} of them outside this list` : ''}`,
	change: 'Change',
	eraseNow: 'Erase now…',
	deselect: 'Deselect all',
	newTag: 'Tag to add or remove',
	addTag: 'Add',
	removeTag: 'Remove',
	nextDate: 'Next date',
	setDate: 'Set',
	archive: 'Archive',
	unarchive: 'Unarchive',
	done: {
		tagged: (count: number, tag: string) =>
			`${plural(count, '# client tagged', '# clients tagged')} “${tag}”.`,
		untagged: (count: number, tag: string) =>
			`Tag “${tag}” removed from ${plural(count, '# client', '# clients')}.`,
		dated: (count: number, day: string) =>
			`Date set to ${day} for ${plural(count, '# client', '# clients')}.`,
		archived: (count: number) => plural(count, '# client archived.', '# clients archived.'),
		deleted: (_: number, name: string) =>
			`“${name}” is in the bin, with what is private. After 30 days, all of it is erased.`,
		unarchived: (count: number) => plural(count, '# client unarchived.', '# clients unarchived.')
	},
	undo: 'Undo',
	undone: 'Undone.',
	saveView: 'Save this view',
	viewName: 'Name of the view',
	save: 'Save',
	removeView: (name: string) => `Delete the view ${name}`,
	samples: {
		intro: 'Invented clients, to try with. They are never published.',
		load: 'Load the samples',
		remove: 'Remove the samples',
		failed: 'The samples could not be loaded: a network is needed.',
		others: {
			bakery: 'Example · Canal Bakery',
			pastry: 'Example · Arcades Pastry Shop',
			caterer: 'Example · Causse Caterers',
			carpenters: 'Example · Ségala Carpenters, cooperative',
			roofers: 'Example · Two Rivers Roofers, cooperative'
		},
		note: 'Sample of a private note: the manager hesitates, to be discussed again with figures.',
		next: {
			first: 'First meeting',
			plan: 'Action plan',
			figures: 'Call again about the figures'
		}
	},
	group: 'See the group',
	report: 'Report',
	copyChosen: 'Copy…',
	handOnChosen: 'Hand on…',
	endOfContract: 'End of contract',
	keys: 'Arrows: from one client to the next. Enter: open. Space: select. Ctrl + K: search. Alt + N: new client.'
} satisfies Areas['portfolio'];
