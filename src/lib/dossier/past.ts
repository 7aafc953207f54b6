/**
 * Whom to talk to, where, and when next: what it said before is of use to nobody, and may be just what a person asked to
 * have corrected. It is erased as soon as it is replaced, and so is a note that nobody else was given.
 */
import { isDraft } from './drafts';
import type { DossierState } from './fold';
import { parsePath } from './paths';
import type { Revision } from './revision';

function keepsNoPast(path: string): boolean {
	const field = parsePath(path);
	return field?.kind === 'private' && (field.part === 'sheet' || field.part === 'next');
}

/** Each that still says something though it was replaced, with what stands instead. `log` is the coach's own. */
export function pastToErase(log: DossierState): { past: Revision; by: Revision }[] {
	return [...log.paths].flatMap(([path, { revisions, heads }]) => {
		const by = heads.at(-1);
		if (!by) return [];
		const isOver = (one: Revision) =>
			keepsNoPast(path) ? one.value !== null : isDraft(one, log.paths);
		return revisions
			.filter((one) => !heads.includes(one) && isOver(one))
			.map((past) => ({ past, by }));
	});
}
