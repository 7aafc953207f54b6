import { parseArgs } from 'node:util';
import { z } from 'zod';

interface CommandOptions {
	/** A path, or `-` for the standard input. */
	input: string;
	grid?: string;
	catalogue?: string;
	today?: string;
}

export const usage =
	'npm run -s evaluate -- <sheet.json | -> [--grid <folder>] [--catalogue <folder>] [--today YYYY-MM-DD]\n' +
	'Reads one sheet, an array of sheets or JSON lines; writes one JSON result a line, in the same order.\n' +
	'A sheet may also be the figures of a year: { indicators, year, profile, values }.\n' +
	'--grid: scores with the grid of this folder, not with the one that the sheet names.\n' +
	'--catalogue: each result also has `offers`, those of this folder by rank; sheets may hold its facts.\n' +
	'--today: the day on which offers are seen; without it, the day here and now. Scores have no day.\n' +
	'Exit: 0 all read, 2 some sheet could not be read (its line says why), 1 nothing could be done.';

/** The options, or one sentence about what is wrong with them. */
export function readOptions(args: readonly string[]): CommandOptions | { message: string } {
	let read;
	try {
		read = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				grid: { type: 'string' },
				catalogue: { type: 'string' },
				today: { type: 'string' }
			}
		});
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		return { message: `${why.split('. ')[0]}.` };
	}
	const [input, ...others] = read.positionals;
	if (input === undefined) return { message: 'Name a sheet, or - to read the standard input.' };
	if (others.length > 0)
		return { message: `One input is read at a time; found also ${others.join(', ')}.` };
	const { grid, catalogue, today } = read.values;
	if (today !== undefined && !z.iso.date().safeParse(today).success) {
		return { message: `--today takes a date such as 2026-11-24; found ${today}.` };
	}
	return { input, grid, catalogue, today };
}
