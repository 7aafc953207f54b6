import { describe, expect, test } from 'vitest';
import { fold } from './fold';
import type { Revision } from './revision';
import { sheetOf } from './sheet';
import { revision } from '../../../tests/support/dossier';

const at = (path: string, value: Revision['value'], id = path) => revision(id, { path, value });

describe('the sheet of a dossier', () => {
	const revisions = [
		at('profile/naf', 'rev2:C'),
		at('profile/headcount', { min: 4, max: 6 }),
		at('profile/siren', null),
		at('answers/g@1/labels/held', { practices: [] }),
		at('answers/g@2/labels/held', { unknown: true }),
		at('answers/g@1/labels/asked', null),
		at('answers/g@1/carbone/fall', { numbers: { a: 12.5 } }),
		at('notes/company/labels', 'private'),
		at('meta/name', 'Exemple'),
		at('elsewhere/x', 1)
	];

	test('holds the profile and the answers under the grid in use; cleared fields are absent', () => {
		expect(sheetOf(fold([...revisions, at('grid', 'g@1')]))).toEqual({
			grid: 'g@1',
			profile: { headcount: { min: 4, max: 6 }, naf: 'rev2:C' },
			answers: {
				carbone: { fall: { numbers: { a: 12.5 } } },
				labels: { held: { practices: [] } }
			}
		});
	});

	test('has no grid and no answers until a grid is chosen', () => {
		expect(sheetOf(fold(revisions))).toMatchObject({ grid: '', answers: {} });
	});

	test('is the same text whatever the order of the revisions', () => {
		const all = [...revisions, at('grid', 'g@1')];
		expect(JSON.stringify(sheetOf(fold([...all].reverse())))).toBe(
			JSON.stringify(sheetOf(fold(all)))
		);
	});
});
