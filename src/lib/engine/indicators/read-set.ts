/** A questionnaire of figures as one company answered it: what is asked of it, what it said, what is missing. */
import type { Indicator } from '$lib/grid/indicators/indicators';
import type { IndicatorValue, IndicatorValues } from '$lib/grid/indicators/values';
import type { Profile, ProfileValue } from '$lib/grid/sheet';
import type { Facts } from '../facts/facts';
import { readFacts } from '../facts/profile';
import { compute, type Computed } from './compute';
import type { CompiledIndicator, CompiledSet } from './compile-set';

/** `open`: nothing was said yet; `unknown`: to be found out. Both are missing, unless it is optional. */
export type IndicatorState = 'given' | 'open' | 'unknown' | 'not-concerned';

export interface IndicatorLine {
	indicator: Indicator;
	value: IndicatorValue | null;
	/** Of what is worked out. */
	computed: Computed | null;
	state: IndicatorState;
	/** May point at a person: it leaves only when it is ticked. So is what is asked because of such an answer. */
	isPersonal: boolean;
	/** Those whose answers decided that it is asked. */
	follows: readonly string[];
}

export interface Completeness {
	/** Answered, those that do not concern the company included. */
	given: number;
	/** Without what is optional or worked out. */
	asked: number;
	/** To be found out. */
	unknown: number;
}

export interface SectionReading extends Completeness {
	id: string;
	/** Of what is asked of this company, in their order. */
	lines: readonly IndicatorLine[];
}

export interface SetReading extends Completeness {
	/** Those of which something is asked. */
	sections: readonly SectionReading[];
	lines: ReadonlyMap<string, IndicatorLine>;
}

/**
 * @param ofYear the company as it was in that year, as far as that is known: what may point at a person then still does,
 * though the company has grown
 */
export function readSet(
	compiled: CompiledSet,
	profile: Profile,
	values: IndicatorValues,
	ofYear = profile
): SetReading {
	const said = factsIn(values);
	const facts = readFacts(compiled, { ...profile, ...said });
	const past = ofYear === profile ? facts : readFacts(compiled, { ...ofYear, ...said });
	const known: Known = { facts, past, values, lines: new Map(), waiting: new Map() };
	const { lines, waiting } = known;
	const isAside = (id: string) => lines.get(id)?.state === 'not-concerned';
	for (const one of compiled.indicators) {
		const { when, indicator } = one;
		const truth = when ? when.test(facts) : true;
		if (truth === false || (truth === null && when?.reads.some(isAside))) continue;
		const open = when && truth === null ? when.reads.filter((id) => isOpen(id, known)) : [];
		if (open.length > 0) waiting.set(indicator.id, open);
		else lines.set(indicator.id, lineOf(one, compiled, known));
	}
	const sections = compiled.set.sections.flatMap(({ id, indicators }): SectionReading[] => {
		const own = indicators.flatMap((indicator) => lines.get(indicator.id) ?? []);
		return own.length > 0 ? [{ id, lines: own, ...completenessOf(own) }] : [];
	});
	return { sections, lines, ...completenessOf([...lines.values()]) };
}

/** Whether a value could stand in the field of this indicator. */
export function fitsIndicator(indicator: Indicator, value: IndicatorValue): boolean {
	if ('none' in value) return indicator.kind !== 'computed';
	switch (indicator.kind) {
		case 'number':
			return 'number' in value && (indicator.signed === true || value.number >= 0);
		case 'yes-no':
			return 'yes' in value;
		case 'choice':
			return 'choice' in value && indicator.choices.includes(value.choice);
		case 'choices':
			return 'choices' in value && value.choices.every((id) => indicator.choices.includes(id));
		case 'text':
			return 'text' in value;
		case 'date':
			return 'date' in value;
		case 'rows':
			return 'rows' in value;
		case 'computed':
			return false;
	}
}

interface Known {
	facts: Facts;
	/** As they were in that year. */
	past: Facts;
	values: IndicatorValues;
	/** Those before it. */
	lines: Map<string, IndicatorLine>;
	/** Those that are asked or not as others are answered, which are open: by indicator, these others. */
	waiting: Map<string, readonly string[]>;
}

function lineOf(
	{ indicator, personal, when }: CompiledIndicator,
	{ set }: CompiledSet,
	known: Known
): IndicatorLine {
	const { facts, past, values, lines } = known;
	const follows = when ? when.reads.filter((id) => lines.has(id)) : [];
	const isPersonal =
		isOf(personal, facts) ||
		isOf(personal, past) ||
		follows.some((id) => lines.get(id)?.isPersonal);
	if (indicator.kind === 'computed') {
		const { missing, ...worked } = compute(indicator, set.factors, (id) => numberIn(id, known));
		const computed = {
			...worked,
			missing: [...new Set(missing.flatMap((id) => lackingOf(id, known)))]
		};
		const state = computed.total === null ? 'open' : 'given';
		// What is made of it tells it.
		const tells = computed.lines.some(({ indicator: id }) => lines.get(id)?.isPersonal);
		return { indicator, value: null, computed, state, isPersonal: isPersonal || tells, follows };
	}
	const given = values[indicator.id];
	const value = given && fitsIndicator(indicator, given) ? given : null;
	return { indicator, value, computed: null, state: stateOf(value), isPersonal, follows };
}

/** What a computation reads; what is not asked is none. */
function numberIn(id: string, { lines, waiting }: Known): number | 'none' | null {
	const line = lines.get(id);
	if (!line) return waiting.has(id) ? null : 'none';
	if (line.computed) return line.computed.total;
	const { value, indicator } = line;
	if (value && 'number' in value) return value.number;
	if (value && 'none' in value) return value.none === 'not-concerned' ? 'none' : null;
	return indicator.optional ? 'none' : null;
}

/** Asked, and not answered; facts of the profile are not. */
function isOpen(id: string, { lines, waiting }: Known): boolean {
	const line = lines.get(id);
	return waiting.has(id) || (line !== undefined && line.state !== 'given');
}

/** What a person would have to give for it. */
const lackingOf = (id: string, { lines, waiting }: Known): readonly string[] =>
	waiting.get(id) ?? lines.get(id)?.computed?.missing ?? [id];

const isOf = (personal: CompiledIndicator['personal'], facts: Facts): boolean =>
	personal === 'always' || (personal !== null && personal.test(facts) !== false);

const stateOf = (value: IndicatorValue | null): IndicatorState =>
	value === null ? 'open' : 'none' in value ? value.none : 'given';

/** How far these are. */
export function completenessOf(lines: readonly IndicatorLine[]): Completeness {
	const asked = lines.filter(
		({ indicator, state }) =>
			indicator.kind !== 'computed' && !(indicator.optional && state === 'open')
	);
	const count = (...states: IndicatorState[]) =>
		asked.filter(({ state }) => states.includes(state)).length;
	return {
		given: count('given', 'not-concerned'),
		asked: asked.length,
		unknown: count('unknown')
	};
}

function factsIn(values: IndicatorValues): Record<string, ProfileValue> {
	return Object.fromEntries(
		Object.entries(values).flatMap(([id, value]): [string, ProfileValue][] => {
			if ('yes' in value) return [[id, value.yes]];
			if ('choice' in value) return [[id, value.choice]];
			return 'none' in value ? [[id, { unknown: true }]] : [];
		})
	);
}
