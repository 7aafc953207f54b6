/**
 * A dossier holds the answers to several questionnaires, each under its own version, and one profile for all. `grid` names
 * the version in use; `grids/<id>` keeps that of a questionnaire that was put aside.
 */
import type { DossierState } from './fold';
import { asidePath, gridPath, parsePath } from './paths';
import type { Change } from './revision';
import { idOf } from '$lib/grid/folders';
import { gridIn } from './sheet';

/** The versions put aside, as `<id>@<version>`, by questionnaire. */
export function gridsAside(state: DossierState): ReadonlyMap<string, string> {
	const inUse = idOf(gridIn(state));
	const written = [...state.paths].flatMap(([path, { revisions }]) => {
		const kind = parsePath(path)?.kind;
		return kind === 'grid' || kind === 'grids' ? revisions : [];
	});
	const aside = new Map<string, string>();
	// What was taken up on two devices at once is in the history of `grid` alone.
	for (const { value } of written.toSorted((one, other) => one.at - other.at))
		if (typeof value === 'string' && idOf(value) !== inUse) aside.set(idOf(value), value);
	return aside;
}

/** What a dossier writes to go on with a version of another questionnaire: the one in use is kept aside. */
export function takeUp(state: DossierState, grid: string): Change[] {
	const inUse = gridIn(state);
	const id = idOf(inUse);
	if (id === idOf(grid)) return [];
	return [
		...(inUse ? [{ path: asidePath(id), value: inUse }] : []),
		{ path: gridPath, value: grid }
	];
}
