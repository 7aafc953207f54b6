import { expect, test } from 'vitest';
import { forClient, selectContent } from './file/export';
import { readDossierFile } from './file/read';
import { apply, emptyState, fold } from './fold';
import { countedIds, textOf } from '../../../tests/support/dossier';
import { parsePath } from './paths';
import type { Author, Change } from './revision';
import { revisionsOf } from './storage/store';
import type { CoachVoice } from './coach-voice';
import { voiceAt, voicePath, voicesBeside } from './voice';

const answer = 'answers/azimut-20@2026.3/labels/labels';
const fact = 'profile/siren';
const id = countedIds();
let at = 0;

/** What this person writes over a state, with what goes beside it. */
function written(
	state = emptyState,
	role: Author['role'],
	mode: CoachVoice | null,
	changes: readonly Change[]
) {
	const all = [...changes, ...voicesBeside(state, changes, mode)];
	const heads = all.map(
		({ path }) => [path, state.paths.get(path)?.heads.map(({ id }) => id) ?? []] as const
	);
	const author = { role, device: role };
	const writing = { dossier: 'd', changes: all, author, at: (at += 1), id };
	return apply(state, revisionsOf(writing, new Map(heads)));
}
const both: Change[] = [
	{ path: answer, value: { practices: [] } },
	{ path: fact, value: '732829320' }
];
const voices = (state = emptyState) => [answer, fact].map((path) => voiceAt(state, path));

test('whose an answer or a fact is comes out of the file as it went in, to the client too', async () => {
	for (const mode of ['together', 'alone', 'listed'] as const) {
		const { revisions } = selectContent(written(emptyState, 'coach', mode, both), forClient);
		const meta = { exportedAt: 0, writtenBy: 'x', dossier: 'd', name: 'F', grid: 'g@1' };
		const read = await readDossierFile(new Blob([await textOf({ revisions }, meta)]));
		expect(read.ok && voices(fold(read.revisions)), mode).toEqual([mode, mode]);
	}
});

test('the paths that versions before know say what they know; what is new lies in paths that they keep unread', () => {
	const state = written(emptyState, 'coach', 'listed', both);
	const said = [...state.paths].filter(([path]) => path.startsWith('voice/'));
	expect(said.map(([path, { settled }]) => [path, settled.value])).toEqual([
		['voice/azimut-20@2026.3/labels/labels', 'alone'],
		['voice/azimut-20@2026.3/labels/labels/source', 'list'],
		['voice/profile/siren', 'alone'],
		['voice/profile/siren/source', 'list']
	]);
});

test('what was stored before, without a word of whose it is, keeps what it said', () => {
	const without = (role: Author['role']) =>
		fold(revisionsOf({ dossier: 'd', changes: both, author: { role, device: 'x' }, at: 1, id }));
	expect(voices(without('coach'))).toEqual(['together', 'together']);
	expect(voices(without('company'))).toEqual(['prepared', 'prepared']);
	expect(voices()).toEqual([null, null]);
});

test('what the company answers over it is the company’s, on a device that says nothing of voices too', () => {
	const coachs = written(emptyState, 'coach', 'alone', both);
	const later = both.map((change) => ({ ...change, value: 'other' }));
	const said = written(coachs, 'company', null, later);
	expect(voices(said)).toEqual(['prepared', 'prepared']);
	expect(said.paths.get(voicePath(answer))?.settled.value).toBeNull();
	const heads = later.map(
		({ path }) => [path, coachs.paths.get(path)?.heads.map(({ id }) => id) ?? []] as const
	);
	const author = { role: 'company', device: 'older' } as const;
	const older = revisionsOf({ dossier: 'd', changes: later, author, at: 99, id }, new Map(heads));
	expect(voices(apply(coachs, older))).toEqual(['prepared', 'prepared']);
});

test.each([
	'voice/profile',
	'voice/profile/siren/other',
	'voice/profile/siren/source/more',
	'voice/azimut-20@2026.3/labels',
	'voice/labels/labels/labels'
])('%s is no path that this version knows', (path) => {
	expect(parsePath(path)).toBeNull();
});
