import type { Sheet } from '$lib/grid/sheet';
import type { CriterionReading } from '../score/assess';
import type { CompiledGrid } from '../score/compile';
import { moveSheet, type Move, type MovedSheet } from './move';
import { toPart, unitOfPoint, readSheet, type SheetReading } from '../score/score';

interface ComparedSide {
	readonly compiled: CompiledGrid;
	readonly sheet: Pick<Sheet, 'profile' | 'answers'>;
}

/** In points; null when the criterion does not apply. */
export type PointsRange = { low: number; high: number; max: number } | null;

/**
 * - `asked-again`: the newer grid asks something that the earlier answers do not say, or not wholly
 * - `other-questions`: the profile changed, and with it what is asked
 * - `unanswered`: a question had no answer on one side, and what it would have been nobody knows
 * - `no-way`: nothing says how to read one grid in the other
 */
export type NotCompared = 'asked-again' | 'other-questions' | 'unanswered' | 'no-way';

/** What moved a score: what the company did, the grid, its profile; `apart` is what could not be told. */
export interface Split {
	yours: number;
	grid: number;
	size: number;
	apart: number;
}

interface CriterionChange extends Split {
	/** Why it cannot be split; null when it can. */
	why: NotCompared | null;
	before: PointsRange;
	after: PointsRange;
}

export interface Comparison {
	/** On 100, low bounds: `after − before` is the sum of the four. Null when nothing applies there. */
	total: Split & { before: number | null; after: number | null };
	/** In points, by criterion of the later grid, in its order. */
	criteria: Record<string, CriterionChange>;
	/** Criteria of either grid that could not be split. */
	notComparable: string[];
}

/**
 * Where a change comes from, on low bounds. The earlier answers are read in the later grid: that is the grid's part;
 * then with the later profile: the size's; the rest is yours. `move` leads from the earlier grid to the later, and is
 * needed when they differ.
 */
export function compare(before: ComparedSide, after: ComparedSide, move?: Move): Comparison {
	const earlier = readSheet(before.compiled, before.sheet);
	const later = readSheet(after.compiled, after.sheet);
	const same = before.compiled.name === after.compiled.name;
	const moved = same ? { ...noLoss, sheet: before.sheet } : move && moveSheet(move, before.sheet);
	const middle = moved ? readSheet(after.compiled, moved.sheet) : null;
	const sized =
		moved && readSheet(after.compiled, { ...moved.sheet, profile: after.sheet.profile });
	const losing = new Set(moved && losingCriteria(before.compiled, earlier, moved, move));

	const first = byId(earlier);
	const criteria: Record<string, CriterionChange> = {};
	const notComparable: string[] = [];
	const shared = new Set<string>();
	later.assessed.forEach((last, at) => {
		const { id } = last.criterion;
		const at0 = first.get(id);
		const [at1, at2] = [middle?.assessed[at], sized?.assessed[at]];
		const why =
			at0 && at1 && at2
				? losing.has(id)
					? 'asked-again'
					: whyApart(at0, at1, at2, last)
				: 'no-way';
		criteria[id] = {
			why,
			before: at0 ? pointsOf(at0) : null,
			after: pointsOf(last),
			...splitOf(low(at0), why === null ? [low(at1), low(at2)] : null, low(last))
		};
		if (why === null) shared.add(id);
		else notComparable.push(id);
	});
	for (const id of first.keys()) if (!(id in criteria)) notComparable.push(id);

	const part = (side: ComparedSide, reading: SheetReading | null | undefined, inShared: boolean) =>
		reading ? sumOf(side.compiled, reading, (id) => shared.has(id) === inShared) : 0;
	const inMiddle = part(after, middle, true);
	const inSized = part(after, sized, true);
	return {
		total: {
			before: toPart(earlier.scores.total).low,
			after: toPart(later.scores.total).low,
			grid: inMiddle - part(before, earlier, true),
			size: inSized - inMiddle,
			yours: part(after, later, true) - inSized,
			apart: part(after, later, false) - part(before, earlier, false)
		},
		criteria,
		notComparable
	};
}

const noLoss = { again: [], lost: [], partly: [] };

const byId = ({ assessed }: SheetReading) =>
	new Map(assessed.map((one) => [one.criterion.id, one]));
const low = (one: CriterionReading | undefined) => (one && one.applies !== false ? one.low : 0);

function pointsOf({ applies, low, high, criterion }: CriterionReading): PointsRange {
	return applies === false ? null : { low, high, max: criterion.max };
}

/** Criteria, of either grid, of which an answer that counted could not move whole. */
function losingCriteria(
	compiled: CompiledGrid,
	earlier: SheetReading,
	{ again, lost, partly }: Pick<MovedSheet, 'again' | 'lost' | 'partly'>,
	move: Move | undefined
): string[] {
	return [...again, ...lost, ...partly].flatMap(({ criterion, item }) => {
		const assessed = earlier.assessed[compiled.criterionById.get(criterion)?.index ?? -1];
		if (!assessed?.items.some(({ id }) => id === item) || assessed.idle.includes(item)) return [];
		const to = move?.items.get(`${criterion}/${item}`)?.to.criterion;
		return to === undefined ? [criterion] : [criterion, to];
	});
}

function whyApart(
	earlier: CriterionReading,
	middle: CriterionReading,
	sized: CriterionReading,
	last: CriterionReading
): NotCompared | null {
	if (isLessKnown(earlier, middle)) return 'asked-again';
	if (isLessKnown(middle, sized)) return 'other-questions';
	const open = sized.unanswered > 0 || last.unanswered > 0;
	return open && (sized.low !== last.low || sized.high !== last.high) ? 'unanswered' : null;
}

/** More is left to answer, or to tell, than before. */
const isLessKnown = (before: CriterionReading, after: CriterionReading): boolean =>
	after.unanswered > before.unanswered || after.pending.length > before.pending.length;

function splitOf(before: number, between: [number, number] | null, after: number): Split {
	if (between === null) return { yours: 0, grid: 0, size: 0, apart: after - before };
	const [middle, sized] = between;
	return { grid: middle - before, size: sized - middle, yours: after - sized, apart: 0 };
}

/** What some criteria bring to the total, on 100, divided once. */
function sumOf(
	compiled: CompiledGrid,
	{ assessed, scores }: SheetReading,
	counts: (criterion: string) => boolean
): number {
	const { of } = scores.total;
	if (of === 0) return 0;
	let sum = 0;
	for (const one of assessed)
		if (one.applies !== false && counts(one.criterion.id))
			sum += unitOfPoint(scores, one.criterion) * one.low;
	return (100 * sum) / of;
}
