import type { Cost, Offer, Rule, Territory } from '$lib/grid/catalogue';
import { projects, region } from '$lib/grid/facts';
import type { Condition, FactValue } from '$lib/grid/grid';
import type { CompiledCondition } from '../facts/condition';
import { dayNumber, firstDay, lastDay } from '../facts/day';
import type { FactTable } from '../facts/compile-facts';
import { withValue, type Facts, type KnownValue } from '../facts/facts';
import { demotionBits } from '../result/demotion';
import type { Parts } from '../result/result';
import { keepsPlaceUntil } from './stale';
import { Verdicts, type CompiledRule, type ConditionIndex } from './verdicts';

/** What one price says of a rank. */
export interface Terms {
	/** The override that sets it. */
	readonly override: string | undefined;
	/** When it may be among the first, and when it may not. */
	readonly early: Parts;
	readonly later: Parts;
	/** Someone who comes for nothing, with nothing to settle, first; then by cost, then tools last, then by what is to settle. */
	readonly order: number;
	/** Bits of what keeps it from being among the first, whoever asks. */
	readonly late: number;
	/** Not among the first for a small team. */
	readonly dear: boolean;
	/** Not among the first for someone alone, but for the project told. */
	readonly heavy: boolean;
}

export interface CompiledOffer {
	readonly offer: Offer;
	readonly id: string;
	readonly ask: readonly string[];
	/** Bits of the projects that it serves. */
	readonly projects: number;
	/** The territory first, unless it is the whole country. */
	readonly rules: readonly CompiledRule[];
	/** What its rules come to. */
	readonly verdicts: Verdicts;
	readonly changes: readonly FactChange[];
	readonly terms: Terms;
	readonly overrides: readonly { readonly when: ConditionIndex; readonly terms: Terms }[];
	/** Place in the catalogue's lists of `moves`. */
	readonly moves: number;
	/** Day numbers. */
	readonly opens: number;
	readonly closes: number;
	readonly keepsPlaceUntil: number;
}

/** A fact, and the values with which no hard rule that reads it alone refuses. */
interface FactChange {
	readonly slot: number;
	readonly to: readonly FactValue[];
	/** The hard rules that read the fact with others, and those that do not read it. */
	readonly together: readonly ConditionIndex[];
	readonly others: readonly ConditionIndex[];
}

/** More than this left to pay for a diagnostic or a coach is no first step: for a small team, for anyone; euros. */
const dear = 1000;
const tooDear = 10_000;

/**
 * A company does not move, nor change its trade or its statutes, for an offer: what would make it eligible is never one of
 * these, nor of those that the instance names.
 */
const fixedFacts: ReadonlySet<string> = new Set([
	'department', 'region', 'metropole', 'naf', 'legalForm', 'purpose', 'closedYears', 'opco'
]); // prettier-ignore
const isFixed = (fact: string) => fixedFacts.has(fact) || INSTANCE.staying.includes(fact);

interface CatalogueContext {
	readonly facts: FactTable;
	readonly placeOf: (condition: Condition) => ConditionIndex;
	/** By place: those met so far. */
	readonly conditions: readonly CompiledCondition[];
}

export function compileOffer(
	offer: Offer,
	moves: number,
	context: CatalogueContext
): CompiledOffer {
	const { placeOf } = context;
	const { territory, overrides = [], validFrom, validUntil } = offer;
	const area = areaOf(territory);
	const written: Rule[] = [...(area ? [{ id: 'territory', when: area }] : []), ...offer.rules];
	const rules = written.map(({ id, when, soft }) =>
		Object.freeze({ id, soft: soft === true, when: placeOf(when) })
	);
	const hard = rules.flatMap(({ soft, when }) => (soft ? [] : [when]));
	const changes = [...valuesIn(offer.rules)]
		.filter(([fact]) => !isFixed(fact))
		.map(([fact, to]) => compileChange(fact, [...to], hard, context));
	return Object.freeze({
		offer,
		id: offer.id,
		ask: offer.ask,
		projects: offer.projects.reduce((bits, project) => bits | projectBit(project), 0),
		terms: termsOf(offer, offer.cost),
		rules,
		verdicts: new Verdicts(rules),
		changes,
		overrides: overrides.map(({ id, when, cost = offer.cost }) => ({
			when: placeOf(when),
			terms: termsOf(offer, cost, id)
		})),
		moves,
		opens: validFrom ? dayNumber(validFrom) : firstDay,
		closes: validUntil ? dayNumber(validUntil) : lastDay,
		keepsPlaceUntil: keepsPlaceUntil(offer)
	});
}

