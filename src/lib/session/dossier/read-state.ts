import type { DossierState } from '$lib/dossier/fold';
import type { Author } from '$lib/dossier/revision';
import { gridIn, sheetOf } from '$lib/dossier/sheet';
import type { Summary } from '$lib/dossier/storage/database';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { readSheet, type SheetReading } from '$lib/engine/score/score';
import { scoreOfReading } from '$lib/engine/score/score-of';
import type { Score } from '$lib/engine/result/result';
import type { Sheet } from '$lib/grid/sheet';
import { summaryOf } from '../summary/summary';

/** What a state means under the grid that lies open. */
export interface ReadState {
	sheet: Sheet;
	reading: SheetReading;
	score: Score;
}

/** Reads each state once: what the list says of it, and what the screen shows, are one score. */
export function stateReader(compiled: CompiledGrid): (state: DossierState) => ReadState {
	const readings = new WeakMap<DossierState, ReadState>();
	return (state) => {
		const known = readings.get(state);
		if (known) return known;
		const sheet = sheetOf(state, compiled.name);
		const reading = readSheet(compiled, sheet);
		const read = { sheet, reading, score: scoreOfReading(compiled, reading) };
		readings.set(state, read);
		return read;
	};
}

/**
 * What the list shows of a state that `author` wrote to; `listed` is the grid that the list names. Null where the dossier
 * has moved to another grid meanwhile: the list goes on saying so.
 */
export type Summariser = (state: DossierState, author: Author, listed?: string) => Summary | null;

export const summariser =
	(grid: string, read: ReturnType<typeof stateReader>): Summariser =>
	(state, author, listed = grid) => {
		if (listed !== grid || gridIn(state) !== grid) return null;
		const { sheet, score } = read(state);
		const summary = summaryOf(state, sheet.grid, score);
		// What tells two voices apart comes for the list only: it makes the row again.
		return author.role === 'coach' ? { ...summary, version: 0 } : summary;
	};
