// First: Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { indicatorPath, profilePath } from '$lib/dossier/paths';
import { Assessment } from '$lib/session/dossier/assessment.svelte';
import { compiled, example, help, newAssessment, words } from '../../../tests/support/assessment';
import { coach, company, revision } from '../../../tests/support/dossier';
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

test('two devices that gave a figure each are told, for that year and no other', () => {
	const ofYear = (id: string, number: number, year: string, author = company) =>
		revision(id, { path: indicatorPath(setName, year, 'gas'), value: { number }, author });
	const assessment = new Assessment({
		id: 'd',
		author: company,
		revisions: [
			ofYear('phone', 17_000, '2025'),
			ofYear('laptop', 18_000, '2025', coach),
			ofYear('before', 16_000, '2024'),
			ofYear('after', 15_000, '2026', coach)
		],
		storage: () => Promise.reject(new Error('nothing is written')),
		compiled,
		words,
		loadHelp: () => Promise.resolve(help),
		voices: () => []
	});
	expect([...desk(assessment, 2025).disputed]).toEqual(['gas']);
	expect([...desk(assessment, 2024).disputed]).toEqual([]);
	expect([...desk(assessment, 2026).disputed]).toEqual([]);
});
