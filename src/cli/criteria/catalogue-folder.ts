import { join } from 'node:path';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Catalogue } from '$lib/grid/catalogue';
import { checkCatalogue } from '$lib/grid/catalogue-coherence';
import { catalogueSchema } from '$lib/grid/catalogue-schema';
import type { Grid } from '$lib/grid/grid';
import type { Problem } from '$lib/grid/problem';
import { criteriaFolder, versionFolder, versionNames } from './json-files';
import { currentGrid } from './grid-folder';
import { readChecked, soundOf, type Checked } from './read-checked';

export const cataloguesFolder = join(criteriaFolder, 'catalogues');

/** Reads the catalogue of a folder and checks it with the grid of the dossiers it will serve. */
export function loadCatalogueFolder(
	folder: string,
	grid: Grid
): { catalogue: Catalogue } | { problem: Problem } {
	const catalogue = soundOf('catalogue', readCatalogue(folder, grid));
	return 'problem' in catalogue ? catalogue : { catalogue: catalogue.value };
}

export function readCatalogue(folder: string, grid: Grid): Checked<Catalogue> {
	return readChecked(join(folder, 'catalogue.json'), catalogueSchema, (catalogue) =>
		checkCatalogue(catalogue, grid)
	);
}

export function catalogueNames(folder = cataloguesFolder): string[] {
	return versionNames(folder);
}

/** Drafts, and of each catalogue the newest published version: no dossier stays with an older one. */
export function cataloguesInUse(names: readonly string[]): string[] {
	const published = names.filter((name) => !name.endsWith('-draft'));
	const newest = new Map(published.map((name) => [name.split('@')[0], name]));
	return names.filter((name) => name.endsWith('-draft') || [...newest.values()].includes(name));
}

/** Each catalogue in use with the questionnaire that it serves, or what is wrong with it. */
export function loadInUse(
	criteria = criteriaFolder
): ({ name: string; catalogue: Catalogue; compiled: CompiledGrid } | { problem: Problem })[] {
	const current = currentGrid(join(criteria, 'grids'));
	if ('problem' in current) return [current];
	const { compiled } = current;
	const folder = join(criteria, 'catalogues');
	return cataloguesInUse(catalogueNames(folder)).map((name) => {
		const loaded = loadCatalogueFolder(versionFolder(folder, name), compiled.grid);
		return 'problem' in loaded ? loaded : { name, catalogue: loaded.catalogue, compiled };
	});
}
