import { expect, test } from 'vitest';
import type { Contact } from '$lib/grid/catalogue';
import { telephoneOf } from './telephone';

const office = (seenOn: string | null): Contact => ({
	id: 'cma-66',
	operator: 'cma',
	departments: ['66'],
	phone: '04 68 35 88 00',
	url: 'https://cma.example',
	sources: [{ title: 'Annuaire', url: 'https://annuaire.example', seenOn }]
});

test.each([
	['2026-07-12', '2028-01-12', false],
	['2026-07-12', '2028-01-13', true],
	['2026-07', '2028-01-31', false],
	['2026', '2028-06-30', false],
	['2026', '2028-07-01', true],
	[null, '2026-07-12', true]
])('a number seen on %s is old on %s: %s', (seenOn, today, isOld) => {
	expect(telephoneOf(office(seenOn), today)).toEqual({ number: '04 68 35 88 00', seenOn, isOld });
});

test('without a number there is none', () => {
	const { phone: _, ...without } = office('2026-07-12');
	expect(telephoneOf(without, '2026-07-13')).toBeNull();
	expect(telephoneOf(null, '2026-07-13')).toBeNull();
});
