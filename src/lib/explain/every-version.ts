import { versionOf } from '$lib/grid/folders';
import { pageAbout } from '$lib/grid/starts';
import { everyLanguage } from '$lib/i18n/locale';
import { comingGrids, currentGrid } from '$lib/server/questionnaire/questionnaire';

/**
 * A page about a questionnaire is built of the version of that day, and below it of each that begins later; those of
 * other questionnaires than the first stand below the first’s: ``, `2027.1`, `cabinet-8`, `cabinet-8/2027.1`.
 */
const versions: readonly { version: string; grid: string }[] = INSTANCE.questionnaires
	.flatMap((id) => {
		const page = pageAbout('', id);
		const coming = comingGrids(undefined, id).map((grid) => ({
			version: `${page}/${versionOf(grid)}`,
			grid
		}));
		return [{ version: page, grid: currentGrid(undefined, id) }, ...coming];
	})
	.map(({ version, grid }) => ({ version: version.slice(1), grid }));

export const everyVersion = () =>
	everyLanguage().flatMap((lang) => versions.map(({ version }) => ({ ...lang, version })));

/** The grid of such a page, by what its address says below it. */
export const gridAt = (version: string): string | undefined =>
	versions.find((one) => one.version === version)?.grid;
