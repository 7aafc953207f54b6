import type { Answer, Profile, Sheet } from '$lib/grid/sheet';
import type { CompiledCriterion, CompiledGrid, CompiledVariant } from './compile';
import type { CompiledItem } from '../items/compile-item';
import type { CompiledCondition, Truth } from '../facts/condition';
import type { Facts } from '../facts/facts';
import { readFacts } from '../facts/profile';

export interface ResolvedCriterion {
	readonly applies: Truth;
	readonly variant: CompiledVariant;
	/** Absent facts that a condition on the way needs. */
	readonly pending: readonly string[];
}

export interface Asked {
	/** Null (unknown) counts as applying. */
	applies: Truth;
	variant: string;
	/** None when the criterion does not apply; without those that an answer makes idle. */
	items: readonly CompiledItem[];
	/** Absent facts that must be given before the criterion is complete. */
	pending: string[];
	/** Facts to ask above the question: the pending ones, then those asked here in any case. */
	ask: string[];
	/** Facts given that this criterion reads or asks; quiet ones only when true. */
	answered: string[];
}

const nothing: readonly string[] = Object.freeze([]);

/** What one criterion asks of this company, and the facts it waits for or already knows. */
export function askedOf(
	compiled: CompiledGrid,
	{ profile, answers }: Pick<Sheet, 'profile' | 'answers'>,
	criterionId: string
): Asked {
	const criterion = compiled.criterionById.get(criterionId);
	if (criterion === undefined) throw new Error(`${compiled.name}: ${criterionId} is unknown`);
	const facts = readFacts(compiled, profile);
	const { applies, variant, pending } = resolveCriterion(criterion, facts);
	const stateOf = (id: string) => facts.states[compiled.facts.slots.get(id) ?? -1];
	const ask = new Set(pending);
	if (applies !== false) for (const id of criterion.asks) if (stateOf(id) === 'absent') ask.add(id);
	return {
		applies,
		variant: variant.id,
		items: applies === false ? [] : itemsAsked(variant, answers[criterionId] ?? {}),
		pending: [...pending],
		ask: [...ask],
		answered: criterion.reads.filter((id) => isAnswered(compiled, facts, profile, id))
	};
}

/**
 * Whether a criterion applies, and its variant: the first whose `when` is true, else the last. Conditions met on the
 * way that stay unknown for want of a fact make the criterion wait for it; so do laws that decide which practices
 * are offered.
 */
export function resolveCriterion(criterion: CompiledCriterion, facts: Facts): ResolvedCriterion {
	const { when, variants } = criterion;
	const applies = when === null ? true : when.test(facts);
	let open = applies === null;
	let variant = variants[0];
	for (let at = 0; at < variants.length; at++) {
		variant = variants[at];
		const truth = variant?.when ? variant.when.test(facts) : true;
		if (truth === true) break;
		if (truth === null) open = true;
	}
	if (variant === undefined) throw new Error(`${criterion.id} has no variant`);
	const waits = applies !== false && (open || hasUnknown(variant.laws, facts));
	return { applies, variant, pending: waits ? pendingOf(criterion, variant, facts) : nothing };
}

/** The items that have nothing to ask under these answers to the criterion. */
export function idleItems(
	{ idling }: CompiledVariant,
	given: Readonly<Record<string, Answer>>
): readonly string[] {
	if (idling.length === 0) return nothing;
	let idle = nothing;
	for (const { id, idles } of idling) {
		const answer = given[id];
		const left = answer && idles?.(answer);
		if (left) idle = idle.length === 0 ? left : [...idle, ...left];
	}
	return idle;
}

/** What a variant asks under these answers to the criterion. */
export function itemsAsked(
	variant: CompiledVariant,
	given: Readonly<Record<string, Answer>>
): readonly CompiledItem[] {
	const idle = idleItems(variant, given);
	return idle.length === 0 ? variant.items : variant.items.filter(({ id }) => !idle.includes(id));
}

/** Apart from the way to the variant, which is walked for every criterion and must stay small. */
function pendingOf(
	{ when, variants }: CompiledCriterion,
	variant: CompiledVariant,
	facts: Facts
): string[] {
	const pending: string[] = [];
	const met = variants.slice(0, variants.indexOf(variant) + 1).map((one) => one.when);
	for (const condition of [when, ...met, ...variant.laws])
		if (condition?.test(facts) === null) condition.gather(facts, pending);
	return pending;
}

function hasUnknown(laws: readonly CompiledCondition[], facts: Facts): boolean {
	for (let at = 0; at < laws.length; at++) if (laws[at]?.test(facts) === null) return true;
	return false;
}

function isAnswered(compiled: CompiledGrid, facts: Facts, profile: Profile, id: string): boolean {
	const fact = compiled.facts.list[compiled.facts.slots.get(id) ?? -1];
	if (fact === undefined || facts.states[fact.slot] === 'absent') return false;
	if (fact.quiet) return facts.values[fact.slot] === true;
	return profile[id] !== undefined && fact.askWhen?.test(facts) !== false;
}
