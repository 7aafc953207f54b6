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
	where: 'Where to find it',
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
	nothingToAdd: 'Nothing to compute yet.',
	factor: (value, unit) => `${value} kg of CO₂ equivalent per ${unit}`,
	factorSource: (title, year) => `${title}, ${year}`,
	uncertainty: (percent) => `within ${percent}%`,
	scopes: { 1: 'direct emissions (scope 1)', 2: 'energy bought (scope 2)' },
	units: {
		euros: '€', kwh: 'kWh', mwh: 'MWh', litres: 'litres', m3: 'm³', kg: 'kg', tonnes: 'tonnes', km: 'km',
		tco2e: 't of CO₂ equivalent', kgco2e: 'kg of CO₂ equivalent', people: 'people', hours: 'hours', days: 'days',
		percent: '%', hectares: 'hectares', sites: 'sites', cases: 'cases'
	},
	units1: {
		kwh: 'kWh', mwh: 'MWh', litres: 'litre', m3: 'm³', kg: 'kg', tonnes: 'tonne', km: 'km'
	},
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
		coverage: (given, asked) => `${given} answers of ${asked} asked of a company of this size.`,
		declared: 'Declared by the company, not verified.',
		made: (day) => `Made on ${day} with Azimut, on the company’s device.`,
		questionnaire: (name, version) => `${name}, version ${version}`,
		arithmetic: 'How the emissions are computed',
		times: (value, factor, result) => `${value} × ${factor} = ${result}`
	},
	trial: 'A trial that no jurist has read.',
	none: 'This version of Azimut asks for no figures of a year.',
	missing: 'These questions did not arrive: the network is needed once.',
	retry: 'Try again'
}; // prettier-ignore
export default words;
