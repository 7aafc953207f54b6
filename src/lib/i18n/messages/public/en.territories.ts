import type { Areas } from '$lib/i18n/locale';
import { englishPlural as plural } from '../../plural';

const words: Areas['territories'] = {
	title: (place) =>
		`${place}: what companies that chose to show themselves declare, checked by nobody`,
	description: (place) =>
		`${place}: how many companies’ pages, what they declare, and who can help them.`,
	pages: (count, written, day) =>
		plural(
			count,
			`${written} page is in the directory on ${day}.`,
			`${written} pages are in the directory on ${day}.`
		),
	none: (day) => `No page from here is in the directory on ${day}.`,
	groupOnly: 'Only pages that say their commune or this group count here.',
	noSample: 'This is no sample: the other companies of the territory may be different.',
	see: 'See these pages',
	most: 'Where do they say they act most?',
	least: 'Where are they most at zero?',
	finding: (subject) => `Most often: “${subject}”.`,
	exactly: (count, answered) => `${count} of ${answered}`,
	atLeast: (count, answered) => `at least ${count} of ${answered}`,
	atMost: (count, answered) => `at most ${count} of ${answered}`,
	quoted: (subject) => `“${subject}”`,
	tiedNames: (names) => `As many: ${names}.`,
	tied: (count) => plural(count, 'As many for # other subject.', 'As many for # other subjects.'),
	withPercent: (counted, percent) => `${counted} (${percent}%)`,
	tooFew: (fewest) =>
		`Nothing is said of it yet: it takes ${fewest} pages that answered, here and around.`,
	unsaid: (count) =>
		plural(count, '# subject is therefore not told.', '# subjects are therefore not told.'),
	help: 'Who can help here?',
	office: (name, town) => `${name}, ${town}`,
	others: 'Also:',
	needs: (place) => `Which help (${place})?`,
	need: (need, count) => `${need}: ${plural(count, '# offer', '# offers')}`,
	begin: {
		title: 'How to begin?',
		steps: [
			'The company answers on its own device, without an account: nothing leaves it.',
			'It reads its result and sees whom to call.',
			'If it wishes, it shows its page, and may withdraw it.'
		],
		open: 'Begin'
	},
	reading: {
		title: 'How to read this sheet',
		declared:
			'Each company declares its answers; nobody checked them. Pages are counted, with or without a SIREN: a company may have several.',
		counted:
			'To act: one point at least. At zero: no point, even where the law makes one act. A subject counts the pages that answered all of it. Questions change with size and trade: two territories do not compare.',
		withheld: (fewest) =>
			`A subject is not told under ${fewest} answers, nor where two sheets, subtracted, would leave fewer. Neither “all” nor “none” is told.`,
		versions: (versions) => `Questionnaire: ${versions}, all its versions together.`,
		reuse: 'Quote the day, and “declared, checked by nobody”.',
		source: (site, address) => `${site}, ${address}`
	},
	groups: 'By group of communes',
	departments: 'By department',
	beside: (name, count) => `${name} · ${count}`,
	figures: 'The key figures',
	unknown: 'There is no such territory here'
};
export default words;
