import { expect, test } from 'vitest';
import { parkPath } from '$lib/dossier/coach-paths';
import { answerPath, metaPath, profilePath } from '$lib/dossier/paths';
import { askedOf } from '$lib/engine/score/asked';
import { compileGrid } from '$lib/engine/score/compile';
import type { Profile } from '$lib/grid/sheet';
import { example, grid } from '../../../tests/support/assessment';
import { stopAt } from './stop-at';

const compiled = compileGrid(grid);
const bakery = example('boulangerie').sheet.profile;
const { path } = grid;

test('what was taken back has the screen that asks for it: a fact in the subject at hand, or the last one before', () => {
	const { boardSize: _, ...profile } = bakery;
	const criterion = 'egalite-femmes-hommes';
	const at = (fieldPath: string, from: string, told: Profile = profile) =>
		stopAt(fieldPath, (id) => askedOf(compiled, { profile: told, answers: {} }, id), {
			criteria: path,
			from
		});
	const board = { criterion, kind: 'fact', id: 'boardSize' };
	for (const from of [criterion, path.at(-1) ?? '', path[0] ?? ''])
		expect(at(profilePath('boardSize'), from), from).toEqual(board);
	expect(at(profilePath('boardSize'), criterion, bakery), 'its earlier value').toEqual(board);
	expect(at(profilePath('name'), criterion), 'asked by no subject').toBeNull();
	expect(at(metaPath('name'), criterion)).toBeNull();

	const { name } = compiled;
	for (const own of [
		answerPath(name, 'mission-odd', 'mission'),
		parkPath(name, 'mission-odd', 'mission', 'who')
	])
		expect(at(own, criterion)).toEqual({ criterion: 'mission-odd', kind: 'item', id: 'mission' });
});
