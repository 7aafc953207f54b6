import { dirname, join } from 'node:path';
import type { CompiledGrid } from '$lib/engine/score/compile';
import type { Catalogue } from '$lib/grid/catalogue';
import { checkCatalogue } from '$lib/grid/catalogue-coherence';
import { catalogueSchema } from '$lib/grid/catalogue-schema';
import type { Grid } from '$lib/grid/grid';
import type { Problem } from '$lib/grid/problem';
import { servedIds } from '$lib/grid/serves';
import { criteriaFolder, readJsonFile, versionFolder, versionNames } from './json-files';
import { currentGrid } from './grid-folder';
import { readOffered } from './offered';
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

/**
 * All that a catalogue may speak of: the current versions of the questionnaires that it serves, the first one's name. A
 * criterion and a fact have one id in all questionnaires.
 */
export function servedBy(folder: string, criteria = dirname(dirname(dirname(folder)))): Served {
	const offered = readOffered(criteria);
	if ('problem' in offered) return offered;
	const loaded = idsServed(folder, offered).map((id) => currentGrid(join(criteria, 'grids'), id));
	const broken = loaded.find((one) => 'problem' in one);
	if (broken) return broken;
	const all = loaded.flatMap((one) => ('compiled' in one ? [one.compiled] : []));
	const [compiled] = all;
	if (!compiled)
		return { problem: { path: 'serves', message: `${folder} serves no questionnaire` } };
	const facts = new Map(all.flatMap(({ grid }) => grid.facts.map((fact) => [fact.id, fact])));
	const grid: Grid = {
		...compiled.grid,
		facts: [...facts.values()],
		path: all.flatMap(({ grid }) => grid.path),
		pillars: all.flatMap(({ grid }) => grid.pillars)
	};
	return { grid, compiled };
}

/** The questionnaires that the catalogue of a folder serves, also where it is broken. */
export function idsServed(
	folder: string,
	offered: { ids: readonly string[]; serves: Readonly<Record<string, readonly string[]>> }
): readonly string[] {
	const read = readJsonFile(join(folder, 'catalogue.json'));
	const { id, serves } = Object('value' in read ? read.value : {}) as Partial<Catalogue>;
	const declared = { id, serves: Array.isArray(serves) ? serves : [] };
	return servedIds(declared, offered.ids, offered.serves);
}

type Served = { grid: Grid; compiled: CompiledGrid } | { problem: Problem };

/** Each catalogue in use with the first questionnaire that it serves, or what is wrong with it. */
export function loadInUse(
	criteria = criteriaFolder
): ({ name: string; catalogue: Catalogue; compiled: CompiledGrid } | { problem: Problem })[] {
	const folder = join(criteria, 'catalogues');
	return cataloguesInUse(catalogueNames(folder)).map((name) => {
		const version = versionFolder(folder, name);
		const served = servedBy(version, criteria);
		if ('problem' in served) return served;
		const loaded = loadCatalogueFolder(version, served.grid);
		return 'problem' in loaded
			? loaded
			: { name, catalogue: loaded.catalogue, compiled: served.compiled };
	});
}
