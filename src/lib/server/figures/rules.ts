/** What is said of companies that told no name, and by which classes; a test may shrink both. */
import {
	figureFamilies,
	figureGroups,
	figurePlaces,
	figureSizes,
	type FigureFamily,
	type FigureGroup,
	type FigureSize
} from '$lib/share/figures/classes';
import type { Edition } from '$lib/share/figures/edition';

export type FigureRules = Edition['rules'];

export const figureRules: FigureRules = {
	fewest: 10,
	rounding: 5,
	noise: 2,
	fewestForPercentages: 30,
	fewestForQuartiles: 20
};

/** How many editions a contribution still counts in after its own; then its whole cohort leaves, and is erased. */
export const laterEditions = 8;

export interface FigureClasses {
	sizes: readonly FigureSize[];
	families: readonly FigureFamily[];
	places: readonly string[];
	groups: readonly { id: FigureGroup; departments: readonly string[] }[];
}

export const figureClasses: FigureClasses = {
	sizes: figureSizes.map(({ id }) => id),
	families: figureFamilies.map(({ id }) => id),
	places: figurePlaces,
	groups: figureGroups
};
