// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isOutdated } from '$lib/dossier/list/summary';
import { valueAt } from '$lib/dossier/fold';
import { createDossier } from '$lib/dossier/list/create';
import { parkPath } from '$lib/dossier/coach-paths';
import { answerPath, profilePath } from '$lib/dossier/paths';
import type { Json } from '$lib/dossier/revision';
import { readDossier, write } from '$lib/dossier/storage/store';
import {
	bestMission,
	compiled,
	emptyDatabase,
	example,
	gridName,
	openAssessment
} from '../../../tests/support/assessment';
import { changesOf } from '$lib/session/opening/examples';
import { rebuildSummaries } from '$lib/session/summary/rebuild-summaries';
import { summarise } from '$lib/session/summary/summarise';
import { TwoVoices } from './two-voices.svelte';
import { voiceEffect } from './voice-effect';

const mission = answerPath(gridName, 'mission-odd', 'mission');
const labels = answerPath(gridName, 'labels', 'labels');
const headcount = profilePath('headcount');
const [naf, trade] = [profilePath('naf'), profilePath('trade')];

/** What a company prepared, and what a coach then answered over it, open on the coach's device. */
async function coached(
	prepared: readonly [string, Json | null][],
	together: readonly [string, Json | null][]
) {
	const db = await emptyDatabase();
	const dossier = 'd';
	const changes = (said: readonly [string, Json | null][]) =>
		said.map(([path, value]) => ({ path, value }));
	await createDossier(db, {
		dossier,
		name: 'Essai',
		grid: gridName,
		at: 1,
		changes: changes(prepared),
		author: { role: 'company', device: 'theirs' }
	});
	const author = { role: 'coach', device: 'mine' } as const;
	await write(db, { dossier, author, at: 2, changes: changes(together) }, (row) => row);
	const assessment = await openAssessment(db, dossier, 'mine', undefined, 'coach');
	const voices = new TwoVoices(assessment);
	const at = (path: string) => {
		const found = voices.all.find((one) => one.path === path);
		if (!found) throw new Error(`nobody said anything of ${path}`);
		return found;
	};
	const written = async () => (await readDossier(db, dossier))?.revisions.length;
	return { db, assessment, voices, at, written };
}

test('what differs is listed; what both say alike is not, and nothing is lost of either', async () => {
	const { voices, assessment } = await coached(
		[
			[mission, { level: 'rien' }],
			[headcount, 3],
			[labels, { unknown: true }]
		],
		[
			[mission, { level: bestMission }],
			[headcount, 3]
		]
	);
	expect(voices.different.map(({ path }) => path)).toEqual([mission]);
	expect(voices.all.map(({ path }) => path)).toEqual(
		expect.arrayContaining([headcount, mission, labels])
	);
	assessment.close();
});

test('what is kept is no longer among what differs, whichever counted; to keep it again writes nothing', async () => {
	const { voices, at, written, assessment } = await coached(
		[
			[mission, { level: 'rien' }],
			[headcount, 3]
		],
		[
			[mission, { level: bestMission }],
			[headcount, 4]
		]
	);
	const before = (await written()) ?? 0;
	const different = () => voices.different.map(({ path }) => path);
	expect(await voices.keep(at(mission), 'coach')).toBe(true);
	// The answer once more, and whose it is.
	expect(await written()).toBe(before + 2);
	expect(different()).toEqual([headcount]);
	expect(at(mission)).toMatchObject({
		company: { value: { level: 'rien' } },
		coach: { value: { level: bestMission } },
		stands: { level: bestMission }
	});
	// Nothing else counts than before: there is nothing to undo.
	expect(assessment.canUndo).toBe(false);
	await voices.keep(at(mission), 'coach');
	expect(await written()).toBe(before + 2);

	expect(await voices.keep(at(headcount), 'company')).toBe(true);
	expect(different()).toEqual([]);
	expect(at(headcount)).toMatchObject({ stands: 3, coach: { before: { value: 4 } } });
	expect(await assessment.undo()).not.toEqual([]);
	expect(at(headcount).stands).toBe(4);
	expect(different()).toEqual([headcount]);
	// As it is read on another day.
	expect(new TwoVoices(assessment).different.map(({ path }) => path)).toEqual([headcount]);
	// Who thinks again about what was chosen may.
	await voices.keep(at(mission), 'company');
	expect(at(mission).stands).toEqual({ level: 'rien' });
	assessment.close();
});

test('an answer that the company changed after its coach may be kept too', async () => {
	const { db, voices, at, assessment } = await coached(
		[[mission, { level: 'rien' }]],
		[[mission, { level: bestMission }]]
	);
	const company = await openAssessment(db, 'd', 'theirs');
	await company.change([{ path: mission, value: { level: 'convictions' } }]);
	company.close();
	await expect.poll(() => at(mission).stands).toEqual({ level: 'convictions' });
	expect(voices.different.map(({ path }) => path)).toEqual([mission]);
	await voices.keep(at(mission), 'company');
	expect(voices.different).toEqual([]);
	expect(at(mission).stands).toEqual({ level: 'convictions' });
	assessment.close();
});

