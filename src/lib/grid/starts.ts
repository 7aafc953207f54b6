import type { GridStarts } from './folders';
import { firstQuestionnaire } from './instance';

/** The first day of each version of this build that has one, known without its files. */
export const gridStarts: GridStarts = INSTANCE.starts;

/**
 * The page that stands for this one on a day (`yyyy-mm-dd`): of a version that began after the build there is one below
 * it, such as `/methode/2027.1`.
 */
export function pageOn(
	day: string,
	path: string,
	pages: { has: (path: string) => boolean },
	starts = gridStarts,
	questionnaire: string = firstQuestionnaire
): string {
	const begun = Object.entries(starts).filter(
		([grid, start]) => start <= day && grid.startsWith(`${questionnaire}@`)
	);
	const below = begun
		.sort(([, one], [, other]) => (one < other ? -1 : 1))
		.map(([grid]) => `${path}/${grid.slice(grid.indexOf('@') + 1)}`);
	return below.findLast((page) => pages.has(page)) ?? path;
}
