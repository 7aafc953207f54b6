// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { indicatorPath, profilePath } from '$lib/dossier/paths';
import type { Assessment } from '$lib/session/dossier/assessment.svelte';
import { example, newAssessment } from '../../../tests/support/assessment';
import { figureSet, setName } from '../../../tests/support/figure-set';
import { changesOf } from '$lib/session/opening/examples';
import { IndicatorDesk } from './indicator-desk.svelte';

const bill = { number: 17_000, ground: 'bill' };

const bakery = () => newAssessment(changesOf(example('boulangerie')));
const desk = (assessment: Assessment, year: number) =>
	new IndicatorDesk(assessment, figureSet, String(year));

test('a diagnosis proposes for the year that it describes, and for no other', async () => {
	const assessment = await bakery();
	const year = Number(assessment.sheet.profile.referenceYear);
	expect(desk(assessment, year).proposalFor('employees')?.value).toEqual({ number: 6 });
	expect(desk(assessment, year - 1).proposalFor('employees')).toBeNull();
});

test('the year before is offered without how it was known, and not at all where nobody knew', async () => {
	const assessment = await bakery();
	await assessment.change([
		{ path: indicatorPath(setName, '2024', 'gas'), value: bill },
		{ path: indicatorPath(setName, '2024', 'electricityBought'), value: { none: 'unknown' } }
	]);
	expect(desk(assessment, 2025).yearBefore('gas')).toEqual({ number: 17_000 });
	expect(desk(assessment, 2025).yearBefore('electricityBought')).toBeNull();
});

test('who has grown since keeps what may point at a person to themselves', async () => {
	const assessment = await bakery();
	const isPersonal = () => desk(assessment, 2025).reading.lines.get('accidents')?.isPersonal;
	await assessment.change([{ path: profilePath('headcount'), value: 60 }]);
	expect(isPersonal()).toBe(false);
	await assessment.change([
		{ path: indicatorPath(setName, '2025', 'employees'), value: { number: 6 } }
	]);
	expect(isPersonal()).toBe(true);
});
