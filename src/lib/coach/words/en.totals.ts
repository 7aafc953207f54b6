import { englishPlural as plural } from '$lib/i18n/plural';
import type french from './fr.totals';

export default {
	title: 'Report',
	back: 'My clients',
	lead: 'Two outputs, two readers: your organisation reads every meeting, a funder reads totals only.',
	onlyCoach: 'This page is for people who support companies.',
	become: 'I support companies',
	employer: {
		title: 'For your organisation',
		intro:
			'A CSV file for your organisation: one line per meeting (a workshop: one per company present), without company names. The CRM id, the commune and the headcount may tell which one it is: give it to nobody else.',
		from: 'From',
		to: 'To',
		export: 'Export my meetings (CSV)',
		file: 'meetings',
		done: (count: number) => plural(count, '# meeting in the file.', '# meetings in the file.'),
		left: (count: number) =>
			`${plural(count, '# client is left out', '# clients are left out')}: “Agrees to be counted in a report” is not ticked.`,
		everyone: 'All my clients, even those who did not agree: for my own use only',
		none: 'No meeting in this period.',
		order: 'The first date comes after the second.',
		missing: 'Give both dates.'
	},
	funder: {
		title: 'For a funder',
		intro:
			'Totals, of the clients who agreed to be counted and nobody else. What concerns fewer than five companies is hidden, and so is what would let anyone work it out.',
		who: 'Funder',
		everyone: 'All',
		make: 'Make the report',
		making: 'The report is being prepared…',
		noTables: 'The lists of communes and trades could not be loaded. Reconnect, then try again.',
		few: 'Fewer than five companies agreed to be counted in this period: a report would give them away. Ask your clients for this agreement (on their page), or choose a longer period.',
		near: (day: string, from: string, to: string) =>
			`A report was given on ${day} (from ${from} to ${to}): compared with this one, it would give away fewer than five companies. Widen the period, or wait until you have met other companies.`,
		agreed: (count: number) =>
			plural(count, '# client, who agreed to be counted.', '# clients counted: they agreed to be.'),
		left: (count: number) =>
			plural(
				count,
				'# client met in this period is left out, for want of agreement.',
				'# clients met in this period are left out, for want of agreement.'
			),
		print: 'Print',
		export: 'Save the totals (CSV)',
		file: 'report',
		given: 'Given: this device remembers it, so that a later report reveals nothing.',
		notGiven:
			'Printing or saving is giving: this device remembers it, so that a later report reveals nothing.'
	},
	paper: {
		heading: 'Report on support to companies',
		period: (from: string, to: string) => `From ${from} to ${to}`,
		funder: (name: string) => `Funder: ${name}`,
		measures: {
			companies: (count: string, isOne: boolean) => `${count} ${isOne ? 'company' : 'companies'}`,
			meetings: (count: string) => `${count} ${count === '1' ? 'meeting' : 'meetings'}`,
			minutes: (time: string) => `${time} of support`,
			decided: (count: string, isOne: boolean) =>
				`${count} ${isOne ? 'action decided' : 'actions decided'}`,
			done: (count: string, isOne: boolean) => `${count} ${isOne ? 'action done' : 'actions done'}`,
			presented: (count: string, isOne: boolean) =>
				`${count} ${isOne ? 'offer presented' : 'offers presented'}`
		},
		names: {
			companies: 'Companies',
			meetings: 'Meetings',
			minutes: 'Time',
			decided: 'Actions decided',
			done: 'Actions done',
			presented: 'Offers presented'
		},
		time: (hours: number, minutes: number) =>
			hours > 0 ? `${hours} h ${String(minutes).padStart(2, '0')}` : `${minutes} min`,
		counted: (what: string, count: string) => `${what}: ${count}`,
		hidden: 'hidden',
		hiddenOf: (what: string) => `${what}: hidden`,
		breakdowns: {
			epci: 'By group of communes',
			size: 'By headcount',
			sector: 'By sector'
		},
		others: 'Others and hidden',
		untold: 'Not given',
		tooFew: 'Too few companies to be told apart without giving some away.',
		sizes: {
			alone: 'No employee',
			'1-9': '1 to 9 employees',
			'10-49': '10 to 49 employees',
			'50': '50 employees or more'
		},
		outcomesTitle: 'What came of the offers presented',
		outcomes: {
			sent: 'Passed on',
			taken: 'Taken up',
			helped: 'Helped',
			'not-helped': 'No help',
			unreachable: 'Out of reach',
			'not-concerned': 'Not concerned'
		},
		weakTitle: 'The weakest subjects',
		weakHint: (count: string) => `At 0 or 1 point of 5, among ${count} companies.`,
		movedTitle: 'Before and after',
		moved: (companies: number) =>
			plural(companies, '# company finished two diagnoses.', '# companies finished two diagnoses.'),
		up: (count: string) => `Subjects that went up: ${count}`,
		down: (count: string) => `Subjects that went down: ${count}`,
		noProof: 'This is no proof that the help was enough.',
		helpedTitle: 'Did the offer help?',
		helped: (yes: number, answers: number) => `Yes: ${yes} of ${answers} answers of companies.`,
		none: 'Hidden: fewer than five companies.',
		fewAnswers: 'Hidden: fewer than ten answers, or fewer than five companies.',
		rule: 'Only companies that agreed to it are counted. A workshop counts once for each company present. What concerns fewer than five companies is hidden or put in “Others and hidden”, and so is what would let anyone work it out here or from an earlier report.',
		foot: 'Report on support to companies',
		page: 'Page'
	}
} satisfies typeof french;
