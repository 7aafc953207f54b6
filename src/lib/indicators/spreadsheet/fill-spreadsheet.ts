/** Fills a copy of the official spreadsheet: only the cells that are named change, all the rest stays byte for byte. */
import type { CellValue } from '$lib/grid/indicators/spreadsheet-map';
import { closeArchive, openArchive } from './archive';
import { RefusedFile, type FillResult, type LeftCell } from './fill-result';
import { writeCell } from './write-cell';
import { Sheets } from './sheets';
import { checkTemplate } from './template';
import { askToCalculate, readWorkbook } from './workbook';
import { checkParts } from './xml';

export function fillSpreadsheet(bytes: Uint8Array, values: readonly CellValue[]): FillResult {
	try {
		return fill(bytes, values);
	} catch (error) {
		if (!(error instanceof RefusedFile)) throw error;
		const { code, about } = error;
		return about === undefined ? { refused: code } : { refused: code, about };
	}
}

function fill(bytes: Uint8Array, values: readonly CellValue[]): FillResult {
	const parts = openArchive(bytes);
	checkParts(parts);
	const workbook = readWorkbook(parts);
	const sheets = new Sheets(parts, workbook);
	checkTemplate(workbook, (range) => sheets.textIn(range));
	let written = 0;
	const replaced: string[] = [];
	const left: LeftCell[] = [];
	for (const one of values) {
		const { name, row } = one;
		const outcome = writeCell(one, sheets);
		if (outcome === 'written' || outcome === 'replaced') {
			written += 1;
			if (outcome === 'replaced') replaced.push(name);
		} else left.push({ name, ...(row === undefined ? {} : { row }), reason: outcome });
	}
	sheets.save();
	askToCalculate(parts);
	return { bytes: closeArchive(parts), written, replaced, left };
}
