import type { Profile, ProfileValue } from '$lib/grid/sheet';
import type { CompiledGrid } from './compile';
import type { CompiledLaw } from '../items/compiled';
import { missingFacts, type CompiledCondition } from '../facts/condition';
import type { CompiledFact } from '../facts/compile-facts';
import type { Facts, KnownValue } from '../facts/facts';
import { readFacts, readValue } from '../facts/profile';

/**
 * The facts that some condition of the grid reads, each as little as it can be: a count is the widest interval on
 * which every condition keeps its value, the other counts being as wide as they are given.
 */
export function disclosedFacts(compiled: CompiledGrid, profile: Profile): Profile {
	const { conditions, read } = readsOf(compiled);
	const before = readFacts(compiled, profile);
	const shared: Record<string, ProfileValue> = {};
	for (const fact of compiled.facts.list) {
		if (!read.has(fact.id) || fact.askWhen?.test(before) === false) continue;
		const value = plain(readValue(fact, profile[fact.id]));
		if (value !== undefined) shared[fact.id] = value;
	}
	const seen = (facts: Profile) => signature(conditions, readFacts(compiled, facts));
	const same = seen(shared);
	for (const fact of compiled.facts.list) {
		const value = readValue(fact, shared[fact.id]);
		if (!fact.interval || value === undefined || value === null) continue;
		const isSame = (min: number, max: number) =>
			seen({ ...shared, [fact.id]: { min, max } }) === same;
		shared[fact.id] = widest(fact, value, edgesOf(compiled, fact.id), isSame);
	}
	return shared;
}

/** `null` is "don't know". */
function plain(value: KnownValue | null): ProfileValue | undefined {
	return value === null ? { unknown: true } : value;
}

/** Bounds are left out where the fact's own are. */
function widest(
	fact: CompiledFact,
	value: KnownValue,
	edges: readonly number[],
	isSame: (min: number, max: number) => boolean
): ProfileValue {
	let { min, max } = typeof value === 'object' ? value : { min: Number(value), max: Number(value) };
	const last = max;
	for (const from of [...edges.filter((edge) => edge <= min), fact.min].sort((a, b) => a - b)) {
		if (from > min || from < fact.min || !isSame(from, last)) continue;
		min = from;
		break;
	}
	const ends = [...edges.map((edge) => edge - 1), fact.max].sort((a, b) => b - a);
	for (const to of ends) {
		if (to < max || to > fact.max || !isSame(min, to)) continue;
		max = to;
		break;
	}
	if (min === max) return min;
	return { ...(min > fact.min && { min }), ...(max < fact.max && { max }) };
}

/** What every condition says, and waits for: the result depends on nothing else of the facts. */
function signature(conditions: readonly CompiledCondition[], facts: Facts): string {
	return JSON.stringify(
		conditions.map((condition) => [condition.test(facts), missingFacts(condition, facts)])
	);
}

function readsOf(compiled: CompiledGrid): { conditions: CompiledCondition[]; read: Set<string> } {
	const { criteria, notices, facts } = compiled;
	const laws: CompiledLaw[] = criteria.flatMap(({ items }) =>
		[...items.values()].flatMap((item) => [item.sensitiveWhen, ...item.rungs.map(({ law }) => law)])
	);
	const conditions = [
		...criteria.flatMap(({ when, variants }) => [when, ...variants.map((one) => one.when)]),
		...laws,
		...notices.map(({ when }) => when)
	].flatMap((one) => (one === null || one === true ? [] : [one]));
	const read = new Set<string>();
	const add = (condition: CompiledCondition): void => {
		for (const id of condition.reads) {
			if (read.has(id)) continue;
			read.add(id);
			const { askWhen, known } = facts.list[facts.slots.get(id) ?? -1] ?? {};
			for (const decides of [askWhen, known?.when]) {
				if (!decides) continue;
				conditions.push(decides);
				add(decides);
			}
		}
	};
	// oxlint-disable-next-line unicorn/no-useless-spread -- add() puts more into the list.
	for (const condition of [...conditions]) add(condition);
	return { conditions, read };
}

/** The values from which a leaf of some condition may change its mind. */
function edgesOf({ grid, facts }: CompiledGrid, fact: string): number[] {
	const edges = new Set<number>();
	const note = (leaf: string, value: unknown): void => {
		if (!Array.isArray(value) || value[0] !== fact) return;
		const bounds = [value[1] as unknown].flat().filter((one) => typeof one === 'number');
		for (const bound of bounds) {
			if (leaf !== 'atMost') edges.add(bound);
			if (leaf !== 'atLeast') edges.add(bound + 1);
		}
	};
	const visit = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		for (const [key, value] of Object.entries(node)) {
			if (leaves.has(key)) note(key, value);
			visit(value);
		}
	};
	visit(grid);
	visit(facts.definitions);
	return [...edges];
}

const leaves = new Set(['atLeast', 'atMost', 'is', 'in']);
