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
export const indicatorYears = (state: DossierState, grids: readonly string[]): string[] =>
	latestFirst(fieldsIn(state).filter(({ grid }) => grids.includes(grid)));

/** The same by questionnaire, whichever its version: `<id>`. */
export function yearsBySet(state: DossierState): [set: string, years: string[]][] {
	const byId = Map.groupBy(fieldsIn(state), ({ grid }) => grid.slice(0, grid.indexOf('@')));
	return [...byId].map(([set, fields]) => [set, latestFirst(fields)]);
}

const latestFirst = (fields: readonly { year: string }[]): string[] =>
	[...new Set(fields.map(({ year }) => year))].sort().reverse();

/** Where something stands. */
const fieldsIn = (state: DossierState) =>
	[...state.paths.keys()].flatMap((path) => {
		const field = parsePath(path);
		return field?.kind === 'indicators' && valueAt(state, path) !== null ? [field] : [];
	});
