import type { Sheet } from '$lib/grid/sheet';
import { describe, type CriterionReading } from './assess';
import type { CompiledGrid } from './compile';
import type { CriterionResult, Part, Result } from './result';
import { bandOf, toPart, type Fractions, readSheet, type SheetReading } from './score';
import { stepsOf, toFindOf } from './steps/steps';

export interface EvaluateOptions {
	/** Steps that the company does not want, as `<criterion>/<item>/<rung>`. */
	refused?: readonly string[];
}

/**
 * What a profile and its answers are worth, on 100. Missing answers and "don't know" widen a score to a range; a
 * criterion that waits for a fact counts from 0 to its maximum. Same input, same bytes.
 */
export function evaluate(
	compiled: CompiledGrid,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	options: EvaluateOptions = {}
): Result {
	return resultOf(compiled, readSheet(compiled, sheet), options);
}

export function resultOf(
	compiled: CompiledGrid,
	{ facts, assessed, scores }: SheetReading,
	{ refused = [] }: EvaluateOptions
): Result {
	const { low, high, of } = scores.total;
	const { bands } = compiled.grid;
	const band = bandOf(bands, low, of);
	const bandHigh = bandOf(bands, high, of);
	const { pillars, themes } = partsOf(compiled, scores);
	const { completeness, unknowns } = countsOf(assessed);
	return {
		grid: compiled.name,
		total: toPart(scores.total),
		pillars,
		themes,
		criteria: criteriaOf(assessed),
		completeness,
		unknowns,
		pending: pendingOf(compiled, assessed),
		notices: compiled.notices.filter(({ when }) => when.test(facts) === true).map(({ id }) => id),
		band,
		bandHigh: bandHigh === band ? null : bandHigh,
		steps: stepsOf(compiled, assessed, scores, facts, refused),
		toFind: toFindOf(compiled, assessed, scores)
	};
}

function partsOf(compiled: CompiledGrid, scores: Fractions) {
	const pillars: Record<string, Part> = {};
	const themes: Record<string, Part> = {};
	let place = 0;
	compiled.pillars.forEach((pillar, index) => {
		const whole = scores.pillars[index];
		if (whole) pillars[pillar.id] = toPart(whole);
		for (const theme of pillar.themes) {
			const part = scores.themes[place++];
			if (part) themes[theme.id] = toPart(part);
		}
	});
	return { pillars, themes };
}

function criteriaOf(assessed: readonly CriterionReading[]): Record<string, CriterionResult> {
	const criteria: Record<string, CriterionResult> = {};
	for (const one of assessed) criteria[one.criterion.id] = describe(one);
	return criteria;
}

function countsOf(assessed: readonly CriterionReading[]) {
	let asked = 0;
	let unanswered = 0;
	let unknowns = 0;
	for (const one of assessed) {
		asked += one.items.length;
		unanswered += one.unanswered;
		unknowns += one.unknowns;
	}
	return { completeness: asked === 0 ? null : (asked - unanswered) / asked, unknowns };
}

function pendingOf(compiled: CompiledGrid, assessed: readonly CriterionReading[]): string[] {
	if (assessed.every(({ pending }) => pending.length === 0)) return [];
	const waiting = new Set(assessed.flatMap(({ pending }) => pending));
	return compiled.facts.list.map(({ id }) => id).filter((id) => waiting.has(id));
}
