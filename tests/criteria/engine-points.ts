import { compileGrid } from '$lib/engine/score/compile';
import { pointsOf } from '$lib/engine/items/item';
import { readFacts } from '$lib/engine/facts/profile';
import type { Grid } from '$lib/grid/grid';
import type { PointsOf } from './reachable';

/** What the engine gives, for one criterion of a grid, to the company of a situation. */
export function enginePoints(grid: Grid, criterion: string): PointsOf {
	const compiled = compileGrid(grid);
	const items = compiled.criterionById.get(criterion)?.items;
	return (item, answer, situation) => {
		const known = items?.get(item.id);
		return known ? pointsOf(known, answer, readFacts(compiled, situation)).points : null;
	};
}
