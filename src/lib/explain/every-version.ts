import { everyLanguage } from '$lib/i18n/locale';
import { comingGrids, currentGrid } from '$lib/server/questionnaire/questionnaire';

const versionOf = (grid: string) => grid.slice(grid.indexOf('@') + 1);

/** A page about the questionnaire is built of the version of that day, and below it of each that begins later. */
export const everyVersion = () => {
	const versions = comingGrids().map((grid) => ({ version: versionOf(grid) }));
	return everyLanguage().flatMap((lang) => [{}, ...versions].map((one) => ({ ...lang, ...one })));
};

/** The grid of such a page: of the version in its address, else of today. */
export const gridAt = (version: string | undefined): string =>
	comingGrids().find((grid) => versionOf(grid) === version) ?? currentGrid();
