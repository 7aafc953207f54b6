import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.offers';

export default {
	title: 'Who can help you',
	description: `Help for small companies ${INSTANCE.words.en.territory.of}: who it is for, what it costs and who to call.`,
	intro: (offers, operators) =>
		`${plural(offers, '# offer', '# offers')} from ${plural(operators, '# partner', '# partners')}, each with its source.`,
	incomplete:
		'Our list is not complete. Help that is missing here may well exist: ask the person you call.',
	french: 'Some offers are described in French only: they say so.',
	inFrench: 'in French',
	forDossier: (name) => `For: ${name}`,
	noDossier: 'With your profile, the list is sorted for you and says what concerns you.',
	unreadable:
		'Your record could not be read: this list is the same for everyone. Reload the page to try again.',
	begin: 'Fill in my profile',
	needsTitle: 'What do you need?',
	needs: {
		ecology: { short: 'Bills, waste', plain: 'Cut my bills and my waste' },
		social: { short: 'Hire, train', plain: 'Hire well and keep my team' },
		sharing: { short: 'Share', plain: 'Share better with the people I work with' },
		finance: { short: 'Money', plain: 'Find money for a project' },
		strategy: { short: 'My strategy', plain: 'Know where I am going and say so' }
	},
	kinds: {
		diagnostic: 'Diagnosis',
		coaching: 'Coaching',
		training: 'Training',
		network: 'Network',
		label: 'Label or charter',
		grant: 'Grant',
		loan: 'Loan',
		equity: 'Investment in the company',
		tax: 'Tax relief',
		tool: 'Tool to use by yourself',
		event: 'Event'
	},
	costs: {
		free: 'Free',
		share: 'Partly paid for',
		range: 'At a price',
		unknown: 'Ask for the price'
	},
	statuses: {
		eligible: 'You can apply',
		'to-verify': 'To be checked',
		'not-eligible': 'Not for you today',
		closed: 'Closed'
	},
	search: 'Search for help',
	searchHint: 'Energy, bicycle, water…',
	filters: 'Filter',
	filtersSet: (count) => plural(count, '# filter', '# filters'),
	facets: {
		need: 'Need',
		kind: 'Kind of help',
		cost: 'Price',
		operator: 'Partner',
		department: 'Department',
		status: 'For you'
	},
	any: {
		need: 'All needs',
		kind: 'All kinds',
		cost: 'All prices',
		operator: 'All partners',
		department: INSTANCE.words.en.territory.whole,
		status: 'All'
	},
	option: (name, count) => `${name} · ${count}`,
	clear: 'Remove the filters',
	clearSearch: 'Clear the search',
	copyAddress: 'Copy the address of this list',
	copied: 'Address copied.',
	found: (count) =>
		count === 0 ? 'No offer found' : plural(count, '# offer found', '# offers found'),
	forProject: (count) => plural(count, '# offer for your project', '# offers for your project'),
	nothingFor: (text) =>
		`We have no help for “${text}”. Try another word or one of the needs above, or ask the person you call.`,
	nearest: 'The nearest',
	nothing:
		'Nothing matches all these choices. Remove a filter, or change the words you search for.',
	rest: 'About this list',
	others: (count) => plural(count, 'See the other one', 'See more: # offers'),
	more: (count) => plural(count, 'See # more', 'See # more'),
	refusedTitle: (count) => `Not for you today: ${plural(count, '# offer', '# offers')}`,
	closedCount: (count) =>
		plural(count, '# closed offer is not shown.', '# closed offers are not shown.'),
	showClosed: 'Show them',
	orderTitle: 'How this list is sorted',
	order: [
		'First what your profile allows, even when a point is left to settle with the partner. Then what your profile does not say yet. Then what is not for you.',
		'Next, what can move one of your answers.',
		'Next, someone who comes or calls at no cost to you. Then free, partly paid for, at a price, and prices unknown. A tool to use by yourself comes after.',
		'In a tie: fewest points to settle with the partner, then what could add most to your result, then what is nearest.',
		'The first ones show several subjects and several partners: an offer that ranks higher may come just after.',
		'Never among the first: a loan, unless you look for money, tax relief, a paid label, a legal duty, help that closes soon. Nor what we have no recent news of, unless it is made for your project.',
		'No partner pays for a better place.'
	],
	orderPlain:
		'Without a profile: first someone who comes at no cost to you, then free, partly paid for and the rest; loans, paid labels and tax relief come last.',
	toAsk: (count) => plural(count, 'settles # offer', 'settles # offers'),
	answered: 'What you said',
	profile: 'See my whole profile',
	answer: 'Answer',
	answerTo: (question) => `Answer: ${question}`,
	toSettle: 'To settle with the partner:',
	settleBelow: (count) =>
		plural(
			count,
			'# condition to settle with the partner',
			'# conditions to settle with the partner'
		),
	andMore: (count) => plural(count, 'and # more condition', 'and # more conditions'),
	atLimit: 'You are close to the limit:',
	weakRule: 'The source is not clear:',
	refusedBy: 'Condition not met:',
	fits: 'Conditions met:',
	fitsAll: 'Open to all',
	possibleFrom: (count) =>
		plural(count, 'Possible from one employee.', 'Possible from # employees.'),
	possibleAtAge: (years) =>
		plural(years, 'Possible after # year of existence.', 'Possible after # years of existence.'),
	possibleIf: (question, answer) => `Possible if your answer to “${question}” were: ${answer}.`,
	departments: {
		'09': 'Ariège (09)',
		'11': 'Aude (11)',
		'12': 'Aveyron (12)',
		'30': 'Gard (30)',
		'31': 'Haute-Garonne (31)',
		'32': 'Gers (32)',
		'34': 'Hérault (34)',
		'46': 'Lot (46)',
		'48': 'Lozère (48)',
		'65': 'Hautes-Pyrénées (65)',
		'66': 'Pyrénées-Orientales (66)',
		'81': 'Tarn (81)',
		'82': 'Tarn-et-Garonne (82)'
	},
	yes: 'yes',
	no: 'no',
	named: (what) => `: ${what}`,
	country: 'All of France',
	region: INSTANCE.words.en.territory.whole,
	until: (day) => `Until ${day}`,
	closesOn: (day) => `Closes on ${day}`,
	closedOn: (day) => `Closed since ${day}`,
	opensOn: (day) => `Opens on ${day}`,
	stale: 'Check before you call: this is no longer recent',
	undated: 'Check before you call: date unknown',
	checkedOn: (when) => `Date of this information: ${when}`,
	notAmongFirst: 'Why it is not among the first',
	late: {
		loan: 'It is a loan, to be paid back.',
		equity: 'Someone takes a share in the company.',
		tax: 'It is tax relief: ask your accountant.',
		fee: 'It is at a price, or its price is unknown.',
		statutes: 'It asks you to change your articles of association.',
		duty: 'It is something you may be asked for, more than help.',
		dear: 'The advice costs a small team more than €1,000, or anyone more than €10,000.',
		heavy: 'It takes a file to put together, heavy for someone alone.',
		unsure: 'Several conditions must be checked.',
		stale: 'What we know of it is no longer recent, or has no date.',
		closing: 'It closes in less than 30 days.'
	},
	one: {
		back: 'All offers',
		gets: 'What you get',
		who: 'Who it is for',
		cost: 'Price',
		present: 'Introduce this client',
		duration: 'How long',
		where: 'Where',
		forYou: 'For you',
		conditions: 'Conditions',
		settle: 'To settle with the partner',
		moves: 'What it can move',
		movesNone: 'It does not directly change one of your answers.',
		noDate: 'no date',
		movesNote: 'Help adds no points by itself: what you do with it does.',
		operator: 'Offered by',
		partners: 'with',
		visit: 'See the partner’s page',
		noPage:
			'We found no page that is up to date. Ask the person you call first, or search for the partner’s name.',
		visitOperator: 'Go to the partner’s site',
		sources: 'Where this information comes from',
		notOurs: 'Azimut decides nothing: the partner accepts or not.',
		print: 'Print this offer',
		holds: { yes: 'Yes', no: 'No', unknown: 'To be checked' },
		missing: 'This offer is not in our list'
	},
	plan: {
		add: 'Add to my plan',
		added: 'In your plan',
		see: 'See my plan',
		actionTitle: (name, operator) => `Contact ${operator}: ${name}`
	},
	contact: {
		title: 'Someone to talk to',
		visit: 'Go to its site',
		call: (phone) => `Call ${phone}`,
		oldNumber: (year) => (year ? `number from ${year}, to be checked` : 'number without a date'),
		seen: (when, isOld) =>
			`${when ? `Number seen: ${when}.` : 'Date of the number unknown.'}${isOld ? ' It may have changed.' : ''}`,
		gone: 'Does this number no longer answer?',
		goneSend: 'Copy this message and send it to whoever runs this site.',
		goneWhere: 'Where to write',
		goneMessage: (office, phone, catalogue) =>
			`The number ${phone} (${office}) no longer answers. List of help: ${catalogue}.`,
		copy: 'Copy the message',
		copied: 'Message copied.',
		ask: (question) => `One answer may change this address: ${question}`,
		none: 'We do not know a contact for you yet.',
		whereAreYou: 'Say in which department you work.'
	},
	project: {
		title: 'For your project',
		why: 'Say what you plan: the help that serves it comes first.',
		change: 'Change the project',
		none: (year, caller) =>
			`We found no help for this project in ${year}.${caller ? ` Call ${caller}: there may be help that is not in our list.` : ''}`,
		nearest: 'The nearest, each with a condition that is not met:',
		serves: 'For your project'
	},
	result: {
		weakIntro: INSTANCE.modules.help
			? 'For each: the nearest step, and who can help.'
			: 'For each: the nearest step.',
		helpers: 'Who can help',
		alone: 'No known help: here is how to do it by yourself.',
		noStep: 'No nearer step to suggest.',
		all: 'All offers, sorted for you',
		failed: 'The list of offers could not be loaded. Check the connection.'
	}
} satisfies typeof french;
