import type { Sheet } from '$lib/grid/sheet';
import type { CriterionReading } from '../score/assess';
import type { CompiledGrid } from '../score/compile';
import type { Facts } from '../facts/facts';
import { nextRung } from './nearest';
import type { Step } from '../result/result';
import { readSheet, unitOfPoint, type Fractions, type SheetReading } from '../score/score';

interface Candidate {
	step: Step;
	/** Gain as an integer over the total's denominator. */
	gain: number;
	pillar: number;
	/** It is only writing or noting. */
	paper: boolean;
}

const heavy = 4;
/** How many steps are shown first. */
export const firstOnes = 5;
const perPillar = 2;
const papers = 2;

/**
 * The nearest step of every known answer. First the five that gain most for their effort, at most two a pillar, one a
 * criterion and two of paper as far as there are others; then the rest, then effort 4, then what the law already asks. `refused`
 * names `<criterion>/<item>/<rung>`.
 */
export function nextSteps(
	compiled: CompiledGrid,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	refused: readonly string[] = []
): Step[] {
	return stepsOf(compiled, readSheet(compiled, sheet), refused);
}

/** `nextSteps`, of a sheet that was read. */
export function stepsOf(
	compiled: CompiledGrid,
	{ facts, assessed, scores }: SheetReading,
	refused: readonly string[]
): Step[] {
	const light: Candidate[] = [];
	const late: Candidate[] = [];
	const duties: Candidate[] = [];
	for (const { index } of compiled.path) {
		const one = assessed[index];
		if (one === undefined || one.pending.length > 0) continue;
		for (let place = 0; place < one.items.length; place++) {
			const candidate = candidateOf(one, place, scores, facts, refused);
			if (candidate === null) continue;
			const { duty, effort } = candidate.step;
			(duty ? duties : effort === heavy ? late : light).push(candidate);
		}
	}
	const ordered = [...balanced(light.sort(byGain)), ...late.sort(byGain), ...duties.sort(byGain)];
	return ordered.map(({ step }) => step);
}

function candidateOf(
	{ criterion, items, readings, given, idle }: CriterionReading,
	place: number,
	scores: Fractions,
	facts: Facts,
	refused: readonly string[]
): Candidate | null {
	const item = items[place];
	const reading = readings[place];
	if (item === undefined || reading === undefined || reading.points === null) return null;
	const { id } = item;
	if (idle.length > 0 && idle.includes(id)) return null;
	const move = nextRung(item, given[id], reading, facts);
	if (move === null || move.to <= reading.points) return null;
	if (refused.length > 0 && refused.includes(`${criterion.id}/${id}/${move.rung}`)) return null;
	const gain = unitOfPoint(scores, criterion) * (move.to - reading.points);
	return {
		gain,
		pillar: criterion.pillar,
		paper: move.paper,
		step: {
			criterion: criterion.id,
			item: id,
			rung: move.rung,
			change: move.change,
			gain: (100 * gain) / scores.total.of,
			from: reading.points,
			to: move.to,
			effort: move.effort,
			control: move.control,
			duty: move.duty,
			needs: move.needs
		}
	};
}

function byGain(one: Candidate, other: Candidate): number {
	return other.gain * one.step.effort - one.gain * other.step.effort;
}

function balanced(ordered: readonly Candidate[]): Candidate[] {
	const first: Candidate[] = [];
	const rest: Candidate[] = [];
	for (const candidate of ordered) {
		const { step, pillar, paper } = candidate;
		const fits =
			first.length < firstOnes &&
			first.filter((other) => other.pillar === pillar).length < perPillar &&
			(!paper || first.filter((other) => other.paper).length < papers) &&
			first.every((other) => other.step.criterion !== step.criterion);
		(fits ? first : rest).push(candidate);
	}
	return [...first, ...rest];
}
