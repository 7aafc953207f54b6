/** How wide a catalogue of `occitanie` is. That any catalogue holds together is checked by `criteria:check`. */
import { describe, expect, it } from 'vitest';
import { departments as everywhere } from '$lib/grid/facts';
import { loadInUse } from '../../src/cli/criteria/catalogue-folder';

describe.each(loadInUse())('A catalogue in use', (loaded) => {
	it('is wide enough: at least 105 offers of 60 operators, the five needs, a contact everywhere', () => {
		if ('problem' in loaded) throw new Error(loaded.problem.message);
		const { offers, contacts } = loaded.catalogue;
		expect(offers.length).toBeGreaterThanOrEqual(105);
		const operators = offers.flatMap(({ operator, partners }) => [operator, ...partners]);
		expect(new Set(operators).size).toBeGreaterThanOrEqual(60);
		expect(new Set(offers.flatMap(({ needs }) => needs)).size).toBe(5);
		const departments = new Set(contacts.flatMap((contact) => contact.departments));
		expect([...departments].sort()).toEqual([...everywhere].sort());
	});
});
