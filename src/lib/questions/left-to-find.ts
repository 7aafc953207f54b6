import type { CompiledGrid } from '$lib/engine/score/compile';
import { unitOfPoint, type SheetReading } from '$lib/engine/score/score';
import { toFindOf } from '$lib/engine/steps/to-find';

/** What keeps the result a range. */
export interface LeftToFind {
	criterion: string;
	/** A question without a known answer; null: facts, without which nothing of the subject counts yet. */
	item: string | null;
	/** Those that were skipped; none where it is a question. */
	facts: readonly string[];
	/** On 100, what it could add at most. */
	upTo: number;
}

/** The widest first, then in the order of the questions; the facts of a subject before its questions. */
export function leftToFind(
	compiled: CompiledGrid,
	reading: Pick<SheetReading, 'assessed' | 'scores'>
): LeftToFind[] {
	const { assessed, scores } = reading;
	const waiting = compiled.path.flatMap(({ id, index }) => {
		const one = assessed[index];
		if (!one || one.pending.length === 0) return [];
		const points = unitOfPoint(scores, one.criterion) * (one.high - one.low);
		return [
			{ criterion: id, item: null, facts: one.pending, upTo: (100 * points) / scores.total.of }
		];
	});
	const questions = toFindOf(compiled, reading).map((entry) => ({ ...entry, facts: [] }));
	return [...waiting, ...questions].toSorted((one, other) => other.upTo - one.upTo);
}
