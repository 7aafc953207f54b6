import { expect, test } from 'vitest';
import { fold } from './fold';
import { disagreementsToSettle } from './sides';
import { coach, revision } from '../../../tests/support/dossier';

test('nobody is asked to choose between two places of an action in the plan', () => {
	const apart = (path: string) => [
		revision(`${path}1`, { path, value: 'a0' }),
		revision(`${path}2`, { path, value: 'a1', author: coach })
	];
	const state = fold([...apart('plan/x/order'), ...apart('plan/x/owner')]);
	expect(disagreementsToSettle(state)).toEqual(['plan/x/owner']);
});

test('nobody is asked to choose between two years: one was preset, or begun, and the latest stands', () => {
	const path = 'profile/referenceYear';
	const state = fold([
		revision('list', { path, value: 2025, author: coach }),
		revision('begun', { path, value: 2026, at: 1 })
	]);
	expect(state.paths.get(path)?.settled).toMatchObject({ value: 2026, disagreement: true });
	expect(disagreementsToSettle(state)).toEqual([]);
});
