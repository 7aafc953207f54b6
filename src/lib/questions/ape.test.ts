import { expect, test } from 'vitest';
import { readApe } from '$lib/grid/ape';
import type { Profile } from '$lib/grid/sheet';
import { apeChanges, standingOfApe } from './ape';

const written = (profile: Profile, typed: string) =>
	apeChanges(profile, typed)?.map(({ path, value }) => `${path} ${JSON.stringify(value)}`) ?? null;

const bakery: Profile = { naf: 'rev2:C', trade: 'boulangerie-patisserie' };

test.each<[string, Profile, string, string[] | null]>([
	['settles the activity', {}, '1071h', ['profile/ape "10.71H"', 'profile/naf "rev2:C"']],
	[
		'settles it by its own section where it is of several',
		{},
		'96.99H',
		['profile/ape "96.99H"', 'profile/naf "rev21:T"']
	],
	[
		'says more than a section chosen',
		{ naf: 'rev2:G' },
		'10.71C',
		['profile/ape "10.71C"', 'profile/naf "rev2:C"']
	],
	['leaves a choice that is one of its own', { naf: 'rev2:S' }, '96.99H', ['profile/ape "96.99H"']],
	['leaves a trade that agrees', bakery, '10.71H', ['profile/ape "10.71H"']],
	['leaves a trade that does not', bakery, '56.11G', ['profile/ape "56.11G"']],
	['goes', bakery, ' ', ['profile/ape null']],
	['is none with its section alone', {}, 'C', null],
	['is none in a division that is not', {}, '45.11G', null]
])('a code %s', (_, profile, typed, expected) => {
	expect(written(profile, typed)).toEqual(expected);
});

test.each<[Profile, string, string | null]>([
	[{ naf: 'rev2:C' }, '10.71H', 'settled'],
	[bakery, '10.71H', null],
	[bakery, '56.11G', 'apart'],
	[{ naf: 'rev2:I' }, '10.71H', 'apart'],
	[{ naf: 'rev21:T' }, '96.99H', 'several'],
	[{ naf: { unknown: true } }, '96.99H', 'several'],
	[{ naf: 'rev2:R' }, '96.99H', null],
	[{ naf: { unknown: true } }, '10.71H', null]
])('to %j the code %s stands %s', (profile, code, standing) => {
	const ape = readApe(code);
	expect(ape && standingOfApe(profile, ape)).toBe(standing);
});
