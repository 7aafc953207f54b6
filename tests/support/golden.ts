/** Results worked out by hand, in `tests/criteria/golden/<version>/<slug>.md`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedGrids, root } from './grids';

export interface Expected {
	complete: boolean;
	total: Range;
	pillars: Record<string, Range>;
	criteria: Record<string, Points>;
	notices: string[];
	pending: string[];
}
export interface Range {
	low: Fraction;
	high: Fraction;
}
export type Fraction = [points: number, of: number];
/** A range while something is not known. */
export type Points = number | [low: number, high: number] | 'not-applicable';

/** Of each example company, by slug. A version holds what it changed; the rest is as in the version before. */
export function goldenOf(grid: string): Record<string, Expected> {
	const versions = publishedGrids.slice(0, publishedGrids.indexOf(grid) + 1);
	return Object.assign({}, ...versions.map(workedOut)) as Record<string, Expected>;
}

function workedOut(grid: string): Record<string, Expected> {
	const version = grid.replace(/^.*@/, '');
	const file = join(root, 'tests/criteria/golden', version, 'expected.json');
	return existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Expected>)
		: {};
}
