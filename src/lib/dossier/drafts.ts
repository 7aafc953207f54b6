/**
 * A text is a draft until it went out of this device: then `handed/<revision>` says how, and its versions stay. Until
 * then a write blanks what it replaces, as a tombstone does (`erasure.ts`): nobody can have read it. What a company is
 * called is no draft.
 */
import { erasedPath, handedPath, isPrivate, parsePath } from './paths';
import { isFreeText } from './erasure';
import type { DossierState } from './fold';
import type { Change, Revision } from './revision';

/** `before`: it stood when nothing noted yet what went out, and may have. */
export const waysOut = ['file', 'paper', 'page', 'code', 'text', 'before'] as const;
export type WayOut = (typeof waysOut)[number];

export function hasDrafts(path: string): boolean {
	if (!isFreeText(path)) return false;
	const field = parsePath(path);
	if (field?.kind === 'private') return field.part === 'talks';
	const isName = field?.kind === 'profile' || (field?.kind === 'meta' && field.field === 'name');
	return !isName;
}

/** The texts that stand, go out and were not noted yet. `state`: of one log, or of both. */
export const draftsIn = (
	state: DossierState,
	goesOut: (revision: Revision) => boolean = () => true
): Revision[] =>
	[...state.paths].flatMap(([path, { heads }]) =>
		hasDrafts(path) ? heads.filter((head) => isDraft(head, state.paths) && goesOut(head)) : []
	);

/** It says something, and nothing says that it went out. */
export const isDraft = (
	{ id, path, value }: Revision,
	noted: { has: (path: string) => boolean }
): boolean => value !== null && hasDrafts(path) && !noted.has(handedPath(id, isPrivate(path)));

export const handedChange = ({ id, path }: Revision, how: WayOut): Change => ({
	path: handedPath(id, isPrivate(path)),
	value: how
});

export const erasedChange = ({ id, path }: Revision): Change => ({
	path: erasedPath(id, isPrivate(path)),
	value: true
});
