/**
 * A dossier holds the answers to several questionnaires, each under its own version, and one profile for all. `grid` names
 * the version in use; `grids/<id>` keeps that of a questionnaire that was put aside.
 */
import { valueAt, type DossierState } from './fold';
import { asidePath, gridPath, parsePath } from './paths';
import type { Change } from './revision';
import { gridIn, questionnaireOf } from './sheet';

/** The versions put aside, as `<id>@<version>`, by questionnaire. */
export function gridsAside(state: DossierState): ReadonlyMap<string, string> {
	const inUse = questionnaireOf(gridIn(state));
	const aside = new Map<string, string>();
	for (const path of state.paths.keys()) {
		const field = parsePath(path);
		const value = field?.kind === 'grids' ? valueAt(state, path) : null;
		if (field?.kind === 'grids' && field.questionnaire !== inUse && typeof value === 'string')
			aside.set(field.questionnaire, value);
	}
	return aside;
}

/** What a dossier writes to go on with a version of another questionnaire: the one in use is kept aside. */
export function takeUp(state: DossierState, grid: string): Change[] {
	const inUse = gridIn(state);
	const id = questionnaireOf(inUse);
	if (id === questionnaireOf(grid)) return [];
	return [
		...(inUse ? [{ path: asidePath(id), value: inUse }] : []),
		{ path: gridPath, value: grid }
	];
}
