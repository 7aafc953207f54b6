import type { MeasureItem } from '$lib/grid/grid';
import type { Answer } from '$lib/grid/sheet';
import type { Facts } from '../../facts/facts';
import type { AnswerKind, NextRung } from '../answer-kind';
import { lawApplies, suits } from '../compiled';
import { fits, oneChoice, wrongKind } from '../one-choice';
import type { ItemReading } from '../reading';
import { checkNumbers } from './check-numbers';
import { measureOf } from './numbers';
import { bracketsOf, type CompiledMeasureItem, type CompiledStep } from './points';
import { mayReach, nearestWhole } from './whole';

export const measure: AnswerKind<MeasureItem, CompiledMeasureItem> = {
	...oneChoice,
	check(item, answer) {
		if ('numbers' in answer) return checkNumbers(measureOf(item), answer.numbers);
		if (!('bracket' in answer)) return wrongKind;
		return fits(bracketsOf(item).some(({ id }) => id === answer.bracket));
	},
	next: (item, answer, reading, facts) =>
		nextBracket(item, answer, reading, facts) ?? nextChoice(item, reading.points ?? 0, facts),
	kept(item, newer) {
		const figures = sameFigures(item, newer);
		const ids = figures && sameSteps(item, newer) ? [...item.readings.keys()] : [];
		return { choices: new Map(ids.map((id) => [id, id])), figures };
	}
};

/** From "nothing to measure" no bracket is nearer than another. */
function nextBracket(
	item: CompiledMeasureItem,
	answer: Answer,
	{ rung, points }: ItemReading,
	facts: Facts
): NextRung | null {
	if (rung === 'zero') return null;
	for (let place = item.bestFirst.length - 1; place >= 0; place--) {
		const step = item.bestFirst[place];
		if (step === undefined || step.rung.points <= (points ?? 0) || !suits(step, facts)) continue;
		const move = toBracket(item, step, answer, facts);
		if (move !== null) return move;
	}
	return null;
}

function toBracket(
	item: CompiledMeasureItem,
	step: CompiledStep,
	answer: Answer,
	facts: Facts
): NextRung | null {
	const { id, points, effort, control, bound, paper = false } = step.rung;
	const needs: NextRung['needs'] = { bound };
	if ('numbers' in answer) {
		const whole = nearestWhole(item, id, answer.numbers);
		if (whole === 'unreachable') return null;
		if (whole !== null) needs.a = whole;
	} else if (!mayReach(item, id, facts)) return null;
	return {
		rung: id,
		change: { bracket: id },
		to: points,
		effort,
		control,
		duty: lawApplies(step.law, facts),
		needs,
		paper
	};
}

/** A choice beside the brackets is a rung only when no bracket is above. */
function nextChoice(item: CompiledMeasureItem, from: number, facts: Facts): NextRung | null {
	const choice = item.choices.find((one) => one.rung.points > from && suits(one, facts));
	if (choice === undefined) return null;
	const { id, points, effort, control, paper = false } = choice.rung;
	const change = { bracket: id };
	return { rung: id, change, to: points, effort, control, duty: false, needs: {}, paper };
}

const sameFigures = (one: MeasureItem, other: MeasureItem): boolean =>
	asText(one.formula, one.scale, numbersOf(one)) ===
	asText(other.formula, other.scale, numbersOf(other));

/** Without what is prefilled from the profile: it changes no meaning. */
const numbersOf = ({ numbers }: MeasureItem) =>
	numbers.map(({ id, units, without }) => [
		id,
		without,
		units.map(({ unit, times, whole }) => [unit, times, whole])
	]);

/** Brackets keep their meaning only among the same ones: a step that moves widens or narrows its neighbours. */
const sameSteps = (one: MeasureItem, other: MeasureItem): boolean =>
	asText(rowsOf(one)) === asText(rowsOf(other));

const rowsOf = ({ steps, also = [], zero }: MeasureItem) => [
	steps.map(({ id, op, bound }) => [id, op, bound]),
	also.map(({ id }) => id),
	zero !== undefined && 'points' in zero.then
];

const asText = (...parts: unknown[]): string => JSON.stringify(parts);
