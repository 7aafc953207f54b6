import { canonicalNaf } from '$lib/grid/facts';
import type { FactValue, GridFact } from '$lib/grid/grid';
import type { Profile, ProfileValue } from '$lib/grid/sheet';
import { missingFacts } from './condition';
import { compileFacts, type CompiledFact, type FactTable } from './compile-facts';
import type { Facts, Interval, KnownValue } from './facts';

/**
 * Reads a profile once for all conditions. A fact whose `askWhen` is false, or answered "don't know", counts as its
 * `ifUnknown`; so does a quiet one never given. One that nobody gave counts as what the rest of the profile says of it
 * (`known`). A value that does not fit its fact counts as never given.
 */
export function readFacts({ facts: table }: { facts: FactTable }, profile: Profile): Facts {
	return readTold(table, toldOf(table, profile));
}

/** `readFacts`, of what was told by slot. */
export function readTold(table: FactTable, told: readonly (ProfileValue | undefined)[]): Facts {
	const values: KnownValue[] = table.unknown.slice();
	const states = table.settled.slice();
	const facts: Facts = {
		values,
		states,
		gather: (slot, into) => {
			const fact = table.list[slot];
			if (fact === undefined || states[slot] === 'settled') return;
			if (fact.askWhen?.test(facts) === null) fact.askWhen.gather(facts, into);
			if (states[slot] === 'absent' && !into.includes(fact.id)) into.push(fact.id);
		}
	};
	for (const fact of table.order) {
		const given = readValue(fact, told[fact.slot]);
		const asked = fact.askWhen === null ? true : fact.askWhen.test(facts);
		const isGiven = given !== undefined && given !== null;
		if (asked !== false && !isGiven && fact.known?.when.test(facts) === true) {
			values[fact.slot] = fact.known.value;
		} else if (asked === false || given === null || (given === undefined && fact.quiet)) {
			values[fact.slot] = fact.ifUnknown;
		} else if (given === undefined) {
			states[fact.slot] = 'absent';
		} else if (asked === null && given !== fact.ifUnknown && waits(fact, facts)) {
			states[fact.slot] = 'waiting';
		} else {
			values[fact.slot] = given;
		}
	}
	return facts;
}

/** What was given, by slot: to walk a profile is faster than to ask it for each fact. */
export function toldOf(table: FactTable, profile: Profile): (ProfileValue | undefined)[] {
	const told: (ProfileValue | undefined)[] = table.unknown.slice();
	for (const id in profile) {
		const slot = table.slots.get(id);
		if (slot !== undefined) told[slot] = profile[id];
	}
	return told;
}

/** The value that counts: undefined when unknown. */
export function valueOf(
	{ facts: table }: { facts: FactTable },
	facts: Facts,
	id: string
): FactValue | Interval | undefined {
	const slot = table.slots.get(id);
	return slot === undefined ? undefined : facts.values[slot];
}

function waits(fact: CompiledFact, facts: Facts): boolean {
	return fact.askWhen !== null && missingFacts(fact.askWhen, facts).length > 0;
}

/** What was given of one fact: null is "don't know", undefined is nothing, or nothing that fits. */
export function readValue(fact: CompiledFact, given: ProfileValue | undefined): KnownValue | null {
	if (given === undefined || given === null) return undefined;
	if (typeof given !== 'object') return fits(fact, given);
	if (isUnknown(given)) return null;
	if (!fact.interval) return undefined;
	const { min = fact.min, max = fact.max } = given;
	if (!inRange(fact, min) || !inRange(fact, max) || min > max) return undefined;
	return min === max ? min : { min, max };
}

/** Whether this fact may have such a value: it is known, and the value of its kind. A catalogue adds facts of its own. */
export function fitsFact(
	{ facts }: { facts: FactTable },
	id: string,
	value: ProfileValue,
	catalogueFacts: readonly GridFact[] = []
): boolean {
	const { list } = catalogueFacts.length ? compileFacts(facts.definitions, catalogueFacts) : facts;
	const fact = list.find((candidate) => candidate.id === id);
	return fact !== undefined && readValue(fact, value) !== undefined;
}

/** Given as "don't know". */
export const isUnknown = (given: ProfileValue | undefined): given is { unknown: true } =>
	typeof given === 'object' && given !== null && 'unknown' in given;

function fits(fact: CompiledFact, given: FactValue): FactValue | undefined {
	switch (fact.kind) {
		case 'yes-no':
			return typeof given === 'boolean' ? given : undefined;
		case 'count':
		case 'year':
			return typeof given === 'number' && inRange(fact, given) ? given : undefined;
		case 'choice': {
			if (typeof given !== 'string') return undefined;
			if (fact.choices?.has(given)) return given;
			const choice = fact.id === 'naf' ? canonicalNaf(given) : given;
			return fact.choices?.has(choice) ? choice : undefined;
		}
		case 'month':
			return typeof given === 'string' && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(given)
				? given
				: undefined;
		case 'text':
			return typeof given === 'string' && [...given].length <= fact.maxLength ? given : undefined;
	}
}

function inRange(fact: CompiledFact, value: number): boolean {
	return Number.isInteger(value) && value >= fact.min && value <= fact.max;
}
