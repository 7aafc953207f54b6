import { expect, test } from 'vitest';
import { exampleAssessment, newAssessment } from '../../../tests/support/assessment';
import { completeParts, endsPart, isBackupDue, type ReminderContext } from './reminder';

const dayMs = 24 * 3600 * 1000;
const now = Date.UTC(2026, 10, 24);
const first: ReminderContext = { parts: 1, backupAt: null, touched: true, putOff: null, now };
const putOff = (days: number, parts = 1, times = 1) => ({ at: now - days * dayMs, parts, times });

test.each<[string, Partial<ReminderContext>, boolean]>([
	['the first part is complete', {}, true],
	['no part is complete', { parts: 0 }, false],
	['it was copied once', { backupAt: 1 }, false],
	['an example was just loaded', { touched: false, parts: 3 }, false],
	['put off a moment ago', { putOff: putOff(0) }, false],
	['put off 6 days ago', { putOff: putOff(6.9) }, false],
	['put off 7 days ago', { putOff: putOff(7) }, true],
	['put off, then a second part is complete', { parts: 2, putOff: putOff(0) }, true],
	['put off when two parts were complete', { parts: 2, putOff: putOff(0, 2) }, false],
	['put off when two were, then a third', { parts: 3, putOff: putOff(1, 2) }, true],
	['put off twice, then a part more', { parts: 3, putOff: putOff(10, 2, 2) }, false],
	['put off twice, a month ago', { putOff: putOff(30, 1, 2) }, true],
	['put off five times, less than a month ago', { putOff: putOff(29, 3, 5) }, false]
])('a copy is asked for, or not: %s', (_, change, expected) => {
	expect(isBackupDue({ ...first, ...change })).toBe(expected);
});

test('a part is complete when every question asked in it has an answer, "don’t know" included', async () => {
	const empty = await newAssessment();
	expect(completeParts(empty)).toEqual([]);
	empty.close();

	const bakery = await exampleAssessment('boulangerie');
	const pillars = bakery.compiled.grid.pillars;
	expect(completeParts(bakery)).toEqual(pillars.map(({ id }) => id));
	await bakery.answer('mesure-impact', 'mesure', null);
	const holder = pillars.find(({ themes }) =>
		themes.some(({ criteria }) => criteria.some(({ id }) => id === 'mesure-impact'))
	);
	expect(completeParts(bakery)).toEqual(
		pillars.filter((one) => one !== holder).map(({ id }) => id)
	);
	expect(endsPart(bakery, 'mesure-impact')).toBe(false);
	await bakery.answer('mesure-impact', 'mesure', { unknown: true });
	expect(completeParts(bakery)).toHaveLength(pillars.length);
	expect(endsPart(bakery, 'mesure-impact')).toBe(true);
	bakery.close();
});
