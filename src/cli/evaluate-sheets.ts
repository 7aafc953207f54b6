import { evaluate } from '$lib/engine/evaluate';
import { checkSheet } from '$lib/engine/sheet';
import type { Problem } from '$lib/grid/problem';
import type { Loaded } from './grid-folder';
import type { Entry } from './read-sheets';

export interface Line {
	text: string;
	failed: boolean;
}

/** One line of JSON for each sheet: its result, or its place in the input and the first thing wrong with it. */
export function* evaluateSheets(
	entries: readonly Entry[],
	gridOf: (name: string) => Loaded
): Generator<Line> {
	for (const [at, entry] of entries.entries()) yield evaluateEntry(entry, at, gridOf);
}

function evaluateEntry(entry: Entry, at: number, gridOf: (name: string) => Loaded): Line {
	if ('problems' in entry) return failure(at, entry.problems);
	const loaded = gridOf(entry.sheet.grid);
	if ('problem' in loaded) return failure(at, [loaded.problem]);
	const problems = checkSheet(loaded.compiled, entry.sheet);
	if (problems.length > 0) return failure(at, problems);
	return { text: JSON.stringify(evaluate(loaded.compiled, entry.sheet)), failed: false };
}

function failure(sheet: number, problems: readonly Problem[]): Line {
	const [first = { path: '', message: 'cannot be read' }] = problems;
	const more = problems.length > 1 ? ` (the first of ${problems.length} problems)` : '';
	const error = { sheet, path: first.path, message: first.message + more };
	return { text: JSON.stringify({ error }), failed: true };
}
