import { mappingPath } from '$lib/grid/mapping-paths';
import { currentAmong } from '$lib/grid/folders';
import { knownGrids } from '$lib/grid/load';
import { knownMappings } from '$lib/grid/load-mapping';
import { currentGrid } from '$lib/session/opening/current-grid';

/** `azimut-20@2026.1` is spoken of as `2026.1`. */
export const versionOf = (grid: string): string => grid.slice(grid.indexOf('@') + 1);

/** It may begin on a later day. */
export const newestGrid: string = currentAmong(knownGrids);

/** The version of today that a dossier of this one could move to; null when there is none, or no way there. */
export const newerThan = (grid: string, to = currentGrid()): string | null =>
	grid === to ? null : mappingPath(knownMappings, grid, to) && to;

/** The version that begins on a later day and that a dossier of today's may move to before; null when there is none. */
export const comingAfter = (grid: string, current = currentGrid()): string | null =>
	grid === current ? newerThan(grid, newestGrid) : null;
