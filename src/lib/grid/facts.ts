import type { Condition, FactValue } from './grid';

/**
 * The core profile: facts every grid may read, whatever its version. Closed lists; their words are in the grid's
 * words file. `start` facts are the questions before the first answer.
 */
export interface CoreFact {
	id: string;
	kind: 'yes-no' | 'count' | 'choice' | 'text' | 'year' | 'month';
	choices?: readonly string[];
	groups?: readonly { id: string; choices: readonly string[] }[];
	min?: number;
	max?: number;
	maxLength?: number;
	start?: true;
	/** So many choices that a person searches them, by other words too. */
	searched?: true;
	/** Said with that fact, in words of its own: it is asked nowhere, and no condition reads it. */
	beside?: string;
	/** May be an interval `{ min, max }`. */
	interval?: true;
	/** What "don't know" counts as; without it, unknown. */
	ifUnknown?: FactValue;
	askWhen?: Condition;
	/** As of a fact of a grid. */
	known?: { when: Condition; value: FactValue };
}

/** The commonest first: their order is only that of the screen. */
const legalFormGroups = [
	{ id: 'company', choices: ['sarl', 'sas', 'eurl', 'sasu'] },
	{ id: 'alone', choices: ['ei', 'ei-micro'] },
	{
		id: 'nonprofit',
		choices: ['association', 'groupement-employeurs', 'fondation', 'mutuelle', 'gie']
	},
	{ id: 'cooperative', choices: ['scop', 'scic', 'coop'] },
	{ id: 'farm', choices: ['earl', 'gaec', 'scea'] },
	{ id: 'other', choices: ['sa', 'snc', 'sel', 'sci', 'public', 'other'] }
] as const;

/** What a company plans to do; `none` is an answer of its own. Asked as the fact `project`. */
export const projects = [
	'equipment', 'building', 'vehicles', 'hiring', 'training', 'inclusion', 'succession', 'label', 'offer', 'digital'
] as const; // prettier-ignore
export type ProjectId = (typeof projects)[number];

export const departments = [
	'09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82', 'other'
] as const; // prettier-ignore

/** Sections of NAF rev. 2, which are offered and which conditions read. The scheme is part of the value. */
export const nafSections = [...'ABCDEFGHIJKLMNOPQRSTU'].map((letter) => `rev2:${letter}`);

/** Forms and activities that a chamber of trades does not register, by fact. */
export const notCraft: Readonly<Record<string, string[]>> = {
	legalForm: [
		'sel',
		'sci',
		'earl',
		'gaec',
		'scea',
		'association',
		'groupement-employeurs',
		'fondation',
		'mutuelle',
		'gie',
		'public'
	],
	naf: [...'ABDJKLOPQRTU'].map((section) => `rev2:${section}`)
};

export const coreFacts: readonly CoreFact[] = [
	{
		id: 'purpose',
		kind: 'choice',
		start: true,
		choices: ['region-aid', 'other-aid', 'tender', 'progress', 'asked']
	},
	{
		id: 'project',
		kind: 'choice',
		start: true,
		choices: [...projects, 'none']
	},
	{
		id: 'legalForm',
		kind: 'choice',
		start: true,
		groups: legalFormGroups,
		choices: legalFormGroups.flatMap((group) => group.choices as readonly string[])
	},
	{ id: 'headcount', kind: 'count', start: true, min: 0, max: 9999, interval: true },
	{ id: 'naf', kind: 'choice', start: true, searched: true, choices: nafSections },
	{ id: 'trade', kind: 'text', maxLength: 40, beside: 'naf' },
	// As `readApe` writes it.
	{ id: 'ape', kind: 'text', maxLength: 6, beside: 'naf' },
	{
		id: 'artisan',
		kind: 'yes-no',
		start: true,
		known: {
			when: { any: Object.entries(notCraft).map((values) => ({ in: values })) },
			value: false
		}
	},
	{ id: 'department', kind: 'choice', start: true, choices: departments },
	{ id: 'closedYears', kind: 'count', start: true, min: 0, max: 3, ifUnknown: 3 },
	{ id: 'referenceYear', kind: 'year', min: 2015, max: 2100 },
	{ id: 'perimeter', kind: 'choice', choices: ['alone', 'group'], ifUnknown: 'alone' },
	{ id: 'name', kind: 'text', maxLength: 120 },
	{ id: 'siren', kind: 'text', maxLength: 9 },
	{
		id: 'turnover',
		kind: 'choice',
		choices: ['none', 'lt-100k', '100k-500k', '500k-2m', '2m-10m', '10m-50m', 'gt-50m']
	},
	{ id: 'created', kind: 'month' },
	{
		id: 'metropole',
		kind: 'choice',
		choices: ['toulouse', 'montpellier', 'no'],
		askWhen: { in: ['department', ['31', '34']] },
		ifUnknown: 'no'
	}
];

/** INSEE's code of the region whose departments are listed. */
export const region = '76';

/**
 * Facts that the conditions of offers may read and nobody is asked: whole years since the creation (an interval, from
 * `created` or `closedYears`), and the region of `department`.
 */
export const derivedFacts: readonly (CoreFact & { from: string })[] = [
	{ id: 'age', kind: 'count', min: 0, max: 500, interval: true, from: 'created' },
	{ id: 'region', kind: 'choice', choices: [region, 'other'], from: 'department' }
];

/** Sections of NAF 2025, which counts from 2027-01-01, whose whole content comes from one of rev. 2; and those. */
const [ofOne, theOne] = ['BEJNUV', 'BEJMTU'];

/** `C` is read as `rev2:C`, and a section of NAF 2025 as the one of rev. 2 that all of it comes from, where there is one. */
export function canonicalNaf(value: string): string {
	if (/^[A-U]$/.test(value)) return `rev2:${value}`;
	const at = /^rev21:.$/.test(value) ? ofOne.indexOf(value.slice(-1)) : -1;
	return at < 0 ? value : `rev2:${theOne.charAt(at)}`;
}

/** A section of NAF 2025: it may be told, and counts as never given where conditions would have to guess. */
export const isNaf2025 = (value: unknown): boolean =>
	typeof value === 'string' && /^rev21:[A-V]$/.test(value);
