import type { CellValue } from '$lib/grid/indicators/spreadsheet-map';
import { cellText, findCell, holdsFormula, withValue } from './cell';
import { RefusedFile, type ReasonLeft } from './fill-result';
import { addressOf, type Place, type Range } from './range';
import type { Sheets } from './sheets';
import { cellsNamed } from './workbook';

type Plain = string | number | boolean;

/** Excel's own bound for a cell. */
const mostCharacters = 32_767;

/**
 * Writes one value where its name says, or says why not.
 *
 * @throws RefusedFile the name is gone, or points where no value of a person belongs
 */
export function writeCell(one: CellValue, sheets: Sheets): ReasonLeft | 'written' | 'replaced' {
	const { workbook } = sheets;
	const { name } = one;
	const [{ isHidden }, range] = cellsNamed(name, workbook);
	if (isHidden) throw new RefusedFile('moved-name', name);
	const place = placeIn(range, one);
	if (!place) return 'outside';
	const { sheet } = range;
	const shown = sheets.shownAt(sheet, place);
	const xml = sheets.xmlOf(sheet);
	const cell = findCell(xml, addressOf(shown.column, shown.row));
	if (!cell) throw new RefusedFile('missing-cell', name);
	if (holdsFormula(cell)) return 'formula';
	const value = plainOf(one.value, workbook.since1904);
	if (typeof value === 'number' && !Number.isFinite(value)) return 'no-number';
	if (typeof value === 'string' && value.length > mostCharacters) return 'too-long';
	const choices = sheets.choicesAt(sheet, shown);
	if (value !== '' && choices && !choices.includes(asText(value))) return 'not-in-list';
	const before = cellText(cell, sheets.strings);
	sheets.change(sheet, withValue(xml, cell, value));
	// A box that nobody ticked is as good as empty.
	return ['', 'FALSE', asText(value)].includes(before) ? 'written' : 'replaced';
}

function placeIn(
	range: Range,
	{ row = 1, column = 1, above = 0, before = 0 }: CellValue
): Place | null {
	const isInside = row >= 1 && row <= range.rows && column >= 1 && column <= range.columns;
	if (!isInside || range.row <= above || range.column <= before) return null;
	return {
		column: range.column + column - 1 - before,
		row: range.row + row - 1 - above
	};
}

const dayMs = 86_400_000;

/** A date is a number of days: nothing but the cell's style says so. */
function plainOf(value: CellValue['value'], since1904: boolean): Plain {
	if (typeof value !== 'object') return value;
	const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	return (Date.parse(value.date) - start) / dayMs;
}

const asText = (value: Plain): string =>
	typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
