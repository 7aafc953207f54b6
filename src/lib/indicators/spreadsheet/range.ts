/** Addresses of cells: `'General Information'!$D$406:$D$505`. */
export interface Place {
	/** From 1. */
	column: number;
	row: number;
}
export interface Area extends Place {
	columns: number;
	rows: number;
}
export interface Range extends Area {
	sheet: string;
}

const cell = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const area = new RegExp(`^${cell}(?::${cell})?$`);
const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s;

/** Null where it is no range of one sheet: `#REF!`, a constant, a formula. */
export function readRange(text: string): Range | null {
	const [, quoted, bare = '', cells = ''] = named.exec(text) ?? [];
	const range = readArea(cells);
	return range && { ...range, sheet: quoted?.replaceAll("''", "'") ?? bare };
}

export function readArea(text: string): Area | null {
	const [, left, top, right = left, bottom = top] = area.exec(text) ?? [];
	if (!left || !top || !right || !bottom) return null;
	const [column, row] = [columnNumber(left), Number(top)];
	return { column, row, columns: columnNumber(right) - column + 1, rows: Number(bottom) - row + 1 };
}

export const addressOf = (column: number, row: number): string => `${letters(column)}${row}`;

export const isWithin = (area: Area, { column, row }: Place): boolean =>
	column >= area.column &&
	column < area.column + area.columns &&
	row >= area.row &&
	row < area.row + area.rows;

const columnNumber = (name: string): number =>
	[...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const letters = (column: number): string =>
	column <= 0
		? ''
		: letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
