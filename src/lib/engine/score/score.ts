import type { Sheet } from '$lib/grid/sheet';
import { type CriterionReading, readCriteria } from './assess';
import type { CompiledCriterion, CompiledGrid } from './compile';
import type { Facts } from '../facts/facts';
import { readFacts } from '../facts/profile';
import type { Part } from '../result/result';

/** A part's bounds as integers over one denominator; `of` is 0 when nothing in it applies. */
export interface Fraction {
	low: number;
	high: number;
	of: number;
	complete: boolean;
}

export interface Fractions {
	readonly total: Fraction;
	readonly pillars: readonly Fraction[];
	/** In grid order, across pillars. */
	readonly themes: readonly Fraction[];
	/** By pillar: what one point of a criterion of weight 1 adds to the total's `low`. */
	readonly units: readonly number[];
}

/** What a score takes of one criterion. */
export type ScoredCriterion = Pick<
	CriterionReading,
	'criterion' | 'applies' | 'low' | 'high' | 'complete'
>;

/**
 * Every score as a fraction of integers: Σ weight·points over Σ weight·max of what applies. A total from pillars
 * weights those where something applies, over one common denominator. Nothing is divided here.
 */
export function fractions(compiled: CompiledGrid, assessed: readonly ScoredCriterion[]): Fractions {
	const themes: Fraction[] = [];
	const pillars: Fraction[] = [];
	for (const pillar of compiled.pillars) {
		const sum = empty();
		for (const theme of pillar.themes) {
			const part = empty();
			for (const { index } of theme.criteria) addCriterion(part, assessed[index]);
			themes.push(part);
			add(sum, part, 1);
		}
		pillars.push(sum);
	}
	const units = unitsOf(compiled, pillars);
	const total = empty();
	for (let at = 0; at < pillars.length; at++) add(total, pillars[at] ?? empty(), units[at] ?? 0);
	return { total, pillars, themes, units };
}

/** What one point of this criterion adds to the total's `low`. */
export function unitOfPoint(scores: Fractions, criterion: CompiledCriterion): number {
	return (scores.units[criterion.pillar] ?? 0) * criterion.weight;
}

/** A part on 100, divided once. */
export function toPart({ low, high, of, complete }: Fraction): Part {
	if (of === 0) return { score: null, low: null, high: null };
	const onHundred = (100 * low) / of;
	return { score: complete ? onHundred : null, low: onHundred, high: (100 * high) / of };
}

/** The last band that 100·n/of, rounded half up, reaches; compared in integers. */
export function bandOf(
	bands: readonly { id: string; from: number }[],
	n: number,
	of: number
): string | null {
	let found: string | null = null;
	if (of > 0) for (const { id, from } of bands) if (2 * of * from <= 200 * n + of) found = id;
	return found;
}

function empty(): Fraction {
	return { low: 0, high: 0, of: 0, complete: true };
}

function addCriterion(part: Fraction, assessed: ScoredCriterion | undefined): void {
	if (assessed === undefined || assessed.applies === false) return;
	const { weight, max } = assessed.criterion;
	part.low += weight * assessed.low;
	part.high += weight * assessed.high;
	part.of += weight * max;
	part.complete &&= assessed.complete;
}

function add(sum: Fraction, part: Fraction, times: number): void {
	sum.low += times * part.low;
	sum.high += times * part.high;
	sum.of += times * part.of;
	sum.complete &&= part.complete;
}

/** From pillars: weight × (common multiple ÷ the pillar's own denominator). */
function unitsOf(compiled: CompiledGrid, pillars: readonly Fraction[]): number[] {
	if (compiled.grid.total.from === 'criteria') return pillars.map(() => 1);
	let common = 1;
	for (const { of } of pillars) if (of > 0) common = (common / gcd(common, of)) * of;
	return pillars.map(({ of }, index) =>
		of > 0 ? (compiled.pillars[index]?.weight ?? 0) * (common / of) : 0
	);
}

function gcd(one: number, other: number): number {
	return other === 0 ? one : gcd(other, one % other);
}

/** One sheet read against its grid: what every answer to it is made from. */
export interface SheetReading {
	readonly facts: Facts;
	/** In grid order. */
	readonly assessed: readonly CriterionReading[];
	readonly scores: Fractions;
}

export function readSheet(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>
): SheetReading {
	const facts = readFacts(compiled, profile);
	const assessed = readCriteria(compiled, answers, facts);
	return { facts, assessed, scores: fractions(compiled, assessed) };
}
