import { mappingPath } from '$lib/grid/folders';
import { newestGrid } from '$lib/grid/load';
import { knownMappings } from '$lib/grid/load-mapping';
import { currentGrid } from './current-grid';

/** The version of today that a dossier of this one could move to; null when there is none, or no way there. */
export const newerThan = (grid: string, to = currentGrid()): string | null =>
	grid === to ? null : mappingPath(knownMappings, grid, to) && to;

/** The version that begins on a later day and that a dossier of today's may move to before; null when there is none. */
export const comingAfter = (grid: string, current = currentGrid()): string | null =>
	grid === current ? newerThan(grid, newestGrid) : null;
