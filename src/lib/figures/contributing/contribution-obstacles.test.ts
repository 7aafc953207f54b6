// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import type { Json } from '$lib/dossier/revision';
import { example, newAssessment } from '../../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { changesOf, changesWhenLoaded } from '$lib/session/opening/examples';
import { finish } from '$lib/years/finish';
import { startYear } from '$lib/years/years';
import { contributionObstacles } from './contribution-obstacles';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));
const today = '2026-11-28';

async function bakery(facts: Record<string, Json> = {}): Promise<Assessment> {
	const profile = Object.entries({ referenceYear: 2025, ...facts });
	const told = profile.map(([fact, value]) => ({ path: profilePath(fact), value }));
	const assessment = await newAssessment([...changesOf(example('boulangerie')), ...told]);
	open.push(assessment);
	return assessment;
}

it('asks for no name, and for no finished diagnosis: neither is sent', async () => {
	expect(contributionObstacles(await bakery(), today)).toEqual([]);
});

it('refuses what was made from an example, and asks for nothing else', async () => {
	const assessment = await newAssessment(changesWhenLoaded(example('boulangerie')));
	open.push(assessment);
	await assessment.setFact('name', 'Le vrai fournil');
	expect(contributionObstacles(assessment, today)).toEqual(['example']);
});

it.each([
	[{ headcount: { unknown: true } }, ['headcount']],
	[{ naf: { unknown: true } }, ['naf']],
	[{ department: { unknown: true } }, ['department']],
	[{ referenceYear: { unknown: true } }, ['year-missing']],
	[{ referenceYear: 2023 }, ['year-old']],
	[{ referenceYear: 2027 }, ['year-ahead']]
] as const)('asks for what the profile lacks: %j', async (facts, obstacles) => {
	const found = contributionObstacles(await bakery(facts), today);
	expect(found.filter((one) => one !== 'incomplete')).toEqual(obstacles);
});

it('asks for every answer, those of another year confirmed, and for the questionnaire of today', async () => {
	const assessment = await bakery();
	expect(contributionObstacles(assessment, today, 'azimut-20@2099.1')).toEqual(['older-version']);
	await assessment.decide((state) => finish({ state, compiled: assessment.compiled }, today));
	await assessment.change(startYear(2026));
	expect(contributionObstacles(assessment, today)).toEqual(['unconfirmed']);
	await assessment.answer('mesure-impact', 'mesure', null);
	expect(contributionObstacles(assessment, today)).toEqual(['incomplete', 'unconfirmed']);
});
