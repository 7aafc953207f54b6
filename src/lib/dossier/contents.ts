/** How much of what there is in a set of revisions, as a person counts it: for what leaves a device, and what stays. */
import { contactsOf } from './contacts';
import { clientOf, handoversOf, sheetFields } from './client';
import { fold, type DossierState } from './fold';
import { introductionsOf } from './introductions';
import { meetingsOf } from './meetings';
import { stillParked } from './parked';
import { isPrivate, parsePath } from './paths';
import { planOf } from './plan';
import { ownKinds, type PrivateContents } from './private-contents';
import { proofsOf } from './proofs';
import type { Author, Revision } from './revision';

/** In the order in which they are said. The first are the dossier's, from `privateNotes` on the coach's own. */
export const contentKinds = [
	'answers', 'figures', 'facts', 'notes', 'coachNotes', 'plan', 'proofs', 'parked', 'meetings', 'campaigns',
	'privateNotes', 'contacts', 'sheet', 'tags', 'next', 'permissions', 'introductions',
	'handovers', 'unknown'
] as const; // prettier-ignore
export type ContentKind = (typeof contentKinds)[number];
export type Contents = Record<ContentKind, number>;

/**
 * @param state of the dossier's log, of the coach's own, or of both together
 * @param grid `<id>@<version>` of the dossier: its answers are counted
 */
export function contentsOf(state: DossierState, grid: string): Contents {
	const client = clientOf(state);
	const { tags, next, permissions } = client;
	const counts = (test: (path: string) => boolean) =>
		[...state.paths].filter(([path, { settled }]) => settled.value !== null && test(path)).length;
	/** By who wrote what stands: a coach may write in the dossier's own notes. */
	const notesBy = (role: Author['role']) =>
		counts(
			(path) =>
				path.startsWith('notes/company/') && state.paths.get(path)?.settled.author.role === role
		);
	const ofKind = (kind: string) => counts((path) => parsePath(path)?.kind === kind);
	return {
		answers: counts((path) => path.startsWith(`answers/${grid}/`)),
		figures: ofKind('indicators'),
		facts: ofKind('profile'),
		notes: notesBy('company'),
		coachNotes: notesBy('coach'),
		plan: planOf(state).length,
		proofs: proofsOf(state).length,
		parked: stillParked(state, grid).length,
		meetings: meetingsOf(state).length,
		campaigns: ofKind('campaigns'),
		privateNotes: counts((path) => isPrivate(path) && parsePath(path)?.kind === 'notes'),
		contacts: contactsOf(state).length,
		sheet: sheetFields.filter((field) => client[field] !== '').length,
		tags: tags.length,
		next: next ? 1 : 0,
		permissions: Object.keys(permissions).length,
		introductions: introductionsOf(state).length,
		handovers: handoversOf(state).length,
		unknown: counts((path) => parsePath(path) === null)
	};
}

export function privateContents(revisions: readonly Revision[]): PrivateContents {
	const all = contentsOf(fold(revisions), '');
	return Object.fromEntries(
		ownKinds.filter((kind) => all[kind] > 0).map((kind) => [kind, all[kind]])
	);
}
