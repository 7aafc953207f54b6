import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import readWorkbook from 'read-excel-file/node';

/** The official spreadsheet as it is published; its licence stands beside it. */
export const officialSpreadsheet = (): Uint8Array<ArrayBuffer> =>
	new Uint8Array(readFileSync('tests/fixtures/vsme/VSME-Digital-Template-1.3.0.xlsx'));

export const partsIn = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);

export const textIn = (bytes: Uint8Array, path: string): string =>
	strFromU8(partsIn(bytes)[path] ?? new Uint8Array());

/** The official spreadsheet with some of its parts rewritten, added, or left out (null). */
export function changedSpreadsheet(
	changes: Readonly<Record<string, ((text: string) => string) | string | Uint8Array | null>>
): Uint8Array {
	const parts: Zippable = partsIn(officialSpreadsheet());
	for (const [path, change] of Object.entries(changes)) {
		const before = parts[path] instanceof Uint8Array ? strFromU8(parts[path]) : '';
		if (change === null) delete parts[path];
		else if (change instanceof Uint8Array) parts[path] = change;
		else parts[path] = strToU8(typeof change === 'string' ? change : change(before));
	}
	return zipSync(parts, { level: 1 });
}

/** What another library reads in cells of a sheet, by address. */
export async function cellsRead(
	bytes: Uint8Array,
	sheet: string,
	addresses: readonly string[]
): Promise<unknown[]> {
	const sheets = await readWorkbook(Buffer.from(bytes));
	const rows = sheets.find((one) => one.sheet === sheet)?.data;
	return addresses.map((address) => {
		const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
		return rows?.[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? null;
	});
}
