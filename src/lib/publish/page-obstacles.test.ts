// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import { example, newAssessment } from '../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { changesOf, changesWhenLoaded } from '$lib/session/opening/examples';
import { obstaclesOf } from './page-obstacles';
import { finish } from '$lib/years/finish';
import { startYear } from '$lib/years/years';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

async function bakery(): Promise<Assessment> {
	const year = { path: profilePath('referenceYear'), value: 2025 };
	const assessment = await newAssessment([...changesOf(example('boulangerie')), year]);
	open.push(assessment);
	return assessment;
}
const today = '2026-11-25';
const end = (assessment: Assessment) =>
	assessment.decide((state) => finish({ state, compiled: assessment.compiled }, today));

it('refuses what was made from an example, and asks for nothing else', async () => {
	const assessment = await newAssessment(changesWhenLoaded(example('boulangerie')));
	open.push(assessment);
	expect(obstaclesOf(assessment, today)).toEqual(['example']);
	await assessment.setFact('name', 'Le vrai fournil');
	await assessment.rename('Le vrai fournil');
	await assessment.change([{ path: 'meta/origin', value: null }]);
	await end(assessment);
	expect(obstaclesOf(assessment, today)).toEqual(['example']);
	await assessment.undo();
	expect(obstaclesOf(assessment, today)).toEqual(['example']);
});

it('asks to finish, and for a name', async () => {
	const assessment = await bakery();
	expect(obstaclesOf(assessment, today)).toEqual(['unfinished', 'name']);
	await end(assessment);
	await assessment.setFact('name', 'Boulangerie');
	expect(obstaclesOf(assessment, today)).toEqual([]);
});

it('asks to finish again once an answer changed', async () => {
	const assessment = await bakery();
	await assessment.setFact('name', 'Boulangerie');
	await end(assessment);
	await assessment.answer('mesure-impact', 'mesure', { level: 'rien' });
	expect(obstaclesOf(assessment, today)).toEqual(['unfinished']);
});

it('asks to answer first, and not to finish what is not complete', async () => {
	const assessment = await bakery();
	await assessment.setFact('name', 'Boulangerie');
	await assessment.answer('mesure-impact', 'mesure', null);
	expect(obstaclesOf(assessment, today)).toEqual(['incomplete']);
});

it('asks for a new year when the diagnosis or its year is too old', async () => {
	const assessment = await bakery();
	await assessment.setFact('name', 'Boulangerie');
	await end(assessment);
	expect(obstaclesOf(assessment, '2027-11-25')).toEqual([]);
	expect(obstaclesOf(assessment, '2027-11-26')).toEqual(['day-old']);
	expect(obstaclesOf(assessment, '2028-01-01')).toEqual(['year-old', 'day-old']);
	expect(obstaclesOf(assessment, '2026-11-23')).toEqual(['day-ahead']);
});

it('asks for the year when nobody said, and to confirm what another year said', async () => {
	const assessment = await bakery();
	await assessment.setFact('name', 'Boulangerie');
	await end(assessment);
	await assessment.setFact('referenceYear', { unknown: true });
	expect(obstaclesOf(assessment, today)).toContain('year-missing');
	await assessment.change(startYear(2026));
	expect(obstaclesOf(assessment, today)).toContain('unconfirmed');
});
