import { diagnosisName } from '../../diagnosis-name';
import { englishPlural as plural } from '../../plural';
import type french from './fr.directory';

/** `said`: the count as it is written. */
const pages = (count: number, said: string): string =>
	plural(count, `${said} page`, `${said} pages`);

export default {
	title: 'Directory',
	titleOf: (place) => `Directory: ${place}`,
	description: `The companies that show their ${diagnosisName(INSTANCE.questionnaires[0], 'en')}, by name, department, sector or size.`,
	intro: 'These companies chose to show what they do. They declare it; nobody checked it.',
	order: 'The order says nothing of their points.',
	search: 'Name, trade, place or SIREN',
	go: 'Search',
	apply: 'Apply',
	filters: 'Filter: department, sector, size, subject',
	filtersBeside: 'Filter: size, subject',
	department: 'Department',
	sector: 'Sector',
	size: 'Size',
	subject: 'Subject worked on',
	subjectHint: 'The company declares something there that counts.',
	ess: 'Social economy, by its form: association, cooperative, mutual or foundation',
	any: 'All',
	means: (kind, names) => `${kind}: ${names}`,
	kinds: {
		trade: 'trade',
		sector: 'sector',
		department: 'department',
		commune: 'commune'
	},
	or: ' or ',
	choice: (label, said) => `${label} · ${said}`,
	found: (count, said) => pages(count, said),
	columns: ['Company', 'Activity', 'Place', 'Size'],
	active: 'Chosen filters',
	lift: (label) => `Remove “${label}”`,
	clear: 'Clear all',
	ignored: (names) => `This filter does not exist and is left aside: ${names}.`,
	nothing: 'No company fits all of this.',
	without: (label, count, said) => `Without “${label}”: ${pages(count, said)}`,
	empty: 'No company is in the directory yet.',
	sort: 'Order',
	byName: 'by name',
	byDate: 'latest first',
	updated: (day) => `Updated on ${day}`,
	next: 'Further in the list',
	left: (count, said) => plural(count, 'See the next one', `See the next ${said}`),
	first: 'Start of the list',
	sheet: 'The sheet of this department',
	figures: 'Their key figures',
	join: 'Have your company listed here',
	ways: 'Browse',
	places: 'By department',
	sectors: 'By sector'
} satisfies typeof french;
