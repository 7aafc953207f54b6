/** What a dossier holds of questionnaires of figures, by year. */
import type { IndicatorValue, IndicatorValues } from '$lib/grid/indicators/values';
import { valueAt, type DossierState } from './fold';
import { parsePath } from './paths';

/** @param grid `<id>@<version>` @param year `yyyy` */
export function indicatorsIn(state: DossierState, grid: string, year: string): IndicatorValues {
	const start = `indicators/${grid}/${year}/`;
	return Object.fromEntries(
		[...state.paths.keys()].flatMap((path): [string, IndicatorValue][] => {
			if (!path.startsWith(start)) return [];
			// What a path may hold is checked where it comes from outside, in `file/schema.ts`.
			const value = valueAt(state, path) as IndicatorValue | null;
			return value === null ? [] : [[path.slice(start.length), value]];
		})
	);
}

/** The years of which something stands, the latest first. */
export function indicatorYears(state: DossierState, grid: string): string[] {
	const years = new Set<string>();
	for (const path of state.paths.keys()) {
		const field = parsePath(path);
		if (field?.kind === 'indicators' && field.grid === grid && valueAt(state, path) !== null)
			years.add(field.year);
	}
	return [...years].sort().reverse();
}
