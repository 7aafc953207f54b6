// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { valueAt } from '$lib/dossier/fold';
import { createDossier } from '$lib/dossier/list/create';
import { voicePath } from '$lib/dossier/coach-paths';
import { answerPath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { voicesAt } from '$lib/dossier/voices';
import { emptyDatabase, gridName, openAssessment } from '../../../../tests/support/assessment';
import { Alone } from './alone.svelte';

const place = ['mission-odd', 'mission'] as const;
const path = answerPath(gridName, ...place);
const voice = voicePath(gridName, ...place);

/** A dossier on the coach's device, with what a company had answered in it. */
async function interviewed(prepared: readonly Change[] = [], usually?: () => boolean) {
	const db = await emptyDatabase();
	await createDossier(db, {
		...{ dossier: 'd', name: 'Essai', grid: gridName, at: 1, changes: prepared },
		author: { role: 'company', device: 'theirs' }
	});
	const assessment = await openAssessment(db, 'd', 'mine', undefined, 'coach');
	const alone = new Alone(assessment, usually);
	alone.attend();
	const answer = (level: string) => assessment.answer(...place, { level });
	const stored = () => valueAt(assessment.state, voice);
	return { assessment, alone, answer, stored };
}

test('what a coach types is said together; one touch before the answer makes it alone, in one gesture', async () => {
	const { assessment, alone, answer, stored } = await interviewed();
	await answer('rien');
	expect([alone.is(path), stored()]).toEqual([false, null]);
	await assessment.undo();

	await alone.toggle(path);
	expect([alone.is(path), stored()]).toEqual([true, null]);
	await answer('statuts');
	expect([alone.is(path), stored()]).toEqual([true, 'alone']);
	expect(voicesAt(assessment.state, path)).toMatchObject({
		alone: true,
		stands: { level: 'statuts' }
	});
	await assessment.undo();
	expect([assessment.answerTo(...place), stored()]).toEqual([undefined, null]);
	await assessment.redo();
	expect([assessment.answerTo(...place), stored()]).toEqual([{ level: 'statuts' }, 'alone']);
});

test('of an answer that stands it is said at once, and taken back by undo', async () => {
	const { assessment, alone, answer, stored } = await interviewed();
	await answer('rien');
	await alone.toggle(path);
	expect(stored()).toBe('alone');
	await assessment.undo();
	expect([alone.is(path), stored()]).toEqual([false, null]);
	expect(assessment.answerTo(...place)).toEqual({ level: 'rien' });
});

test('an answer that is taken away, or confirmed by the company, is nobody’s alone', async () => {
	const { assessment, alone, answer, stored } = await interviewed();
	await alone.toggle(path);
	await answer('rien');
	await assessment.answer(...place, null);
	expect(stored()).toBeNull();

	await alone.toggle(path);
	await answer('rien');
	expect(stored()).toBe('alone');
	alone.together(path);
	await answer('statuts');
	expect(stored()).toBeNull();
});

test('what the company answered stays the company’s: only the coach’s next answer is alone', async () => {
	const { alone, answer, stored } = await interviewed([{ path, value: { level: 'rien' } }]);
	await alone.toggle(path);
	expect([alone.is(path), stored()]).toEqual([true, null]);
	await answer('statuts');
	expect(stored()).toBe('alone');
});

test('a tick in a list says it too', async () => {
	const { assessment, alone } = await interviewed();
	const list = answerPath(gridName, 'labels', 'labels');
	const item = assessment.compiled.criterionById.get('labels')?.items.get('labels');
	const [first = ''] = item?.kind === 'practices' ? item.practices.map(({ id }) => id) : [];
	await alone.toggle(list);
	await assessment.tick('labels', 'labels', first, true);
	expect(valueAt(assessment.state, voicePath(gridName, 'labels', 'labels'))).toBe('alone');
});

test('at the desk an answer is the coach’s alone, unless it is said to be given with the company', async () => {
	let isDesk = true;
	const { assessment, alone, answer, stored } = await interviewed([], () => isDesk);
	expect(alone.is(path)).toBe(true);
	await answer('rien');
	expect([alone.is(path), stored()]).toEqual([true, 'alone']);
	isDesk = false;
	alone.forget();
	await answer('statuts');
	expect([alone.is(path), stored()]).toEqual([false, null]);
	expect(voicesAt(assessment.state, path)).toMatchObject({ alone: false });
});

test('in an interview what was answered alone at the desk is together once it is answered again', async () => {
	const desk = await interviewed([], () => true);
	await desk.answer('rien');
	const stop = new Alone(desk.assessment).attend();
	await desk.answer('statuts');
	expect(desk.stored()).toBeNull();
	stop();
	expect(desk.assessment.beside).toBeNull();
});

test('a second tick of a list that is answered alone leaves it so', async () => {
	const { assessment, alone } = await interviewed();
	const list = answerPath(gridName, 'labels', 'labels');
	const item = assessment.compiled.criterionById.get('labels')?.items.get('labels');
	const ids = item?.kind === 'practices' ? item.practices.map(({ id }) => id) : [];
	await alone.toggle(list);
	for (const id of ids.slice(0, 2)) await assessment.tick('labels', 'labels', id, true);
	expect(valueAt(assessment.state, voicePath(gridName, 'labels', 'labels'))).toBe('alone');
});
