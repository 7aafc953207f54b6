// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDossier } from '$lib/dossier/list/create';
import { answerPath, profilePath } from '$lib/dossier/paths';
import type { Change, Voice } from '$lib/dossier/revision';
import type { CoachVoice } from '$lib/dossier/coach-voice';
import { storedVoice, voiceAt } from '$lib/dossier/voice';
import frenchMeeting from '../words/fr.meeting';
import frenchVoices from '../words/fr.voices';
import {
	bestMission,
	compiled,
	emptyDatabase,
	example,
	gridName,
	openAssessment
} from '../../../../tests/support/assessment';
import { changesOf } from '$lib/session/opening/examples';
import { countVoices } from '$lib/session/summary/to-decide';
import { TwoVoices } from '$lib/changes/two-voices.svelte';

const mission = answerPath(gridName, 'mission-odd', 'mission');
const labels = answerPath(gridName, 'labels', 'labels');
const siren = profilePath('siren');

/** A dossier on the coach's device, whose mode is `mode.is`, with what a company had answered in it. */
async function coached(prepared: readonly Change[] = []) {
	const db = await emptyDatabase();
	await createDossier(db, {
		dossier: 'd',
		name: 'Essai',
		grid: gridName,
		at: 1,
		changes: prepared,
		author: { role: 'company', device: 'theirs' }
	});
	const mode: { is: CoachVoice } = { is: 'alone' };
	const assessment = await openAssessment(db, 'd', 'mine', undefined, 'coach', () => mode.is);
	const voice = (path: string) => voiceAt(assessment.state, path);
	const counts = () => countVoices(assessment.state, assessment.compiled);
	return { assessment, mode, voice, counts };
}
const declared = (counts: Record<Voice, number>) => frenchMeeting.declared(counts);

test('every answer that a coach gives alone is the coach’s until the mode is changed, and no sentence says otherwise', async () => {
	const { assessment, mode, counts } = await coached();
	const given = changesOf(example('boulangerie')).filter(({ path }) => path.startsWith('answers/'));
	for (const change of given.slice(0, 20)) await assessment.change([change]);
	expect(counts()).toEqual({ prepared: 0, together: 0, alone: 20, listed: 0 });
	expect(declared(counts())).not.toContain('dit d’elle-même');
	expect(declared(counts())).toContain('20 de l’accompagnateur seul');
	expect(new TwoVoices(assessment).all.map(({ voice }) => voice)).toEqual(
		new Array(20).fill('alone')
	);

	mode.is = 'together';
	for (const change of given.slice(20, 23)) await assessment.change([change]);
	mode.is = 'listed';
	await assessment.setFact('headcount', 12);
	expect(counts()).toEqual({ prepared: 0, together: 3, alone: 20, listed: 1 });
	expect(declared(counts())).toBe(
		'Réponses sur lesquelles ce compte rendu s’appuie : 3 de l’entreprise ou données avec elle, 20 de l’accompagnateur seul, 1 d’une liste ou d’un fichier.'
	);

	mode.is = 'together';
	for (const change of given.slice(0, 20)) await assessment.change([change]);
	await assessment.setFact('headcount', 12);
	expect(declared(counts())).toBe('Ce compte rendu reprend ce que l’entreprise a dit d’elle-même.');
	assessment.close();
});

test('whose it is goes with its answer: undone, done again, and taken away with it', async () => {
	const { assessment, mode, voice } = await coached();
	await assessment.answer('mission-odd', 'mission', { level: 'rien' });
	mode.is = 'together';
	await assessment.answer('mission-odd', 'mission', { level: bestMission });
	expect(voice(mission)).toBe('together');
	mode.is = 'listed';
	await assessment.undo();
	expect(voice(mission)).toBe('alone');
	await assessment.redo();
	expect(voice(mission)).toBe('together');
	await assessment.answer('mission-odd', 'mission', null);
	expect(storedVoice(assessment.state, mission)).toBeNull();
	assessment.close();
});

test('a tick in a list, and the same answer given once more, say whose they are', async () => {
	const { assessment, mode, voice } = await coached();
	const item = compiled.criterionById.get('labels')?.items.get('labels');
	const [first = ''] = item?.kind === 'practices' ? item.practices.map(({ id }) => id) : [];
	await assessment.tick('labels', 'labels', first, true);
	expect(voice(labels)).toBe('alone');
	mode.is = 'together';
	await assessment.answer('labels', 'labels', { practices: [first] });
	expect(voice(labels)).toBe('together');
	assessment.close();
});

test('what the company answered stays the company’s, until a coach answers otherwise', async () => {
	const { assessment, voice, counts } = await coached([
		{ path: mission, value: { level: 'rien' } },
		{ path: siren, value: '732829320' }
	]);
	expect([voice(mission), voice(siren)]).toEqual(['prepared', 'prepared']);
	// Repeated by a coach alone, it is what the company says all the same.
	await assessment.answer('mission-odd', 'mission', { level: 'rien' });
	expect(counts()).toMatchObject({ prepared: 2, alone: 0 });
	await assessment.answer('mission-odd', 'mission', { level: bestMission });
	expect(counts()).toMatchObject({ prepared: 1, alone: 1 });
	assessment.close();
});

test('a choice between two voices does not make an answer another’s', async () => {
	const { assessment, mode, voice, counts } = await coached([
		{ path: mission, value: { level: 'rien' } }
	]);
	mode.is = 'together';
	await assessment.answer('mission-odd', 'mission', { level: bestMission });
	mode.is = 'alone';
	const voices = new TwoVoices(assessment);
	const [one] = voices.different;
	if (!one) throw new Error('They differ.');
	await voices.keep(one, 'coach');
	expect(voice(mission)).toBe('together');
	await voices.keep(one, 'company');
	expect(counts()).toMatchObject({ prepared: 1, together: 0, alone: 0 });
	assessment.close();
});

test('what a coach noted is said by whose it is', () => {
	expect(Object.values(frenchVoices.whose).map((say) => say('Karim'))).toEqual([
		'Réponse de l’entreprise, reprise telle quelle',
		'Dit ensemble',
		'Dit par Karim seul',
		'Repris d’une liste ou d’un fichier par Karim'
	]);
});
