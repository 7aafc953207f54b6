import { expect, test } from 'vitest';
import { readApe, sectionsOfApe, withActivity } from './ape';

test.each([
	['10.71C', '10.71C', 'rev2:C'],
	['1071c', '10.71C', 'rev2:C'],
	[' 45.20 A ', '45.20A', 'rev2:G'],
	['10.71H', '10.71H', 'rev2:C'],
	// From trade to repair: one section of before, another letter.
	['95.31G', '95.31G', 'rev2:G'],
	['62.10Y', '62.10Y', 'rev2:J'],
	['68.12y', '68.12Y', 'rev2:F'],
	// A baker, or who sells the bread of another.
	['47.24Y', '47.24Y', 'rev21:G'],
	['96.99H', '96.99H', 'rev21:T']
])('%j is %s, which says %s', (typed, code, naf) => {
	expect(readApe(typed)).toMatchObject({ code, naf });
});

test('of several sections it keeps all', () => {
	expect(readApe('18.12Y')?.sections).toEqual(['rev2:C', 'rev2:M', 'rev2:N']);
	expect(readApe('10.71C')?.sections).toEqual(['rev2:C']);
});

test.each([
	'',
	'C',
	'rev2:C',
	'10',
	'10.71',
	'10.7C',
	'10.711C',
	'1O.71C',
	'34.00Z',
	'45.20G',
	'00.00Z',
	'10.71é'
])('%j is no code', (typed) => expect(readApe(typed)).toBeNull());

test.each([
	[{ ape: '10.71H' }, 'rev2:C'],
	[{ ape: '43.91Y', naf: 'rev21:F' }, 'rev2:F'],
	[{ ape: '10.71H', naf: 'rev2:G' }, 'rev2:G'],
	[{ ape: '10.71H', naf: 'G' }, 'G'],
	[{ ape: '10.71H', naf: { unknown: true as const } }, { unknown: true }],
	[{ ape: 'C' }, undefined],
	[{}, undefined]
])('of %j the activity is %j', (profile, naf) => {
	expect(withActivity(profile).naf).toEqual(naf);
});

test.each([
	['10.71C', 'rev2:C'],
	['1071c', 'rev2:C'],
	['01.13 Z', 'rev2:A'],
	['9602A', 'rev2:S'],
	['10.71', 'rev2:C'],
	['96.21G', 'rev2:S'],
	['95.31g', 'rev2:G'],
	['47.24Y', 'rev2:C rev2:G'],
	['47', ''],
	['00.00Z', ''],
	['boulanger', '']
])('the APE code %j is of %j', (typed, sections) => {
	expect(sectionsOfApe(typed).join(' ')).toBe(sections);
});
