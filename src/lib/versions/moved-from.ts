import { valueAt, type DossierState } from '$lib/dossier/fold';
import { parsePath } from '$lib/dossier/paths';

/** The older versions that this dossier was moved from. */
export function movedFrom(state: DossierState): string[] {
	return [...state.paths.keys()].sort().flatMap((path) => {
		const field = parsePath(path);
		return field?.kind === 'moves' && valueAt(state, path) !== null ? [field.from] : [];
	});
}
