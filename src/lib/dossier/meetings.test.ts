import { describe, expect, test } from 'vitest';
import { isFreeText } from './erasure';
import { forClient, goesTo, selectContent } from './file/export';
import { apply, emptyState, fold, type DossierState } from './fold';
import { meetingChanges, meetingFields, meetingsOf, removeMeeting } from './meetings';
import type { Change, Revision } from './revision';
import { coach, revision } from '../../../tests/support/dossier';

let made = 0;
const written = (state: DossierState, changes: readonly Change[]): DossierState =>
	apply(
		state,
		changes.map((change): Revision => {
			const over = state.paths.get(change.path)?.heads.map(({ id }) => id) ?? [];
			return revision(`m${(made += 1)}`, { ...change, over, author: coach });
		})
	);
const textsThatLeave = (state: DossierState) =>
	JSON.stringify(selectContent(state, forClient).revisions);
const first = { on: '2026-11-28', by: 'Karim, CMA', said: ' Un four neuf. ' };

describe('a meeting', () => {
	test('is written field by field, what stands already not again', () => {
		const state = written(emptyState, meetingChanges(emptyState, 'one', first));
		expect(meetingsOf(state)).toEqual([
			{
				id: 'one',
				on: '2026-11-28',
				by: 'Karim, CMA',
				said: 'Un four neuf.',
				well: '',
				range: '',
				steps: '',
				call: '',
				find: '',
				next: ''
			}
		]);
		expect(meetingChanges(state, 'one', { ...first, next: '' })).toEqual([]);
		expect(meetingChanges(state, 'one', { next: '2026-12-12' })).toHaveLength(1);
	});

	test('comes before an earlier one, and is none once it is taken away', () => {
		const changes = ['2026-10-01', '2026-11-28'].flatMap((on, at) =>
			meetingChanges(emptyState, `m${at}`, { on })
		);
		const state = written(emptyState, changes);
		expect(meetingsOf(state).map(({ id }) => id)).toEqual(['m1', 'm0']);
		const removed = written(state, removeMeeting(state, 'm1'));
		expect(meetingsOf(removed).map(({ id }) => id)).toEqual(['m0']);
	});

	test('that is taken away leaves none of its texts, those of before neither', () => {
		let state = written(emptyState, meetingChanges(emptyState, 'one', first));
		state = written(state, meetingChanges(state, 'one', { said: 'Un four d’occasion.' }));
		expect(textsThatLeave(state)).toContain('Un four neuf.');
		state = written(state, removeMeeting(state, 'one'));
		expect(textsThatLeave(state)).not.toMatch(/four|Karim/);
		expect(removeMeeting(state, 'one')).toEqual([]);
	});

	test('without a day, or of something that is no text, is none', () => {
		const odd = ['demain', 5].map((value, at) =>
			revision(`o${at}`, { path: `meeting/o${at}/on`, value })
		);
		expect(meetingsOf(fold(odd))).toEqual([]);
	});

	test('goes to the company, and its texts can be erased', () => {
		for (const field of meetingFields) {
			expect(goesTo('client', `meeting/one/${field}`)).toBe(true);
			expect(isFreeText(`meeting/one/${field}`)).toBe(true);
		}
	});
});
