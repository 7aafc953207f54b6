import { describe, expect, test } from 'vitest';
import {
	answerPath,
	campaignPath,
	confirmedPath,
	gridPath,
	metaPath,
	movePath,
	notesPath,
	parsePath,
	planPath,
	profilePath,
	proofPath,
	refusedPath,
	type Path
} from './paths';

const grid = 'azimut-20@2026.1-draft';

describe('paths', () => {
	test.each<[string, string, Path]>([
		[metaPath('name'), 'meta/name', { kind: 'meta', field: 'name' }],
		[profilePath('closedYears'), 'profile/closedYears', { kind: 'profile', fact: 'closedYears' }],
		[gridPath, 'grid', { kind: 'grid' }],
		[
			answerPath(grid, 'labels', 'labels'),
			`answers/${grid}/labels/labels`,
			{ kind: 'answers', grid, criterion: 'labels', item: 'labels' }
		],
		[
			confirmedPath(grid, 'labels', 'held'),
			`confirmed/${grid}/labels/held`,
			{ kind: 'confirmed', grid, criterion: 'labels', item: 'held' }
		],
		[
			refusedPath('labels', 'held', 'one'),
			'refused/labels/held/one',
			{ kind: 'refused', criterion: 'labels', item: 'held', rung: 'one' }
		],
		[
			notesPath('coach', 'labels'),
			'notes/coach/labels',
			{ kind: 'notes', role: 'coach', criterion: 'labels' }
		],
		[planPath('0af'), 'plan/0af', { kind: 'plan', action: '0af' }],
		[planPath('0af', 'owner'), 'plan/0af/owner', { kind: 'plan', action: '0af', field: 'owner' }],
		[proofPath('7', 'file'), 'proofs/7/file', { kind: 'proofs', proof: '7', field: 'file' }],
		[campaignPath('7'), 'campaigns/7', { kind: 'campaigns', id: '7' }],
		[movePath(grid), `moves/${grid}`, { kind: 'moves', from: grid }]
	])('%s is written and read', (built, text, parsed) => {
		expect(built).toBe(text);
		expect(parsePath(text)).toEqual(parsed);
	});

	test.each([
		'',
		'grid/x',
		'profile',
		'profile/',
		'profile/a/b',
		'profile/__proto__',
		'profile/constructor',
		'profile/toString',
		'profile/.x',
		'answers/labels/labels',
		'answers/azimut-20/labels/labels',
		`answers/${grid}/labels`,
		`answers/${grid}/constructor/held`,
		'notes/stranger/labels',
		'campaigns',
		'moves/azimut-20',
		`moves/${grid}/labels`,
		'secrets/x',
		`meta/${'x'.repeat(101)}`
	])('%j is no path', (text) => {
		expect(parsePath(text)).toBeNull();
	});

	test('a part that would break a path is a mistake of the caller', () => {
		expect(() => profilePath('a/b')).toThrow('a/b');
		expect(() => answerPath(grid, '', 'held')).toThrow();
	});
});
