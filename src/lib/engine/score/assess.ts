import type { Answer, Answers } from '$lib/grid/sheet';
import { idleItems, resolveCriterion, type ResolvedCriterion } from './asked';
import type { CompiledCriterion, CompiledGrid } from './compile';
import type { CompiledItem } from '../items/compile-item';
import type { Facts } from '../facts/facts';
import type { ItemReader } from '../items/item';
import type { ItemReading } from '../items/reading';
import type { CriterionResult, Status } from '../result/result';

/** One criterion read for one company, in integers. */
export interface CriterionReading extends ResolvedCriterion {
	readonly criterion: CompiledCriterion;
	readonly given: Readonly<Record<string, Answer>>;
	/** Empty when the criterion does not apply. */
	readonly items: readonly CompiledItem[];
	/** One an item, in the same order. */
	readonly readings: readonly ItemReading[];
	/** Items that count their lowest rung without being asked. */
	readonly idle: readonly string[];
	readonly status: Status;
	readonly unknowns: number;
	readonly unanswered: number;
	/** Points: from 0 to the criterion's maximum while it waits for a fact. */
	readonly low: number;
	readonly high: number;
	readonly complete: boolean;
}

const nothing: readonly CompiledItem[] = Object.freeze([]);
const noReaders: readonly ItemReader[] = Object.freeze([]);
const noAnswers: Readonly<Record<string, Answer>> = Object.freeze({});

/** Reads the answers of every criterion, in grid order. */
export function readCriteria(
	compiled: CompiledGrid,
	answers: Answers,
	facts: Facts
): CriterionReading[] {
	return compiled.criteria.map((criterion) =>
		assess(criterion, answers[criterion.id] ?? noAnswers, facts)
	);
}

/** What the result says of one criterion. */
export function describe(assessed: CriterionReading): CriterionResult {
	const { criterion, readings, status, low, high, applies, variant, pending } = assessed;
	return {
		status,
		variant: applies === false ? null : variant.id,
		points: status === 'answered' && pending.length === 0 ? low : null,
		max: criterion.max,
		low,
		high,
		why: readings.map(({ why }) => why)
	};
}

function assess(
	criterion: CompiledCriterion,
	given: Readonly<Record<string, Answer>>,
	facts: Facts
): CriterionReading {
	const { applies, variant, pending } = resolveCriterion(criterion, facts);
	const readers = applies === false ? noReaders : variant.readers;
	const idle = idleItems(variant, given);
	const readings = new Array<ItemReading>(readers.length);
	let known = 0;
	let open = 0;
	let unknowns = 0;
	let unanswered = 0;
	for (let at = 0; at < readers.length; at++) {
		const reader = readers[at];
		if (reader === undefined) continue;
		const isIdle = idle.length > 0 && idle.includes(reader.id);
		const reading = isIdle ? reader.lowest : reader.read(given[reader.id], facts);
		if (reading.points === null) open += reader.max;
		else known += reading.points;
		if (reading.state === 'unknown') unknowns++;
		if (reading.state === 'unanswered') unanswered++;
		readings[at] = reading;
	}
	const waits = pending.length > 0;
	return {
		criterion,
		applies,
		variant,
		pending,
		given,
		items: applies === false ? nothing : variant.items,
		readings,
		idle,
		status: applies === false ? 'not-applicable' : statusOf(readers.length, unanswered, unknowns),
		unknowns,
		unanswered,
		low: waits ? 0 : known,
		high: waits ? criterion.max : known + open,
		complete: !waits && unanswered === 0
	};
}

function statusOf(asked: number, unanswered: number, unknowns: number): Status {
	if (unanswered === asked) return 'unanswered';
	if (unanswered > 0) return 'partial';
	return unknowns > 0 ? 'unknown' : 'answered';
}
