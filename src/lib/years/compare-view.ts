import {
	compare,
	type NotCompared,
	type Comparison,
	type PointsRange,
	type Split
} from '$lib/engine/versions/compare';
import { askedOf } from '$lib/engine/score/asked';
import { moveSheet, type Move } from '$lib/engine/versions/move';
import { inTenths } from './tenths';
import type { OpenTimelineEntry } from './timeline';

/** A subject of either questionnaire, before and after. */
export interface ComparedRow extends Split {
	criterion: string;
	number: number;
	pillar: number;
	plain: string;
	/** Null: it does not apply, or its questionnaire does not have it. */
	before: PointsRange;
	after: PointsRange;
	inBefore: boolean;
	inAfter: boolean;
	/** Why it could not be split. */
	why: NotCompared | 'dropped' | null;
}

/** Two moments, and where the change comes from. */
export interface Compared {
	/** On 100 in tenths, so that they add up; null when nothing applies on one side. */
	total: { before: number; after: number; parts: Record<keyof Split, number> } | null;
	/** Those that went up most first, those that went down last; otherwise in the order of the later questionnaire. */
	changed: ComparedRow[];
	unchanged: ComparedRow[];
}

/** `move` leads from the earlier questionnaire to the later, and is null when they are the same. */
export function compareSides(
	before: OpenTimelineEntry,
	after: OpenTimelineEntry,
	move: Move | null
): Compared {
	const comparison = compare(before, after, move ?? undefined);
	const rows = rowsOf(before, after, comparison, move);
	const changed = rows.filter(isChanged).toSorted((a, b) => rankOf(b) - rankOf(a));
	const { before: first, after: last, ...parts } = comparison.total;
	return {
		total: first === null || last === null ? null : inTenths(first, last, parts),
		changed,
		unchanged: rows.filter((row) => !isChanged(row))
	};
}

/** Points more, or fewer, on one scale; null when either side is a range, or there is nothing to set it against. */
export function gainOf({ before, after }: Pick<ComparedRow, 'before' | 'after'>): number | null {
	if (!before || !after || before.max !== after.max) return null;
	const isRange = before.low !== before.high || after.low !== after.high;
	return isRange ? null : after.low - before.low;
}

/** What was sure in the first of two moments, where both count on one scale. */
export const pastPoints = ({ changed, unchanged }: Compared): Record<string, number> =>
	Object.fromEntries(
		[...changed, ...unchanged].flatMap(({ criterion, why, before, after }) =>
			before && before.max === after?.max && (why === null || why === 'unanswered')
				? [[criterion, before.low]]
				: []
		)
	);

/** What cannot be told stands between what went up and what went down. */
const rankOf = (row: ComparedRow) => gainOf(row) ?? 0;

const isChanged = ({ why, before, after, yours, grid, size }: ComparedRow) =>
	why !== null ||
	yours !== 0 ||
	grid !== 0 ||
	size !== 0 ||
	JSON.stringify(before) !== JSON.stringify(after);

function rowsOf(
	before: OpenTimelineEntry,
	after: OpenTimelineEntry,
	{ criteria, notComparable }: Comparison,
	move: Move | null
): ComparedRow[] {
	const dropped = droppedFrom(before, move);
	const known = Object.entries(criteria).map(([id, change]) => {
		const row = rowFor(id, before, after, change);
		return change.why === 'asked-again' && dropped.has(id)
			? { ...row, why: 'dropped' as const }
			: row;
	});
	const gone = notComparable.filter((id) => !(id in criteria));
	return [
		...known,
		...gone.map((id) => {
			const frozen = before.score.criteria[id];
			const points = frozen && frozen.status !== 'not-applicable' ? frozen : null;
			const low = points?.low ?? 0;
			const none = { yours: 0, grid: 0, size: 0, apart: -low };
			const change = { ...none, why: 'dropped' as const, before: points, after: null };
			return rowFor(id, before, after, change);
		})
	];
}

function rowFor(
	id: string,
	before: OpenTimelineEntry,
	after: OpenTimelineEntry,
	change: Split & Pick<ComparedRow, 'why' | 'before' | 'after'>
): ComparedRow {
	const later = after.compiled.criterionById.get(id);
	const earlier = before.compiled.criterionById.get(id);
	const { criterion, pillar } = later ?? earlier ?? { criterion: null, pillar: 0 };
	const words = (later ? after : before).words.criteria[id];
	return {
		...change,
		criterion: id,
		number: criterion?.number ?? 0,
		pillar,
		plain: words?.plain ?? id,
		inBefore: earlier !== undefined,
		inAfter: later !== undefined
	};
}

/** Criteria of which a question that had an answer is asked no more. */
function droppedFrom({ compiled, sheet }: OpenTimelineEntry, move: Move | null): Set<string> {
	if (!move) return new Set();
	const { again, partly, lost } = moveSheet(move, sheet);
	const asked = new Set([...again, ...partly].map(({ criterion }) => criterion));
	const counted = ({ criterion, item }: (typeof lost)[number]) =>
		askedOf(compiled, sheet, criterion).items.some(({ id }) => id === item);
	return new Set(
		lost
			.filter((place) => counted(place) && !asked.has(place.criterion))
			.map((one) => one.criterion)
	);
}
