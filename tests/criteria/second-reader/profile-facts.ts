import type { Fact } from './written';

const choice = (id: string, choices: string): Fact => ({
	id,
	kind: 'choice',
	choices: choices.split(' ')
});

/** The facts that every questionnaire may read, as the table of `criteria/README.md` has them. */
export const profileFacts: readonly Fact[] = [
	choice('purpose', 'region-aid other-aid tender progress asked'),
	choice(
		'project',
		'equipment building vehicles hiring training inclusion succession label offer digital none'
	),
	choice(
		'legalForm',
		'sarl sas eurl sasu ei ei-micro association groupement-employeurs fondation mutuelle gie scop scic coop earl gaec scea sa snc sel sci public other'
	),
	{ id: 'headcount', kind: 'count', max: 9999, interval: true },
	choice('naf', [...'ABCDEFGHIJKLMNOPQRSTU'].map((letter) => `rev2:${letter}`).join(' ')),
	{ id: 'trade', kind: 'text', maxLength: 40 },
	{ id: 'ape', kind: 'text', maxLength: 6 },
	{ id: 'artisan', kind: 'yes-no' },
	choice('department', '09 11 12 30 31 32 34 46 48 65 66 81 82 other'),
	{ id: 'closedYears', kind: 'count', max: 3, ifUnknown: 3 },
	{ id: 'referenceYear', kind: 'year', min: 2015, max: 2100 },
	{ ...choice('perimeter', 'alone group'), ifUnknown: 'alone' },
	{ id: 'name', kind: 'text', maxLength: 120 },
	{ id: 'siren', kind: 'text', maxLength: 9 },
	choice('turnover', 'none lt-100k 100k-500k 500k-2m 2m-10m 10m-50m gt-50m'),
	{ id: 'created', kind: 'month' },
	{
		...choice('metropole', 'toulouse montpellier no'),
		askWhen: { in: ['department', ['31', '34']] },
		ifUnknown: 'no'
	}
];
