import { lastDiagnosis } from '$lib/dossier/campaigns';
import { sameJson } from '$lib/dossier/canonical';
import { valueAt, type DossierState } from '$lib/dossier/fold';
import { confirmedPath, parsePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { gridIn, yearPath } from '$lib/dossier/sheet';

/**
 * The changes that store answers, and with them that they are of this year, in one gesture. An answer given again as it
 * stands is only confirmed, unless it was chosen among several (`again`). In a first year nothing is added.
 */
export function confirming(state: DossierState, changes: readonly Change[]): readonly Change[] {
	const grid = gridIn(state);
	const given = changes.findLast(({ path }) => path === yearPath)?.value;
	const year = given ?? valueAt(state, yearPath);
	if (!lastDiagnosis(state, year)) return changes;
	return changes.flatMap((change) => {
		const field = parsePath(change.path);
		if (field?.kind !== 'answers' || field.grid !== grid || change.value === null) return [change];
		const path = confirmedPath(field.grid, field.criterion, field.item);
		const confirmed = valueAt(state, path) === year ? [] : [{ path, value: year }];
		const isOnlyConfirmed = isSettledAs(state, change) && confirmed.length > 0 && !change.again;
		return isOnlyConfirmed ? confirmed : [change, ...confirmed];
	});
}

function isSettledAs(state: DossierState, { path, value }: Change): boolean {
	const settled = state.paths.get(path)?.settled;
	return settled !== undefined && !settled.disagreement && sameJson(settled.value, value);
}
