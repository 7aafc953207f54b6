import type { CompiledGrid } from '$lib/engine/score/compile';
import { compileMove, composeMoves, type Move } from '$lib/engine/versions/move';
import { mappingPath } from '$lib/grid/mapping-paths';
import { knownMappings, loadMapping } from '$lib/grid/load-mapping';
import { openStructure } from '$lib/session/opening/open-grid';

/** The way between two versions of a grid, and both ends. */
export interface VersionMove {
	move: Move;
	before: CompiledGrid;
	after: CompiledGrid;
	/** The changes on the way, in order: their words stand in the help file of the grid that brought them. */
	changes: { grid: string; id: string; criteria: string[] }[];
}

/** Null when there is no way, or when one and the other are the same. Rejects when the network is needed and absent. */
export async function loadVersionMove(from: string, to: string): Promise<VersionMove | null> {
	const leaps = mappingPath(knownMappings, from, to) ?? [];
	if (leaps.length === 0) return null;
	const compiled = await Promise.all([from, ...leaps.map(({ to }) => to)].map(openStructure));
	const mappings = await Promise.all(leaps.map(loadMapping));
	const ends = (at: number) => {
		const one = compiled[at];
		if (!one) throw new Error(`no grid on the way from ${from} to ${to}`);
		return one;
	};
	const moves = mappings.map((mapping, at) => compileMove(ends(at), ends(at + 1), mapping));
	return {
		move: moves.reduce(composeMoves),
		before: ends(0),
		after: ends(compiled.length - 1),
		changes: mappings.flatMap(({ to: grid, changes }) =>
			changes.map((change) => ({ grid, ...change }))
		)
	};
}

/** As a comparison needs it. */
export const loadMove = async (from: string, to: string): Promise<Move | null> =>
	(await loadVersionMove(from, to))?.move ?? null;
