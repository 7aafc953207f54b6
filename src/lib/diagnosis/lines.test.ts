// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { exampleAssessment } from '../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { linesOf } from './lines';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));
const company = async (slug = 'boulangerie') => {
	const assessment = await exampleAssessment(slug);
	open.push(assessment);
	return assessment;
};

describe('the lines of a diagnosis', () => {
	test('are the 20 subjects in the order of their numbers, with what is asked now', async () => {
		const lines = linesOf(await company());
		expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(lines[11]?.items.map(({ id, sensitive }) => [id, sensitive])).toEqual([
			['part-cdi', true],
			['departs-subis', true]
		]);
		expect(lines[1]?.items.some(({ sensitive }) => sensitive)).toBe(false);
	});

	test('of a subject that does not apply hold no question', async () => {
		const lines = linesOf(await company('graphiste'));
		const outside = lines.filter(({ result }) => result.status === 'not-applicable');
		expect(outside.length).toBeGreaterThan(3);
		expect(outside.flatMap(({ items }) => items)).toEqual([]);
	});
});
