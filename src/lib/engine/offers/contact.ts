import type { Contact } from '$lib/grid/catalogue';
import type { Profile } from '$lib/grid/sheet';
import { readCatalogueFacts } from './catalogue-facts';
import type { CompiledCatalogue } from './compile-catalogue';
import { missingFacts } from '../facts/condition';

/**
 * The organisation to call first: the first of the catalogue's contacts that serves this department and this kind of
 * company; null when there is none. `missing` are facts that could name another: a contact met before, whose
 * condition is still unknown.
 */
export function contactOf(
	catalogue: CompiledCatalogue,
	profile: Profile,
	today: string
): { contact: Contact | null; missing: string[] } {
	const facts = readCatalogueFacts(catalogue.facts, profile, today);
	const department = facts.values[catalogue.facts.slots.get('department') ?? -1];
	if (typeof department !== 'string') return { contact: null, missing: ['department'] };
	const missing = new Set<string>();
	for (const { contact, when } of catalogue.contacts) {
		if (!contact.departments.includes(department)) continue;
		const serves = when === null || when.test(facts);
		if (serves === true) return { contact, missing: [...missing] };
		if (serves === null && when) for (const fact of missingFacts(when, facts)) missing.add(fact);
	}
	return { contact: null, missing: [...missing] };
}

/** Where this operator answers the telephone for a company of this department; null when no source says. */
export function officeOf(
	{ contacts }: CompiledCatalogue,
	operator: string,
	{ department }: Profile
): Contact | null {
	const found = contacts.find(
		({ contact }) =>
			contact.operator === operator &&
			contact.phone !== undefined &&
			contact.departments.some((one) => one === department)
	);
	return found?.contact ?? null;
}
