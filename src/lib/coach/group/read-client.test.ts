import { expect, test } from 'vitest';
import { compileCatalogue } from '$lib/engine/offers/compile-catalogue';
import { finish } from '$lib/years/finish';
import { startYear } from '$lib/years/years';
import { Guidance } from '$lib/offers/guidance.svelte';
import { compiled, exampleAssessment } from '../../../../tests/support/assessment';
import { guide } from '../../../../tests/support/guide';
import { readClient, twoYears } from './read-client';

const today = '2026-12-01';
const means = { compiled, catalogue: compileCatalogue(guide.catalogue, compiled), today };

test('offers open to a client are those that its own screens name beside the subject', async () => {
	const assessment = await exampleAssessment('boulangerie');
	const guidance = new Guidance(guide, assessment, today);
	const subjects = compiled.criteria.map(({ id }) => id);
	const { offers } = readClient(assessment.state, subjects, means);
	const shown = subjects.map((subject) => guidance.moving(subject, Infinity).map(({ id }) => id));
	expect(subjects.map((subject) => offers.get(subject))).toEqual(shown);
	expect(shown.flat().length).toBeGreaterThan(0);
	expect(readClient(assessment.state, subjects, { ...means, catalogue: null }).offers.size).toBe(0);
});

test('before and after are the first and the last finished diagnosis, of two years', async () => {
	const assessment = await exampleAssessment('boulangerie');
	const finishOn = (date: string) =>
		assessment.decide((state) => finish({ state, compiled }, date));
	const years = () => {
		const found = twoYears(assessment.state);
		return found && [found.before.year, found.after.year];
	};
	await assessment.change(startYear(2024));
	await finishOn('2025-01-10');
	expect(years()).toBeNull();
	await assessment.change(startYear(2025));
	await finishOn('2026-01-10');
	await assessment.change(startYear(2026));
	await finishOn('2026-12-01');
	expect(years()).toEqual([2024, 2026]);
});
