import type { CompiledGrid } from '$lib/engine/score/compile';
import { askedOf } from '$lib/engine/score/asked';
import type { Facts } from '$lib/engine/facts/facts';
import type { CriterionResult } from '$lib/engine/result/result';
import type { Sheet } from '$lib/grid/sheet';

/** One screen of the questionnaire. Facts a subject needs come before its questions. */
export interface Stop {
	criterion: string;
	kind: 'fact' | 'item' | 'not-applicable';
	/** The fact or the item; empty when the subject is not applicable. */
	id: string;
}

export type Order = 'path' | 'pillar';

/** The criteria, in the order a person chose to go through them. */
export function orderOf(compiled: CompiledGrid, order: Order): readonly string[] {
	const { grid } = compiled;
	if (order === 'path') return grid.path;
	return grid.pillars.flatMap(({ themes }) =>
		themes.flatMap(({ criteria }) => criteria.map(({ id }) => id))
	);
}

/** The screens of one subject as the profile stands: at least one. */
export function stopsOf(
	compiled: CompiledGrid,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	criterion: string
): Stop[] {
	const asked = askedOf(compiled, sheet, criterion);
	const facts = asked.ask.map((id): Stop => ({ criterion, kind: 'fact', id }));
	if (asked.applies === false) return [...facts, { criterion, kind: 'not-applicable', id: '' }];
	return [...facts, ...asked.items.map(({ id }): Stop => ({ criterion, kind: 'item', id }))];
}

/** The whole walk; subjects that do not apply have no screen of their own in it. */
export function walk(
	compiled: CompiledGrid,
	sheet: Pick<Sheet, 'profile' | 'answers'>,
	criteria: readonly string[]
): Stop[] {
	return criteria
		.flatMap((criterion) => stopsOf(compiled, sheet, criterion))
		.filter(({ kind }) => kind !== 'not-applicable');
}

/** The criteria that concern the company as it stands: what « Sujet 1 sur 14 » counts. */
export const concerning = (
	{ criteria: results }: { criteria: Readonly<Record<string, CriterionResult>> },
	criteria: readonly string[]
): string[] => criteria.filter((id) => results[id]?.status !== 'not-applicable');

/** Whether the facts that stand leave this one to ask. */
export function isWorthAsking({ facts }: CompiledGrid, given: Facts, id: string): boolean {
	return facts.list[facts.slots.get(id) ?? -1]?.askWhen?.test(given) !== false;
}

/** Where a subject goes on once one of its facts was changed: what that makes worth asking, then back. */
export function afterChange(own: readonly Stop[], from: string): Stop | null {
	return own.find(({ kind }) => kind === 'fact') ?? own.find(({ id }) => id === from) ?? null;
}

/** The screen after (or before) one, null at the end. A screen that is no longer in the walk is left for its subject's neighbour. */
export function neighbour(
	stops: readonly Stop[],
	criteria: readonly string[],
	from: Stop,
	direction: 1 | -1
): Stop | null {
	const at = stops.findIndex((stop) => stop.criterion === from.criterion && stop.id === from.id);
	if (at >= 0) return stops[at + direction] ?? null;
	const rank = criteria.indexOf(from.criterion);
	const rankOf = (stop: Stop) => criteria.indexOf(stop.criterion);
	// A fact just given: its subject's own questions come next.
	if (direction === 1) return stops.find((stop) => rankOf(stop) >= rank) ?? null;
	return stops.findLast((stop) => rankOf(stop) < rank) ?? null;
}
