// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import type { Json } from '$lib/dossier/revision';
import { comparisonOf } from '../../../../tests/support/comparison';
import { example, grid, newAssessment } from '../../../../tests/support/assessment';
import type { Assessment } from '../session/assessment.svelte';
import { changesOf } from '../session/examples';
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
const all = { '': 400, '1-9': 120, industry: 90, '1-9/industry': 40, '10-49': 60, agriculture: 30 };
const without = (...keys: string[]) =>
	comparisonOf(
		grid,
		Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))
	);

it.each([
	[[], 40, { size: true, family: true }, false],
	[['1-9/industry'], 90, { size: false, family: true }, true],
	[['1-9/industry', 'industry'], 120, { size: true, family: false }, true],
	[['1-9/industry', 'industry', '1-9'], 400, { size: false, family: false }, true]
])('without %j, the next wider class is taken, and said', async (missing, count, same, wider) => {
	expect(compareWith(without(...missing), await bakery())).toMatchObject({ count, same, wider });
});

it('without any class nobody is comparable', async () => {
	expect(compareWith(without(...Object.keys(all)), await bakery())).toBeNull();
});

it('a class whose total is not said is passed by', async () => {
	const edition = without();
	const own = edition.classes['1-9/industry'];
	if (own) own.parts = own.parts.map(() => null);
	expect(compareWith(edition, await bakery())).toMatchObject({ count: 90, wider: true });
});

it('of a company that says neither size nor activity, all are its class, and it is no wider one', async () => {
	const untold = await bakery({ headcount: { unknown: true }, naf: { unknown: true } });
	expect(compareWith(without(), untold)).toMatchObject({ count: 400, wider: false });
});

it('says its own points beside each band, the total last', async () => {
	const assessment = await bakery();
	const compared = compareWith(without(), assessment);
	const { total, pillars, criteria } = assessment.score;
	expect(compared?.parts.map(({ id }) => id)).toEqual([
		...grid.pillars.map(({ id }) => id),
		'total'
	]);
	expect(compared?.parts.at(-1)).toEqual({
		id: 'total',
		own: { low: total.low, high: total.high },
		band: [30, 38, 45]
	});
	for (const { id, own } of compared?.parts.slice(0, -1) ?? [])
		expect(own).toEqual({ low: pillars[id]?.low, high: pillars[id]?.high });
	const [line] = compared?.subjects ?? [];
	const { low = 0, max = 1 } = criteria[line?.id ?? ''] ?? {};
	expect(line?.own.low).toBe((100 * low) / max);
});

it('leaves out subjects that do not concern the company, and those of which too few say something', async () => {
	const assessment = await newAssessment(changesOf(example('graphiste')));
	open.push(assessment);
	const edition = without();
	const bands = edition.classes['']?.subjects ?? [];
	const compared = compareWith(edition, assessment);
	const expected = edition.subjects.filter(
		(id, at) => bands[at] !== null && assessment.score.criteria[id]?.status !== 'not-applicable'
	);
	expect(compared?.subjects?.map(({ id }) => id)).toEqual(expected);
	expect(expected.length).toBeLessThan(17);
});

it('compares no subject with those of another questionnaire', async () => {
	const edition = comparisonOf(grid, all, { grid: 'azimut-20@2026.1' });
	expect(compareWith(edition, await bakery())?.subjects).toBeNull();
});
