import { mappingPath } from '$lib/grid/mapping-paths';
import { currentAmong, idOf, versionsOf } from '$lib/grid/folders';
import { knownGrids } from '$lib/grid/load';
import { knownMappings } from '$lib/grid/load-mapping';
import { currentGrid } from '$lib/session/opening/current-grid';

const currentOf = (grid: string): string => currentGrid(undefined, undefined, idOf(grid));

/** Of the same questionnaire; it may begin on a later day. */
const newestOf = (grid: string): string => currentAmong(versionsOf(idOf(grid), knownGrids));

/** Current, or the newest that begins on a later day. */
export const isOfToday = (grid: string): boolean =>
	[currentOf(grid), newestOf(grid)].includes(grid);

/** The version of today that a dossier of this one could move to; null when there is none, or no way there. */
export const newerThan = (grid: string, to = currentOf(grid)): string | null =>
	grid === to ? null : mappingPath(knownMappings, grid, to) && to;

/** The version that begins on a later day and that a dossier of today's may move to before; null when there is none. */
export const comingAfter = (grid: string, current = currentOf(grid)): string | null =>
	grid === current ? newerThan(grid, newestOf(grid)) : null;
