import { describe, expect, it } from 'vitest';
import type { Contact } from '$lib/grid/catalogue';
import type { Condition } from '$lib/grid/grid';
import type { Profile } from '$lib/grid/sheet';
import {
	compiledOf,
	contactFor,
	tinyCatalogue,
	today
} from '../../../../tests/criteria/tiny-catalogue';
import { contactOf, officeOf } from './contact';

/** Who is called first, and the facts that could name another. */
function call(contacts: Contact[], profile: Profile): [string | null, string[]] {
	const { contact, missing } = contactOf(compiledOf([], { contacts }), profile, today);
	return [contact?.id ?? null, missing];
}

const unknown = { unknown: true } as const;
const artisan: Condition = { is: ['artisan', true] };

describe('the contact of a company', () => {
	it.each<[string, Profile, string | null, string[]]>([
		['a cooperative', { department: '31', legalForm: 'scop', artisan: true }, 'cooperatives', []],
		['a craftsman', { department: '31', legalForm: 'sas', artisan: true }, 'craft', []],
		['a craftsman of unknown form', { department: '31', artisan: true }, 'craft', ['legalForm']],
		['another company', { department: '31', legalForm: 'sas', artisan: false }, 'chamber', []],
		['a company that only told where it is', { department: '31' }, 'chamber', ['legalForm', 'artisan']],
		['one that does not know the rest', { department: '31', legalForm: unknown, artisan: unknown }, 'chamber', ['legalForm', 'artisan']],
		['one where no craft is served', { department: '32', legalForm: 'sas' }, 'chamber', []],
		['one where nobody serves', { department: '09' }, null, []],
		['one that is elsewhere', { department: 'other' }, null, []],
		['one that never said where it is', { legalForm: 'scop' }, null, ['department']],
		['one that does not know where it is', { department: unknown }, null, ['department']],
		['one whose department is none', { department: '75' }, null, ['department']]
	])('is found for %s', (_, profile, contact, missing) => {
		expect(call(tinyCatalogue.contacts, profile)).toEqual([contact, missing]);
	}); // prettier-ignore

	it('is the first of the file that serves it', () => {
		const contacts = ['second', 'first'].map((id) => contactFor(id, ['31'], artisan));
		expect(call(contacts, { department: '31', artisan: true })).toEqual(['second', []]);
		expect(call(contacts.toReversed(), { department: '31', artisan: true })).toEqual(['first', []]);
	});

	it('is nobody while the only ones are uncertain, and each missing fact is named once', () => {
		const contacts = [
			contactFor('craft', ['31'], artisan),
			contactFor('others', ['31'], { not: artisan }),
			contactFor('young', ['31'], { atMost: ['age', 1] })
		];
		expect(call(contacts, { department: '31' })).toEqual([null, ['artisan', 'created']]);
		expect(call(contacts, { department: '31', artisan: false })).toEqual(['others', []]);
	});

	it('reads facts as offers do', () => {
		const contacts = [
			contactFor('small', ['31'], { atMost: ['headcount', 20] }),
			contactFor('region', ['31'], { is: ['region', '76'] })
		];
		expect(call(contacts, { department: '31', headcount: 19 })).toEqual(['small', []]);
		expect(call(contacts, { department: '31', headcount: 20 })).toEqual(['region', []]);
		expect(call(contacts, { department: '31' })).toEqual(['region', ['headcount']]);
		const young = [contactFor('young', ['31'], { atMost: ['age', 0] })];
		const profile = { department: '31', created: '2025-12' };
		const [before, after] = ['2026-11-30', '2027-01-01'].map(
			(day) => contactOf(compiledOf([], { contacts: young }), profile, day).contact?.id
		);
		expect([before, after]).toEqual(['young', undefined]);
	});
});

describe('the office of an operator', () => {
	const phone = '05 00 00 00 00';
	const there = (id: string, department: string) => contactFor(id, [department], artisan);
	const [without, here, elsewhere] = [there('a', '31'), there('b', '31'), there('c', '32')];
	const compiled = compiledOf([], {
		contacts: [without, { ...here, phone }, { ...elsewhere, phone }]
	});

	it('answers the telephone in the department of the company, whatever it calls first', () => {
		expect(officeOf(compiled, here.operator, { department: '31', artisan: false })?.id).toBe('b');
		expect(officeOf(compiled, here.operator, { department: '32' })?.id).toBe('c');
	});

	it('is unknown for another operator, elsewhere, and without a department', () => {
		expect(officeOf(compiled, 'autre', { department: '31' })).toBeNull();
		expect(officeOf(compiled, here.operator, { department: '09' })).toBeNull();
		expect(officeOf(compiled, here.operator, { department: unknown })).toBeNull();
		expect(officeOf(compiled, here.operator, {})).toBeNull();
	});
});
