import type { CoreFact } from '$lib/grid/facts';
import type { FactValue, GridFact } from '$lib/grid/grid';
import { compileCondition, type CompiledCondition } from './condition';
import type { FactState, Slots } from './facts';

/** A fact of the core profile, of a grid or of a catalogue. */
type Definition = CoreFact & Pick<GridFact, 'askedIn' | 'quiet'>;

export interface CompiledFact {
	readonly id: string;
	readonly slot: number;
	readonly kind: CoreFact['kind'];
	readonly choices: ReadonlySet<string> | null;
	readonly min: number;
	readonly max: number;
	readonly maxLength: number;
	readonly interval: boolean;
	readonly quiet: boolean;
	readonly askedIn: string | null;
	readonly askWhen: CompiledCondition | null;
	readonly ifUnknown: FactValue | undefined;
	/** What counts as long as nothing is given, while this is true. */
	readonly known: { readonly when: CompiledCondition; readonly value: FactValue } | null;
}

export interface FactTable {
	readonly definitions: readonly Definition[];
	readonly slots: Slots;
	/** By slot: the order in which they are declared. */
	readonly list: readonly CompiledFact[];
	/** A fact comes after those that its `askWhen` and its `known` read. */
	readonly order: readonly CompiledFact[];
	/** By slot, what a reading begins with: copied, which is faster than to fill. */
	readonly unknown: readonly undefined[];
	readonly settled: readonly FactState[];
}

/** Compiles facts of several origins (core, grid, catalogue) into one table; the first of two with one id wins. */
export function compileFacts(...origins: (readonly Definition[])[]): FactTable {
	const byId = new Map<string, Definition>();
	for (const fact of origins.flat()) if (!byId.has(fact.id)) byId.set(fact.id, fact);
	const definitions = [...byId.values()];
	const slots = new Map(definitions.map(({ id }, slot) => [id, slot]));
	const list = definitions.map((fact, slot) => compileFact(fact, slot, slots));
	return Object.freeze({
		definitions,
		slots,
		list,
		order: inOrder(list),
		unknown: list.map(() => undefined),
		settled: list.map((): FactState => 'settled')
	});
}

function compileFact(fact: Definition, slot: number, slots: Slots): CompiledFact {
	return Object.freeze({
		id: fact.id,
		slot,
		kind: fact.kind,
		choices: fact.choices ? new Set(fact.choices) : null,
		min: fact.min ?? 0,
		max: fact.max ?? Number.MAX_SAFE_INTEGER,
		maxLength: fact.maxLength ?? 500,
		// A publication widens the counts that conditions read, not only the headcount.
		interval: fact.kind === 'count' && (fact.interval === true || fact.max === undefined),
		quiet: fact.quiet === true,
		askedIn: fact.askedIn ?? null,
		askWhen: fact.askWhen ? compileCondition(fact.askWhen, slots) : null,
		ifUnknown: fact.ifUnknown,
		known: fact.known
			? { when: compileCondition(fact.known.when, slots), value: fact.known.value }
			: null
	});
}

function inOrder(list: readonly CompiledFact[]): CompiledFact[] {
	const byId = new Map(list.map((fact) => [fact.id, fact]));
	const ordered = new Set<CompiledFact>();
	const entered = new Set<CompiledFact>();
	const visit = (fact: CompiledFact): void => {
		if (entered.has(fact)) return;
		entered.add(fact);
		for (const id of [...(fact.askWhen?.reads ?? []), ...(fact.known?.when.reads ?? [])]) {
			const needed = byId.get(id);
			if (needed) visit(needed);
		}
		ordered.add(fact);
	};
	list.forEach(visit);
	return [...ordered];
}
