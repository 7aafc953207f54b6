/**
 * `erased/<revision>`: a text that its author took back for good. The revision stays, since without it the one it
 * replaced would stand again; its value is blank, whatever content a copy has under that id. No revision undoes it.
 */
import { parsePath } from './paths';
import type { Revision } from './revision';

const start = 'erased/';

export const erasedPath = (revision: string) => start + revision;

/** The ids that these say are erased. */
export function erasedIn(revisions: Iterable<Revision>): Set<string> {
	const ids = new Set<string>();
	for (const { path } of revisions) if (path.startsWith(start)) ids.add(path.slice(start.length));
	return ids;
}

/** What people write in their own words; an answer cannot be erased. */
export function isFreeText(path: string): boolean {
	const field = parsePath(path);
	if (field?.kind === 'meta') return field.field === 'name';
	if (field?.kind === 'profile') return field.fact === 'name';
	if (field?.kind === 'plan') return ['title', 'note', 'owner'].includes(field.field ?? '');
	if (field?.kind === 'proofs') return ['title', 'name', 'link'].includes(field.field);
	return field?.kind === 'notes';
}

/** The very same revision when there is nothing to blank. */
export const blanked = (revision: Revision): Revision =>
	revision.value !== null && isFreeText(revision.path) ? { ...revision, value: null } : revision;
