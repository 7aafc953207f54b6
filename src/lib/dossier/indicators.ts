/** What a dossier holds of questionnaires of figures, by year. */
import type { IndicatorValue, IndicatorValues } from '$lib/grid/indicators/values';
import { valueAt, type DossierState } from './fold';
import { parsePath } from './paths';

/**
 * An id keeps its meaning in every version: what was given for one is read by the next, unless it was taken back there.
 * @param grids every version of one questionnaire, `<id>@<version>`, the oldest first
 * @param year `yyyy`
 */
export function indicatorsIn(
	state: DossierState,
	grids: readonly string[],
	year: string
): IndicatorValues {
	const values = new Map<string, IndicatorValue>();
	for (const grid of grids) {
		const start = `indicators/${grid}/${year}/`;
		for (const path of state.paths.keys()) {
			if (!path.startsWith(start)) continue;
			const indicator = path.slice(start.length);
			// What a path may hold is checked where it comes from outside, in `file/schema.ts`.
			const value = valueAt(state, path) as IndicatorValue | null;
			if (value === null) values.delete(indicator);
			else values.set(indicator, value);
		}
	}
	return Object.fromEntries(values);
}

/** The years of which something stands, the latest first. */
export function indicatorYears(state: DossierState, grids: readonly string[]): string[] {
	const years = new Set<string>();
	for (const path of state.paths.keys()) {
		const field = parsePath(path);
		if (field?.kind === 'indicators' && grids.includes(field.grid) && valueAt(state, path) !== null)
			years.add(field.year);
	}
	return [...years].sort().reverse();
}
