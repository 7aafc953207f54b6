import type { HelpWords } from '$lib/grid/words';
import { inFull } from './in-full';
import { lineTexts, type Reading } from './line-text';
import { linesOf, type Line } from './lines';
import { handedLines } from './handed';

/** One subject, in the words of who reads it. */
export interface ReadLine extends Line {
	/** One a question; of a subject whose every answer is kept, one. */
	texts: string[];
	/** `3 sur 5`; empty where the subject does not apply. */
	points: string;
}

/** Every subject as its reader may read it. `help` says each answer whole; without it the short words stay. */
export function readLines(
	diagnosis: Parameters<typeof linesOf>[0],
	reading: Reading,
	help: Pick<HelpWords, 'criteria'> | null = null
): ReadLine[] {
	const { reader } = reading;
	const { report } = reading.speech;
	const lines = linesOf(diagnosis);
	const allowed = reader === 'handed' ? handedLines(lines, diagnosis.sheet) : lines;
	return inFull(allowed, { help, report, reader }).map((line) => {
		const { status, low, high, max } = line.result;
		const points = status === 'not-applicable' ? '' : report.pointsOf(low, high, max);
		return { ...line, texts: lineTexts(line, reading), points };
	});
}
