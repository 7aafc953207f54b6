// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { toFindOf } from '$lib/engine/steps/to-find';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { newAssessment } from '../../../../tests/support/assessment';
import { shortInterview } from './short-interview';

const short = (assessment: Assessment) =>
	shortInterview(
		assessment.compiled,
		assessment.reading,
		(criterion, item) => assessment.answerTo(criterion, item) !== undefined
	);

test('it asks the ten subjects that tell most of what is not answered, in the order of the screens', async () => {
	const assessment = await newAssessment();
	const { compiled, reading } = assessment;
	const order = compiled.path.map(({ id }) => id);
	const widths = new Map<string, number>();
	for (const { criterion, upTo } of toFindOf(compiled, reading))
		widths.set(criterion, (widths.get(criterion) ?? 0) + upTo);
	const asked = short(assessment);
	expect(asked).toHaveLength(10);
	expect(asked).toEqual(order.filter((id) => asked.includes(id)));
	const left = order.filter((id) => !asked.includes(id));
	const least = Math.min(...asked.map((id) => widths.get(id) ?? 0));
	for (const id of left) expect(widths.get(id) ?? 0).toBeLessThanOrEqual(least);
});

test('what nobody knows was asked already', async () => {
	const assessment = await newAssessment();
	const [first = ''] = short(assessment);
	const items = assessment.compiled.criterionById.get(first)?.items.keys() ?? [];
	for (const item of items) await assessment.answer(first, item, { unknown: true });
	expect(short(assessment)).not.toContain(first);
	expect(short(assessment)).toHaveLength(10);
});
