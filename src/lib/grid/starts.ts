import { idOf, versionOf, type GridStarts } from './folders';
import { firstQuestionnaire } from './instance';

/** The first day of each version of this build that has one, known without its files. */
export const gridStarts: GridStarts = INSTANCE.starts;

/** Where the page about the questionnaire of a grid stands, such as `/methode`: those of others are below that of the first. */
export const pageAbout = <Page extends string>(
	page: Page,
	grid: string,
	first: string = firstQuestionnaire
): Page | `${Page}/${string}` => (idOf(grid) === first ? page : `${page}/${idOf(grid)}`);

/**
 * The page that stands for this one on a day (`yyyy-mm-dd`): of a version that began after the build there is one below
 * it, such as `/methode/2027.1`.
 */
export function pageOn(
	day: string,
	path: string,
	pages: { has: (path: string) => boolean },
	starts = gridStarts,
	questionnaires: readonly string[] = INSTANCE.questionnaires
): string {
	const [first] = questionnaires;
	const questionnaire = questionnaires.find((id) => path.endsWith(`/${id}`)) ?? first;
	const begun = Object.entries(starts).filter(
		([grid, start]) => start <= day && idOf(grid) === questionnaire
	);
	const below = begun
		.sort(([, one], [, other]) => (one < other ? -1 : 1))
		.map(([grid]) => `${path}/${versionOf(grid)}`);
	return below.findLast((page) => pages.has(page)) ?? path;
}
