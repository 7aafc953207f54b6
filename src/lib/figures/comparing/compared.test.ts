// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import type { Json } from '$lib/dossier/revision';
import { around, comparisonOf } from '../../../../tests/support/comparison';
import { example, grid, newAssessment } from '../../../../tests/support/assessment';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { changesOf } from '$lib/session/opening/examples';
import { compareWith } from './compared';

const open: Assessment[] = [];
afterEach(() => open.splice(0).forEach((assessment) => assessment.close()));

/** Seven people, of industry. */
async function bakery(facts: Record<string, Json> = {}): Promise<Assessment> {
	const told = Object.entries(facts).map(([fact, value]) => ({ path: profilePath(fact), value }));
	const assessment = await newAssessment([...changesOf(example('boulangerie')), ...told]);
	open.push(assessment);
	return assessment;
}
const everyone = ['all', '1-9', 'industry', '10-49', 'agriculture'];

it('says the total of its size, of its activity and of all, and from when what is not known will be', async () => {
	const assessment = await bakery();
	const { low, high } = assessment.score.total;
	const own = { low, high };
	expect(compareWith(comparisonOf(grid, everyone), assessment).totals).toEqual([
		{ id: 'size', own, figure: around(36), from: 150 },
		{ id: 'family', own, figure: around(42), from: 140 },
		{ id: 'all', own, figure: around(38), from: 240 }
	]);
	const { totals } = compareWith(comparisonOf(grid, ['10-49', 'agriculture']), assessment);
	expect(totals.map(({ figure, from }) => [figure, from])).toEqual([
		[null, 150],
		[null, 140],
		[null, 240]
	]);
});

it('of a company that says neither size nor activity, all are beside it', async () => {
	const untold = await bakery({ headcount: { unknown: true }, naf: { unknown: true } });
	const { totals } = compareWith(comparisonOf(grid, everyone), untold);
	expect(totals.map(({ id }) => id)).toEqual(['all']);
});

it('says its own points of each part and subject beside the mean of all', async () => {
	const assessment = await bakery();
	const { parts, subjects } = compareWith(comparisonOf(grid, everyone), assessment);
	const { pillars, criteria } = assessment.score;
	expect(parts.map(({ id }) => id)).toEqual(grid.pillars.map(({ id }) => id));
	for (const { id, own } of parts)
		expect(own).toEqual({ low: pillars[id]?.low, high: pillars[id]?.high });
	const [line] = subjects ?? [];
	const { low = 0, max = 1 } = criteria[line?.id ?? ''] ?? {};
	expect(line?.own.low).toBe((100 * low) / max);
});

it('leaves out subjects that do not concern the company', async () => {
	const assessment = await newAssessment(changesOf(example('graphiste')));
	open.push(assessment);
	const { subjects } = compareWith(comparisonOf(grid, everyone), assessment);
	const { criteria } = assessment.score;
	expect(subjects?.some(({ id }) => criteria[id]?.status === 'not-applicable')).toBe(false);
	expect(subjects?.length).toBeLessThan(20);
	expect(subjects?.some(({ figure }) => figure === null)).toBe(true);
});

it('compares no subject with those of another questionnaire', async () => {
	const edition = comparisonOf(grid, everyone, { grid: 'azimut-20@2026.1' });
	expect(compareWith(edition, await bakery()).subjects).toBeNull();
});
