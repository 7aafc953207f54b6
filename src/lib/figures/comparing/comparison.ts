/** Reads the file of the last edition that a device compares itself with: strictly, by hand. */
import { isObject, isText } from '$lib/outbox/record';
import {
	editionTableNames,
	type Comparison,
	type EditionTable,
	type Figure
} from '$lib/share/figures/edition';

const names: ReadonlySet<unknown> = new Set(editionTableNames);

/** Null when it is no such file, a damaged one, or one of version 1, which had no proof: then there is none. */
export const parseComparison = (value: unknown): Comparison | null =>
	isComparison(value) ? value : null;

function isComparison(value: unknown): value is Comparison {
	if (!isObject(value) || value.azimut !== 'comparison' || value.version !== 2) return false;
	const { edition, madeOn, invented, grid, tables } = value;
	const isHead =
		isText(edition, /^\d{4}-T[1-4]$/) &&
		isText(madeOn, /^\d{4}-\d{2}-\d{2}$/) &&
		isText(grid, /^[a-z0-9-]+@[a-z0-9.-]+$/) &&
		typeof invented === 'boolean';
	const isWhole = isHead && Array.isArray(tables) && tables.every(isTable);
	return isWhole && areUnique(tables.map(({ name }) => name));
}

function isTable(value: unknown): value is EditionTable {
	if (!isObject(value) || !names.has(value.name) || value.kind !== 'mean') return false;
	const { from, rows } = value;
	if (!isWhole(from, 1_000_000) || !Array.isArray(rows)) return false;
	return (
		rows.every(
			(row: unknown) =>
				isObject(row) &&
				isText(row.id, /^[a-z0-9-]+$/) &&
				(row.figure === null || isFigure(row.figure))
		) && areUnique(rows.map(({ id }: { id: unknown }) => id))
	);
}

function isFigure(value: unknown): value is Figure {
	if (!isObject(value)) return false;
	const { value: mean, low, high } = value;
	return (
		isWhole(low, 100) && isWhole(mean, 100) && isWhole(high, 100) && low <= mean && mean <= high
	);
}

const isWhole = (value: unknown, most: number): value is number =>
	Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;

const areUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
