/**
 * `erased/<revision>`: a text that its author took back for good. The revision stays, since without it the one it
 * replaced would stand again; its value is blank, whatever content a copy has under that id. No revision undoes it.
 * What a coach took back of their own log is erased there, and nobody else reads that there was anything.
 */
import { erasedPath, parsePath } from './paths';
import type { Revision } from './revision';

/** The ids that these say are erased. */
export function erasedIn(revisions: Iterable<Revision>): Set<string> {
	const ids = new Set<string>();
	for (const { path } of revisions) {
		if (!path.includes('erased/')) continue;
		const field = parsePath(path);
		if (field?.kind === 'erased') ids.add(field.revision);
	}
	return ids;
}

/** Whether one of these paths erases the revision. */
export const isErased = (paths: ReadonlyMap<string, unknown>, revision: string): boolean =>
	paths.has(erasedPath(revision)) || paths.has(erasedPath(revision, true));

/** What people write in their own words; an answer cannot be erased. */
export function isFreeText(path: string): boolean {
	const field = parsePath(path);
	if (field?.kind === 'meta')
		return ['name', 'statement', 'answeredBy', 'coachOrganisation'].includes(field.field);
	if (field?.kind === 'profile') return field.fact === 'name';
	if (field?.kind === 'plan') return ['title', 'note', 'owner'].includes(field.field ?? '');
	if (field?.kind === 'proofs') return ['title', 'name', 'link'].includes(field.field);
	if (field?.kind === 'park') return field.field === 'who';
	return field?.kind === 'notes' || field?.kind === 'private' || field?.kind === 'meeting';
}

/** The very same revision when there is nothing to blank. */
export const blanked = (revision: Revision): Revision =>
	revision.value !== null && isFreeText(revision.path) ? { ...revision, value: null } : revision;
