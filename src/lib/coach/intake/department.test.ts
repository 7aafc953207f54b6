// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { profilePath } from '$lib/dossier/paths';
import { newAssessment } from '../../../../tests/support/assessment';
import { placeCompany } from './department';

const path = profilePath('department');

test.each([
	['34172', [], '34'],
	['34172', [{ path, value: '31' }], '31'],
	['34172', [{ path, value: { unknown: true } }], { unknown: true }],
	['75056', [], undefined],
	['Paris', [], undefined],
	['', [], undefined]
])('of %s, where it has said %j, a company is in %j', async (commune, given, department) => {
	const assessment = await newAssessment(given);
	expect(await placeCompany(assessment, commune)).toBe(true);
	expect(assessment.sheet.profile.department).toEqual(department);
	assessment.close();
});
