/**
 * Whom to talk to, where, and when next: what it said before is of use to nobody, and may be just what a person asked to
 * have corrected. It is erased as soon as it is replaced.
 */
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
		if (!by || !keepsNoPast(path)) return [];
		return revisions
			.filter((one) => one.value !== null && !heads.includes(one))
			.map((past) => ({ past, by }));
	});
}