test('the company may choose too: what it said before its coach is then no change of mind', async () => {
	const { db, voices, at, assessment } = await coached(
		[[mission, { level: 'rien' }]],
		[[mission, { level: bestMission }]]
	);
	const company = await openAssessment(db, 'd', 'theirs');
	const theirs = new TwoVoices(company);
	await theirs.keep(at(mission), 'company');
	expect(theirs.different).toEqual([]);
	await expect.poll(() => voices.different).toEqual([]);
	expect(at(mission)).toMatchObject({ stands: { level: 'rien' }, differ: true, chosen: true });
	expect(await company.undo()).not.toEqual([]);
	await expect.poll(() => at(mission).stands).toEqual({ level: bestMission });
	company.close();
	assessment.close();
});

test('of two values that the company left, the one that is chosen counts', async () => {
	const { voices, at, assessment } = await coached(
		[[mission, { level: 'rien' }]],
		[[mission, { level: bestMission }]]
	);
	await voices.keep(at(mission), 'company', { level: 'convictions' });
	expect(at(mission).stands).toEqual({ level: 'convictions' });
	assessment.close();
});

test('what is to be looked at again is so until somebody decides', async () => {
	const { voices, at, assessment } = await coached(
		[
			[mission, { level: 'rien' }],
			[headcount, 3]
		],
		[
			[mission, { level: bestMission }],
			[headcount, 4]
		]
	);
	expect([voices.canReview(at(mission)), voices.canReview(at(headcount))]).toEqual([true, false]);
	await voices.review(at(mission), 'company');
	expect(voices.isToReview(at(mission))).toBe(true);
	const who = () => valueAt(assessment.state, parkPath(gridName, 'mission-odd', 'mission', 'who'));
	expect(who()).toBe('company');
	await voices.keep(at(mission), 'coach');
	expect(who()).toBeNull();
	expect(await assessment.undo()).not.toEqual([]);
	expect(voices.isToReview(at(mission))).toBe(true);
	assessment.close();
});

test('a trade goes with its activity', async () => {
	const { voices, at, assessment } = await coached(
		[
			[naf, 'rev2:C'],
			[trade, 'boulangerie']
		],
		[
			[naf, 'rev2:F'],
			[trade, null]
		]
	);
	expect(voices.different.map(({ path }) => path)).toEqual([naf]);
	await voices.keep(at(naf), 'company');
	expect([naf, trade].map((path) => valueAt(assessment.state, path))).toEqual([
		'rev2:C',
		'boulangerie'
	]);
	expect(voices.different).toEqual([]);
	expect(await assessment.undo()).not.toEqual([]);
	expect(valueAt(assessment.state, trade)).toBeNull();
	await voices.keep(at(naf), 'coach');
	expect(valueAt(assessment.state, trade)).toBeNull();
	expect(voices.different).toEqual([]);
	assessment.close();
});

test('the effect is what this one answer changes, and the same whichever counts', async () => {
	const prepared = changesOf(example('boulangerie'));
	const { voices, at, assessment } = await coached(
		prepared.map(({ path, value }) => [path, value]),
		[[mission, { level: bestMission }]]
	);
	const effect = voiceEffect(assessment.compiled, assessment.sheet, at(mission));
	expect(effect.subject).toBeGreaterThan(0);
	const { low } = assessment.score.total;
	const both = at(mission);
	await voices.keep(both, 'company');
	expect(effect.total).toBeCloseTo((low ?? 0) - (assessment.score.total.low ?? 0));
	expect(voiceEffect(assessment.compiled, assessment.sheet, both)).toEqual(effect);
	assessment.close();
});

test('the list of clients counts what is left to decide here, and a disagreement besides', async () => {
	const { voices, assessment } = await coached(
		[
			[mission, { level: 'rien' }],
			[headcount, 3],
			[naf, 'rev2:C'],
			[trade, 'boulangerie']
		],
		[
			[mission, { level: bestMission }],
			[headcount, 4],
			[naf, 'rev2:G'],
			[trade, 'epicerie']
		]
	);
	const counted = () => summarise(compiled, assessment.state).disagreements;
	expect(voices.different.map(({ path }) => path)).toEqual([headcount, naf, mission]);
	expect(counted()).toBe(3);
	for (const one of voices.different) await voices.keep(one, 'coach');
	expect([voices.different, counted()]).toEqual([[], 0]);
});

test('the list says so too after an answer that was given here, once it is looked at', async () => {
	const { db, assessment } = await coached([[mission, { level: 'rien' }]], []);
	await assessment.change([{ path: mission, value: { level: bestMission } }]);
	const outdated = await db.dossiers.filter(isOutdated).toArray();
	const means = { open: () => Promise.resolve(compiled), idle: () => Promise.resolve() };
	await rebuildSummaries(db, outdated, means);
	expect(await db.dossiers.get('d')).toMatchObject({ disagreements: 1 });
});

test('a year that was begun is no difference between two voices, nor in the list', async () => {
	const year = profilePath('referenceYear');
	const { voices, assessment } = await coached(
		[
			[year, 2025],
			[headcount, 3]
		],
		[
			[year, 2026],
			[headcount, 4]
		]
	);
	expect(voices.different.map(({ path }) => path)).toEqual([headcount]);
	expect(summarise(compiled, assessment.state).disagreements).toBe(1);
	// What was replaced by whom can still be read.
	expect(voices.all.map(({ path }) => path)).toContain(year);
});