function compileChange(
	fact: string,
	to: readonly FactValue[],
	hard: readonly ConditionIndex[],
	{ facts, conditions }: CatalogueContext
): FactChange {
	const slot = facts.slots.get(fact) ?? -1;
	const readsOf = (when: ConditionIndex) => conditions[when]?.reads ?? [];
	const reading = hard.filter((when) => readsOf(when).includes(fact));
	const alone = reading.filter((when) => readsOf(when).length === 1);
	const nothing: Facts = {
		values: facts.list.map(() => undefined),
		states: [],
		gather: () => undefined
	};
	const isRefused = (value: FactValue) =>
		alone.some((when) => conditions[when]?.test(withValue(nothing, slot, value)) === false);
	return {
		slot,
		to: to.filter((value) => !isRefused(value)),
		together: reading.filter((when) => !alone.includes(when)),
		others: hard.filter((when) => !reading.includes(when))
	};
}

export function nearThenId(one: Offer, other: Offer): number {
	return nearOf(one.territory) - nearOf(other.territory) || (one.id < other.id ? -1 : 1);
}

function nearOf(territory: Territory): Parts['near'] {
	return 'departments' in territory ? 0 : 'region' in territory ? 1 : 2;
}

function areaOf(territory: Territory): Condition | null {
	if ('departments' in territory) return { in: ['department', territory.departments] };
	if (!('region' in territory)) return null;
	// The listed departments are those of one region; of another nobody here can be told to be part.
	return { is: ['region', territory.region === region ? region : 'none'] };
}

export function termsOf(
	{ kind, later, territory, ask }: Offer,
	cost: Cost,
	override?: string
): Terms {
	const free = cost.type === 'free';
	const asksFee = kind === 'label' || kind === 'network' || kind === 'event';
	const advises = kind === 'diagnostic' || kind === 'coaching';
	const most = cost.type === 'range' ? (cost.to ?? cost.from ?? 0) : 0;
	let late = later === undefined ? 0 : demotionBits[later];
	if (kind === 'loan' || kind === 'equity' || kind === 'tax') late |= demotionBits[kind];
	if (asksFee && !free) late |= demotionBits.fee;
	if (advises && most > tooDear) late |= demotionBits.dear;
	const parts = {
		human: free && advises && ask.length === 0,
		cost: { free: 0, share: 1, range: 2, unknown: 3 }[cost.type],
		alone: kind === 'tool',
		near: nearOf(territory)
	};
	const firstOfOrder = (parts.human ? 0 : 1) * 4 + parts.cost;
	return {
		override,
		early: Object.freeze({ later: false, ...parts }),
		later: Object.freeze({ later: true, ...parts }),
		order: (firstOfOrder * 2 + (parts.alone ? 1 : 0)) * 4 + Math.min(ask.length, 3),
		late,
		dear: advises && most > dear,
		heavy: kind === 'grant' && !free
	};
}

/** One bit each; none for what is no project. */
export function projectBit(project: KnownValue): number {
	const place = projects.findIndex((one) => one === project);
	return place < 0 ? 0 : 1 << place;
}

/** By fact, what the hard rules compare it with, and the other side of each bound. */
function valuesIn(rules: readonly Rule[]): Map<string, Set<FactValue>> {
	const found = new Map<string, Set<FactValue>>();
	const add = (fact: string, ...values: FactValue[]) => {
		const into = found.get(fact) ?? new Set();
		for (const value of values) into.add(value);
		found.set(fact, into);
	};
	const gather = (condition: Condition): void => {
		if ('all' in condition) condition.all.forEach(gather);
		else if ('any' in condition) condition.any.forEach(gather);
		else if ('not' in condition) gather(condition.not);
		else if ('in' in condition) add(condition.in[0], ...condition.in[1]);
		else if ('is' in condition) {
			const [fact, value] = condition.is;
			add(fact, value, ...(typeof value === 'boolean' ? [!value] : []));
		} else if ('atLeast' in condition) {
			const [fact, bound] = condition.atLeast;
			add(fact, bound, Math.max(0, bound - 1));
		} else add(condition.atMost[0], condition.atMost[1], condition.atMost[1] + 1);
	};
	for (const { when, soft } of rules) if (!soft) gather(when);
	return found;
}
