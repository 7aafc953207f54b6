import { readAs, type Problem } from '$lib/grid/problem';
import { sheetSchema } from '$lib/grid/schema';
import type { Sheet } from '$lib/grid/sheet';
import { figuresSchema, type Figures } from './evaluate-figures';

/** One sheet of the input, or figures of a year, or why it is neither. */
export type SheetEntry = { sheet: Sheet } | { figures: Figures } | { problems: Problem[] };

/** Reads one sheet, an array of sheets, or JSON lines. */
export function readSheets(text: string): SheetEntry[] {
	const trimmed = text.replace(/^\uFEFF/, '').trim();
	if (trimmed === '') return [wrong('the input is empty: a sheet was expected')];
	const whole = parse(trimmed);
	if ('value' in whole)
		return (Array.isArray(whole.value) ? whole.value : [whole.value]).map(toEntry);
	const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== '');
	// The first and last lines of a document over several lines are never JSON by themselves.
	const byLine = [lines.at(0), lines.at(-1)].some((line) => 'value' in parse(line ?? ''));
	if (!byLine) return [wrong(`the input is not JSON: ${whole.message}`)];
	return lines.map((line) => {
		const read = parse(line);
		return 'value' in read ? toEntry(read.value) : wrong(`the line is not JSON: ${read.message}`);
	});
}

function toEntry(value: unknown): SheetEntry {
	if (typeof value === 'object' && value !== null && 'indicators' in value) {
		const read = readAs(figuresSchema, value);
		return 'value' in read ? { figures: read.value } : read;
	}
	const read = readAs(sheetSchema, value);
	return 'value' in read ? { sheet: read.value } : read;
}

function parse(text: string): { value: unknown } | { message: string } {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch (cause) {
		return { message: cause instanceof Error ? cause.message : String(cause) };
	}
}

function wrong(message: string): SheetEntry {
	return { problems: [{ path: '', message }] };
}
