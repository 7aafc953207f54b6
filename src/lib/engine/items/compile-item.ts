import type { Item } from '$lib/grid/grid';
import { compileCondition } from '../facts/condition';
import type { Slots } from '../facts/facts';
import type { CommonItem, PointsKind } from './compiled';
import { level } from './level/points';
import { measure } from './measure/points';
import { practices } from './practices/points';
import { unanswered, unknown } from './reading';

const kinds = { level, practices, measure };

export type CompiledItem = ReturnType<(typeof kinds)[Item['kind']]['compile']>;

/** What counts the answers to a kind of question; its items are handed back to it. */
export const pointsKindOf = ({ kind }: Pick<Item, 'kind'>): PointsKind<Item, CompiledItem> =>
	kinds[kind];

/**
 * Adds to an item what scoring looks up: rungs by id, steps in order, laws as conditions. Items of a kind are of one
 * shape, and so are their rungs, whatever the grid leaves out: what is read of them is found faster.
 */
export function compileItem(item: Item, slots: Slots): CompiledItem {
	const { id, period, sensitive } = item;
	const kind = pointsKindOf(item);
	const reachable = new Set(kind.reachable(item));
	const common: CommonItem = {
		id,
		period,
		sensitive,
		max: Math.max(0, ...reachable),
		sensitiveWhen:
			sensitive === undefined || sensitive === true
				? (sensitive ?? null)
				: compileCondition(sensitive, slots),
		reachable,
		unanswered: unanswered(id),
		unknown: unknown(id),
		laws: [],
		idles: null
	};
	return kind.compile(item, common, slots);
}
