/** Reads the file of the last edition that a device compares itself with: strictly, by hand. */
import {
	comparisonKey,
	type Band,
	type ComparedClass,
	type Comparison
} from '$lib/share/figures/edition';
import { figureFamilies, figureSizes } from '$lib/share/figures/classes';

const keys: ReadonlySet<string> = new Set(
	[null, ...figureSizes.map(({ id }) => id)].flatMap((size) =>
		[null, ...figureFamilies.map(({ id }) => id)].map((family) => comparisonKey(size, family))
	)
);

/** Null when it is no such file, or a damaged one: then there is none. */
export function parseComparison(value: unknown): Comparison | null {
	if (!isObject(value) || value.azimut !== 'comparison' || value.version !== 1) return null;
	const { edition, madeOn, invented, grid, parts, subjects, classes } = value;
	const isHead =
		isText(edition, /^\d{4}-T[1-4]$/) &&
		isText(madeOn, /^\d{4}-\d{2}-\d{2}$/) &&
		isText(grid, /^[a-z0-9-]+@[a-z0-9.-]+$/) &&
		typeof invented === 'boolean';
	if (!isHead || !areIds(parts) || !areIds(subjects) || parts[0] !== 'total') return null;
	if (!isObject(classes)) return null;
	const isWhole = Object.entries(classes).every(
		([key, one]) => keys.has(key) && isClass(one, parts.length, subjects.length)
	);
	return isWhole ? (value as unknown as Comparison) : null;
}

function isClass(value: unknown, parts: number, subjects: number): value is ComparedClass {
	if (!isObject(value)) return false;
	const { count } = value;
	return (
		Number.isSafeInteger(count) &&
		Number(count) > 0 &&
		areBands(value.parts, parts) &&
		areBands(value.subjects, subjects)
	);
}

const areBands = (value: unknown, length: number): boolean =>
	Array.isArray(value) &&
	value.length === length &&
	value.every((one) => one === null || isBand(one));

function isBand(value: unknown): value is Band {
	if (!Array.isArray(value) || value.length !== 3 || !value.every(Number.isFinite)) return false;
	const [low, median, high] = value as [number, number, number];
	return 0 <= low && low <= median && median <= high && high <= 100;
}

const areIds = (value: unknown): value is string[] =>
	Array.isArray(value) &&
	new Set(value).size === value.length &&
	value.every((id) => isText(id, /^[a-z0-9-]+$/));

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, form: RegExp): value is string =>
	typeof value === 'string' && form.test(value);
