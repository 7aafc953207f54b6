import type { Areas } from '$lib/i18n/locale';
import { englishPlural as plural } from '$lib/i18n/plural';

const words: Areas['indicators'] = {
	title: 'Figures of the year',
	year: 'Year',
	complete: (given, asked) => `${given} of ${asked}`,
	whole: 'Complete.',
	toComplete: (count) => plural(count, '# figure to fill in', '# figures to fill in'),
	toFind: (count) => plural(count, '# to find', '# to find'),
	list: 'Subjects',
	others: 'Other questions of figures',
	next: 'Next',
	before: 'Back to the subjects',
	saved: 'Kept on this device.',
	where: (paper) => `Where to find it: ${paper}`,
	help: 'What counts',
	ground: 'Where does this figure come from?',
	grounds: {
		meter: 'meter',
		bill: 'bill',
		accounts: 'accounts',
		payroll: 'payroll',
		register: 'register',
		estimate: 'estimate'
	},
	noGround: 'not said yet',
	unknown: 'I do not know yet',
	notConcerned: 'Not concerned',
	yes: 'Yes',
	no: 'No',
	noneChosen: 'none',
	optional: 'optional',
	personal: 'May point at a person: it leaves only if you tick it.',
	addRow: 'Add a line',
	removeRow: (number) => `Remove line ${number}`,
	rows: (count) => plural(count, '# line', '# lines'),
	rowName: (number) => `Line ${number}`,
	errors: {
		number: 'This is not a number.',
		negative: 'A number below zero is not possible here.',
		big: 'This number is too large.',
		decimals: (most) =>
			most === 0 ? 'A whole number is expected.' : plural(most, '# decimal at most.', '# decimals at most.')
	},
	proposal: (value) => `Your diagnosis says: ${value}.`,
	proposalNow: (value) => `Your diagnosis now says: ${value}.`,
	take: 'Use it',
	relations: {
		equal: 'the same thing',
		subset: 'part of what is asked',
		superset: 'broader than what is asked',
		intersects: 'close to what is asked'
	},
	confidence: { 1: 'to be checked', 2: 'fairly sure', 3: 'sure' },
	lastYear: (year, value) => `${year}: ${value}.`,
	computed: 'Computed',
	lacking: (labels) => `Missing: ${labels}.`,
	workedOut: 'What follows from them',
	arithmetic: 'The arithmetic',
	computedLine: (label, text) => `${label}: ${text}`,
	factor: (value, unit) => `${value} kg of CO₂ equivalent per ${unit}`,
	source: (title, year) => `Source: ${title}${year ? `, ${year}` : ''}.`,
	uncertainty: (percent) => `Within ${percent}%.`,
	scopes: { 1: 'direct emissions (scope 1)', 2: 'energy bought (scope 2)' },
	units: {
		euros: '€', kwh: 'kWh', mwh: 'MWh', litres: 'litres', m3: 'm³', kg: 'kg', tonnes: 'tonnes', km: 'km',
		tco2e: 't of CO₂ equivalent', kgco2e: 'kg of CO₂ equivalent', people: 'people', hours: 'hours', days: 'days',
		percent: '%', hectares: 'hectares', sites: 'sites', cases: 'cases'
	},
	/** After “per”. */
	perUnit: { litres: 'litre', tonnes: 'tonne' },
	paper: {
		open: 'See the sheet to give',
		title: 'Figures',
		of: (company, year) => `${company}, year ${year}`,
		intro: 'To give to whoever asks you for them: bank, customer, public body.',
		choose: 'What may point at a person',
		chooseText: 'Unticked, it is neither on the sheet nor in the files.',
		print: 'Print',
		csv: 'Table (CSV)',
		json: 'File for software (JSON)',
		file: 'figures',
		figure: 'What is asked',
		value: 'Figure',
		ground: 'Where it comes from',
		notGiven: 'not given',
		isUnknown: 'to be found',
		isNone: 'not concerned',
		kept: 'kept by the company',
		without: {
			'not-given': 'Not given',
			unknown: 'To be found',
			'not-concerned': 'Not concerned',
			kept: 'Kept by the company'
		},
		withoutLine: (state, labels) => `${state}: ${labels}.`,
		coverage: (given, asked) => `${given} answers of ${asked} asked of a company of this size.`,
		declared: 'Declared by the company, not verified.',
		made: (day) => `Made on ${day} with Azimut, on the company’s device.`,
		questionnaire: (name, version) => `${name}, version ${version}`,
		arithmetic: 'How the emissions are computed',
		times: (value, factor, result) => `${value} × ${factor} = ${result}`
	},
	trial: 'A trial that no jurist has read.',
	none: 'This version of Azimut asks for no figures of a year.',
	spreadsheet: {
		refused: {
			'too-big': () => 'This file is too big: the official spreadsheet has less than one million bytes.',
			'not-a-spreadsheet': () => 'This file is not an Excel spreadsheet (.xlsx).',
			locked: () => 'This file is protected by a password, or comes from an old Excel: save it as .xlsx without a password.',
			damaged: () => 'This file is damaged or incomplete: download it again.',
			swells: () => 'This file takes too much room once it is open: it was not read.',
			macros: () => 'This file holds macros: take the official spreadsheet, which has none.',
			linked: () => 'This file fetches data from elsewhere: take the official spreadsheet, which does not.',
			'declares-entities': () => 'This file holds what a spreadsheet has no reason to hold: it was not read.',
			'missing-part': (about) => `A part of this file is missing (${about}): download it again.`,
			'not-the-template': () => 'This is not the official spreadsheet of the VSME standard.',
			'older-version': (about) => `This is version ${about} of the official spreadsheet: take version 1.3.0.`,
			'unknown-version': (about) => `Version ${about} of the official spreadsheet is not known here yet: take version 1.3.0.`,
			'missing-sheet': (about) => `The sheet “${about}” is missing in this spreadsheet: begin with a new copy.`,
			'missing-name': (about) => `The cell “${about}” has lost its name in this spreadsheet: begin with a new copy.`,
			'moved-name': (about) => `The name “${about}” points at a hidden sheet of this spreadsheet: begin with a new copy.`,
			'missing-cell': (about) => `The cell “${about}” is missing in this spreadsheet: begin with a new copy.`,
			failed: () => 'This file could not be filled. Nothing has changed.'
		},
		left: {
			formula: 'The spreadsheet works this cell out itself.',
			'not-in-list': 'This value is not in the list of the spreadsheet.',
			outside: 'There is no room left in this table.',
			'too-long': 'This text is too long for one cell.',
			'no-number': 'This is not a number.'
		}
	},
	missing: 'These questions did not arrive: the network is needed once.',
	retry: 'Try again'
}; // prettier-ignore
export default words;
