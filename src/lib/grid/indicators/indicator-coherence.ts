/**
 * What the schema cannot say about a questionnaire of figures: references, order, units. Everything wrong is collected,
 * each with its place by id and a sentence.
 */
import { checkCondition } from '../coherence-condition';
import { idOf } from '../coherence-criterion-words';
import { checkUnique } from '../coherence-rung';
import { coreFacts } from '../facts';
import type { Problem } from '../problem';
import type { Condition } from '../grid';
import { atomsOf, factsOf, type SituationFact } from '../situations';
import type { ComputedIndicator, Indicator, IndicatorSet } from './indicators';

export function checkIndicatorSet(set: IndicatorSet): Problem[] {
	const { sections, factors } = set;
	const all = sections.flatMap(({ indicators }) => indicators);
	const profile = new Set(coreFacts.map(idOf));
	return [
		...checkUnique(sections, 'sections'),
		...checkUnique(factors, 'factors'),
		...checkUnique(all, 'indicators'),
		...all
			.filter(({ id }) => profile.has(id))
			.map(({ id }) => ({
				path: `indicators.${id}`,
				message: 'is a fact of the profile: give it another id'
			})),
		...all.flatMap((indicator, at) => checkIndicator(indicator, all.slice(0, at), all, set)),
		...checkFactorsServe(set, all)
	];
}

function checkIndicator(
	indicator: Indicator,
	before: readonly Indicator[],
	all: readonly Indicator[],
	set: IndicatorSet
): Problem[] {
	const path = `indicators.${indicator.id}`;
	const known = factsOf(before.flatMap(factOf));
	const whole = factsOf(all.flatMap(factOf));
	const checkRead = (condition: Condition | undefined, place: string): Problem[] => [
		...checkCondition(condition, place, whole),
		...atomsOf(condition, place)
			.filter(({ fact }) => whole.has(fact) && !known.has(fact))
			.map((atom) => ({
				path: atom.path,
				message: `reads "${atom.fact}", which is not asked before: move it above`
			}))
	];
	return [
		...checkRead(indicator.when, `${path}.when`),
		...(typeof indicator.personal === 'object'
			? checkRead(indicator.personal, `${path}.personal`)
			: []),
		...(indicator.kind === 'rows' ? checkColumns(indicator, path) : []),
		...(indicator.kind === 'computed'
			? checkFormula(indicator, before, set).map((message) => ({
					path: `${path}.formula`,
					message
				}))
			: [])
	];
}

/** What conditions further down may read: a yes or no, and a choice. */
function factOf(indicator: Indicator): SituationFact[] {
	if (indicator.kind === 'yes-no') return [{ id: indicator.id, kind: 'yes-no' }];
	if (indicator.kind !== 'choice') return [];
	return [{ id: indicator.id, kind: 'choice', choices: indicator.choices }];
}

function checkColumns({ columns }: Indicator & { kind: 'rows' }, path: string): Problem[] {
	return [
		...checkUnique(columns, `${path}.columns`),
		...columns.flatMap(({ id, kind, choices, unit }) => {
			const at = `${path}.columns.${id}`;
			if (kind === 'choice' && !choices) return [{ path: at, message: 'lists no choices' }];
			if (kind !== 'choice' && choices)
				return [{ path: at, message: `a ${kind} has no choices: remove them` }];
			if (kind !== 'number' && unit)
				return [{ path: at, message: `a ${kind} has no unit: remove it` }];
			return [];
		})
	];
}

function checkFormula(
	{ formula, unit }: ComputedIndicator,
	before: readonly Indicator[],
	{ factors }: IndicatorSet
): string[] {
	const unitOf = (id: string) => {
		const indicator = before.find((one) => one.id === id);
		return indicator && 'unit' in indicator ? indicator.unit : null;
	};
	const isNoNumber = (id: string) =>
		unitOf(id) ? [] : [`reads "${id}", which is no number that stands before it`];
	if ('ratio' in formula) return [formula.ratio.over, formula.ratio.under].flatMap(isNoNumber);
	if ('sum' in formula) {
		return formula.sum.flatMap(({ indicator, times }) => {
			const isOther = unitOf(indicator) !== unit && times === undefined;
			const converts = `adds "${indicator}", of another unit: "times" says what one of it makes`;
			return [...isNoNumber(indicator), ...(isOther && unitOf(indicator) ? [converts] : [])];
		});
	}
	if (unit !== 'kgco2e' && unit !== 'tco2e') return [`gives CO₂, and its unit is ${unit}`];
	return formula.emissions.flatMap(({ indicator, factor }) => {
		const used = factors.find(({ id }) => id === factor);
		if (!used) return [`names the factor "${factor}", which is not there`];
		const own = unitOf(indicator);
		if (!own || own === used.unit) return isNoNumber(indicator);
		return [
			`multiplies "${indicator}", in ${own}, by "${factor}", which is for one of ${used.unit}`
		];
	});
}

function checkFactorsServe({ factors }: IndicatorSet, all: readonly Indicator[]): Problem[] {
	const used = new Set(
		all.flatMap((indicator) =>
			indicator.kind === 'computed' && 'emissions' in indicator.formula
				? indicator.formula.emissions.map(({ factor }) => factor)
				: []
		)
	);
	return factors
		.filter(({ id }) => !used.has(id))
		.map(({ id }) => ({ path: `factors.${id}`, message: 'no figure is multiplied by it' }));
}
