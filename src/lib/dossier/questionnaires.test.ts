import { describe, expect, test } from 'vitest';
import { goodCampaign } from '../../../tests/support/good-campaign';
import { campaignsOf, finishedHere, lastDiagnosis } from './campaigns';
import { apply, fold, valueAt, type DossierState } from './fold';
import { answerPath, campaignPath, profilePath } from './paths';
import { gridsAside, takeUp } from './questionnaires';
import type { Change, Revision } from './revision';
import { gridIn, sheetOf } from './sheet';
import { leaveDraft } from '../session/opening/leave-draft';

let at = 0;
const revisionsOf = (changes: readonly Change[], device = 'd1'): Revision[] =>
	changes.map(({ path, value }) => ({
		id: String((at += 1)).padStart(32, '0'),
		dossier: 'd',
		path,
		value,
		at,
		author: { role: 'company', device },
		over: []
	}));
const written = (state: DossierState, changes: readonly Change[]) => {
	const heads = (path: string) => state.paths.get(path)?.heads.map(({ id }) => id) ?? [];
	return apply(
		state,
		revisionsOf(changes).map((one) => ({ ...one, over: heads(one.path) }))
	);
};

const [first, second] = ['azimut-20@2026.3', 'cabinet-8@2026.1'];
const answerOf = (grid: string) => ({
	path: answerPath(grid, 'subject', 'item'),
	value: { level: grid }
});
const started = written(fold([]), [
	{ path: 'grid', value: first },
	{ path: profilePath('referenceYear'), value: 2025 },
	answerOf(first)
]);

describe('Another questionnaire', () => {
	const taken = written(started, takeUp(started, second));
	const answered = written(taken, [answerOf(second)]);

	test('is in use once it is taken up; the one before waits aside, with all its answers', () => {
		expect(gridIn(answered)).toBe(second);
		expect([...gridsAside(answered)]).toEqual([['azimut-20', first]]);
		expect(sheetOf(answered).answers).toEqual({ subject: { item: { level: second } } });
		expect(sheetOf(answered, first).answers).toEqual({ subject: { item: { level: first } } });
	});

	test('shares the profile', () => {
		expect(sheetOf(answered).profile).toEqual(sheetOf(started).profile);
	});

	test('is put aside in its turn, and nothing of either is lost', () => {
		const back = written(answered, takeUp(answered, gridsAside(answered).get('azimut-20') ?? ''));
		expect(gridIn(back)).toBe(first);
		expect([...gridsAside(back)]).toEqual([['cabinet-8', second]]);
		expect(sheetOf(back).answers).toEqual(sheetOf(started).answers);
		expect(sheetOf(back, second).answers).toEqual(sheetOf(answered).answers);
	});

	test('is not taken up twice, nor a version of the one in use', () => {
		expect(takeUp(answered, second)).toEqual([]);
		expect(takeUp(answered, 'cabinet-8@2027.1')).toEqual([]);
	});

	test('of two that two devices took up at once, none is lost', () => {
		const third = 'other-5@2026.2';
		const one = written(started, [...takeUp(started, second), answerOf(second)]);
		const other = written(started, [...takeUp(started, third), answerOf(third)]);
		const joined = apply(one, other.revisions.values());
		const all = [gridIn(joined), ...gridsAside(joined).values()];
		expect(all.toSorted()).toEqual([first, second, third].toSorted());
		for (const grid of all) expect(sheetOf(joined, grid).answers.subject).toBeDefined();
	});

	test('comes with a file to another device, which had not taken it up', () => {
		const elsewhere = written(started, [{ path: profilePath('headcount'), value: 3 }]);
		const joined = apply(elsewhere, answered.revisions.values());
		expect(gridIn(joined)).toBe(second);
		expect(sheetOf(joined, first).answers).toEqual(sheetOf(started).answers);
		expect(valueAt(joined, profilePath('headcount'))).toBe(3);
	});

	test('has years of its own: a diagnosis finished with one is no earlier year of the other', () => {
		const campaign = (grid: string, date: string, year: number) => ({
			path: campaignPath(`${grid.slice(0, 3)}${year}`),
			value: {
				...goodCampaign,
				date,
				grid,
				profile: { referenceYear: year },
				result: { ...goodCampaign.result, grid }
			}
		});
		const state = written(answered, [
			campaign(first, '2025-06-01', 2024),
			campaign(second, '2026-06-01', 2025)
		]);
		expect(campaignsOf(state)).toHaveLength(2);
		expect(finishedHere(state).map(({ grid }) => grid)).toEqual([second]);
		expect(lastDiagnosis(state)).toBeNull();
		const back = written(state, takeUp(state, first));
		expect(lastDiagnosis(back)?.grid).toBe(first);
	});

	test('leaves its draft for the version that it became, even put aside', () => {
		const draft = 'cabinet-8@2026.1-draft';
		const begun = written(started, [...takeUp(started, draft), answerOf(draft)]);
		const aside = written(begun, takeUp(begun, first));
		const left = written(aside, leaveDraft(aside, [first, second])?.changes ?? []);
		expect([...gridsAside(left)]).toEqual([['cabinet-8', second]]);
		expect(sheetOf(left, second).answers).toEqual({ subject: { item: { level: draft } } });
	});
});
