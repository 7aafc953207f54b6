import Papa from 'papaparse';

/**
 * What a spreadsheet program may run: such a cell gets an apostrophe before it. Some programs drop the blanks and
 * invisible characters before a sign, or read its full-width and small forms as the plain one. A signed number and
 * nothing else (`+1,3`, `-0.5`) runs nothing: it stays a number.
 */
const formula = /^(?![+-]\d+(?:[.,]\d+)?$)(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/**
 * A file for a spreadsheet: UTF-8 with its mark, `;`, CRLF. Cells hold what was written, line breaks too, but for the
 * apostrophe before what could run. Takes any text; never throws.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
	const options = { delimiter: ';', newline: '\r\n', escapeFormulae: formula };
	return `\uFEFF${Papa.unparse(rows as string[][], options)}\r\n`;
}
