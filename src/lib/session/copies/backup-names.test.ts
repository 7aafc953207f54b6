// @module-tag often
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName, outdated } from './backup-names';

const id = `abcdef01${'0'.repeat(24)}`;
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
const name = (n: number, stem = 'Boulangerie Été') => backupName({ id, name: stem }, day(n));

describe('the names of automatic copies', () => {
	test('hold the dossier and the day here', () => {
		expect(name(5)).toBe('boulangerie-ete-abcdef01-2026-11-05.azimut.json');
		expect(backupName({ id, name: '///' }, day(1))).toBe('dossier-abcdef01-2026-11-01.azimut.json');
	});

	test('the 7 newest days stay', () => {
		const names = Array.from({ length: 9 }, (_, at) => name(at + 1));
		expect(outdated(names, id, name(9))).toEqual([name(1), name(2)]);
		expect(outdated(names.slice(0, 6), id, name(7))).toEqual([]);
		expect(outdated(names.slice(0, 7), id, name(8))).toEqual([name(1)]);
	});

	test('a dossier that was renamed has one copy of today, and its older days still count', () => {
		const old = Array.from({ length: 7 }, (_, at) => name(at + 1));
		const written = name(7, 'Autre nom');
		expect(outdated([...old, written], id, written)).toEqual([name(7)]);
		expect(outdated(old, id, name(8, 'Autre nom'))).toEqual([name(1)]);
	});

	test.each([
		'impots-2020.pdf',
		'boulangerie-abcdef01-2026-11-01.azimut.html',
		'boulangerie-2020-01-01.azimut.json',
		'Boulangerie-abcdef01-2020-01-01.azimut.json',
		'boulangerie-abcdef01-2020-01-01 (1).azimut.json',
		'boulangerie-abcdef01-2020-01-01.azimut.json.bak',
		'copie/boulangerie-abcdef01-2020-01-01.azimut.json',
		'boulangerie-abcdef02-2020-01-01.azimut.json'
	])('%s is never removed', (foreign) => {
		const names = [foreign, ...Array.from({ length: 9 }, (_, at) => name(at + 1))];
		expect(outdated(names, id, name(9))).not.toContain(foreign);
	});

	test('whatever is in the folder: what was just written stays, at most 7 days are left', () => {
		const stems = fc.constantFrom('a', 'b', 'Été');
		const days = fc.integer({ min: 1, max: 28 });
		const own = fc.array(fc.tuple(days, stems).map(([n, stem]) => name(n, stem)));
		fc.assert(
			fc.property(own, fc.array(fc.string()), days, stems, (copies, others, n, stem) => {
				const written = name(n, stem);
				const names = [...copies, ...others];
				const removed = outdated(names, id, written);
				expect(removed).not.toContain(written);
				expect(others.filter((other) => removed.includes(other))).toEqual([]);
				const left = [...names, written].filter((one) => !removed.includes(one));
				const leftDays = new Set(left.map((one) => /\d{4}-\d{2}-\d{2}/.exec(one)?.[0] ?? ''));
				leftDays.delete('');
				expect(leftDays.size).toBeLessThanOrEqual(8);
			})
		);
	});
});
