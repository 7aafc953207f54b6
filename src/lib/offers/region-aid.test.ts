// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exampleAssessment } from '../../../tests/support/assessment';
import { guide } from '../../../tests/support/guide';
import { profilePath } from '$lib/dossier/paths';
import type { ProfileValue } from '$lib/grid/sheet';
import { Guidance } from './guidance.svelte';
import { regionAidOf } from './region-aid';

async function aidFor(facts: Record<string, ProfileValue>) {
	const assessment = await exampleAssessment('boulangerie');
	await assessment.change(
		Object.entries(facts).map(([id, value]) => ({ path: profilePath(id), value }))
	);
	const guidance = new Guidance(guide, assessment, '2026-11-24');
	const aid = regionAidOf(guidance);
	assessment.close();
	return { aid, guidance };
}

test('who employs a few people is not told that the aid is closed', async () => {
	const { aid } = await aidFor({ headcount: 6, project: 'equipment', metropole: 'no' });
	expect(aid.closed).toBeNull();
});

test('a mason alone with a machine to buy is told why, and led to money that is open', async () => {
	const { aid, guidance } = await aidFor({
		headcount: 0,
		project: 'equipment',
		metropole: 'no',
		department: '12',
		naf: 'rev2:F',
		artisan: true
	});
	expect(aid.closed?.rules).toEqual(['de 1 à 19 salariés']);
	const { id = '', sure } = aid.closed?.instead ?? {};
	const match = guidance.byId.get(id);
	expect(match?.project).toBe(true);
	expect(match?.status).toBe(sure ? 'eligible' : 'to-verify');
});

test('without a project nothing is named in its place', async () => {
	const { aid } = await aidFor({ headcount: 0, project: 'none' });
	expect(aid.closed?.instead).toBeNull();
});
