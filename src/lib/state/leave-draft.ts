import { valueAt, type DossierState } from '$lib/dossier/fold';
import { answerPath, confirmedPath, gridPath, parsePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';

/**
 * The published version that a draft became, when this app knows it: publishing keeps the structure and only takes
 * `-draft` off the name.
 */
export function publishedFrom(grid: string, known: readonly string[]): string | null {
	const published = grid.replace(/-draft$/, '');
	return published !== grid && !known.includes(grid) && known.includes(published)
		? published
		: null;
}

/** What a dossier begun with a draft writes to go on with the published version: the same answers under its name. */
export function leaveDraft(state: DossierState, draft: string, published: string): Change[] {
	const moved = [...state.paths.keys()].sort().flatMap((path): Change[] => {
		const field = parsePath(path);
		const underGrid = field?.kind === 'answers' || field?.kind === 'confirmed';
		if (!underGrid || field.grid !== draft) return [];
		const pathOf = field.kind === 'answers' ? answerPath : confirmedPath;
		const value = valueAt(state, path);
		return value === null ? [] : [{ path: pathOf(published, field.criterion, field.item), value }];
	});
	return [...moved, { path: gridPath, value: published }];
}
