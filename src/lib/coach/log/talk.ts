import { nextChanges, type ClientSummary } from '$lib/dossier/client';
import { contactChanges, type Contact } from '$lib/dossier/contacts';
import type { Change } from '$lib/dossier/revision';

/** What noting a talk writes; what was planned for that day, or before, was held: it is to come no more. */
export function talkChanges(contact: Contact, next: ClientSummary['next']): Change[] {
	const { minutes, funder, note } = contact;
	const tidy = { minutes: Math.round(minutes), funder: funder.trim(), note: note.trim() };
	const held = next && next.on <= contact.on ? nextChanges(null) : [];
	return [...contactChanges({ ...contact, ...tidy }), ...held];
}
