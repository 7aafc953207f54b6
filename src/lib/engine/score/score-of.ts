import type { Sheet } from '$lib/grid/sheet';
import { describe, type CriterionReading } from './assess';
import type { CompiledGrid } from './compile';
import type { CriterionResult, Score } from '../result/result';
import { bandOf, readSheet, toPart, type Fractions, type SheetReading } from './score';

/** An evaluation without steps, nor what is left to find: what lists, summaries and publications need. */
export function scoreOf(compiled: CompiledGrid, sheet: Pick<Sheet, 'profile' | 'answers'>): Score {
	return scoreOfReading(compiled, readSheet(compiled, sheet));
}

/** `scoreOf`, of a sheet that was read. */
export function scoreOfReading(
	compiled: CompiledGrid,
	{ facts, assessed, scores }: SheetReading
): Score {
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
		criteria: criteriaOf(compiled, assessed),
		completeness,
		unknowns,
		pending: pendingOf(compiled, assessed),
		notices: compiled.notices.filter(({ when }) => when.test(facts) === true).map(({ id }) => id),
		band,
		bandHigh: bandHigh === band ? null : bandHigh
	};
}

function partsOf(compiled: CompiledGrid, scores: Fractions) {
	const pillars = { ...compiled.blank.pillars };
	const themes = { ...compiled.blank.themes };
	let place = 0;
	let themePlace = 0;
	for (const pillar of compiled.pillars) {
		const whole = scores.pillars[place++];
		if (whole) pillars[pillar.id] = toPart(whole);
		for (const theme of pillar.themes) {
			const part = scores.themes[themePlace++];
			if (part) themes[theme.id] = toPart(part);
		}
	}
	return { pillars, themes };
}

function criteriaOf(
	compiled: CompiledGrid,
	assessed: readonly CriterionReading[]
): Record<string, CriterionResult> {
	const criteria = { ...compiled.blank.criteria };
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
