import { coreFacts } from '$lib/grid/facts';
import type { Criterion, Grid, GridDoubt } from '$lib/grid/grid';
import { compileItem, type CompiledItem } from '../items/compile-item';
import { readerOf, type ItemReader } from '../items/item';
import { compileCondition, type CompiledCondition } from '../facts/condition';
import { compileFacts, type FactTable } from '../facts/compile-facts';
import type { Slots } from '../facts/facts';
import type { CriterionResult, Part, Score } from '../result/result';

export interface CompiledVariant {
	readonly id: string;
	readonly when: CompiledCondition | null;
	readonly items: readonly CompiledItem[];
	/** One an item, in the same order. */
	readonly readers: readonly ItemReader[];
	readonly max: number;
	/** Conditions that decide which practices are offered. */
	readonly laws: readonly CompiledCondition[];
	/** Items of which an answer may leave others nothing to ask. */
	readonly idling: readonly CompiledItem[];
}

export interface CompiledCriterion {
	readonly criterion: Criterion;
	readonly id: string;
	readonly weight: number;
	/** The same for every variant in a coherent grid. */
	readonly max: number;
	/** Place in the grid. */
	readonly index: number;
	/** Place in the path. */
	readonly rank: number;
	readonly pillar: number;
	readonly when: CompiledCondition | null;
	readonly variants: readonly CompiledVariant[];
	readonly items: ReadonlyMap<string, CompiledItem>;
	/** Facts it reads or asks, in the order of the fact table. */
	readonly reads: readonly string[];
	/** Facts asked here even if no condition needs them. */
	readonly asks: readonly string[];
}

interface CompiledTheme {
	readonly id: string;
	readonly criteria: readonly CompiledCriterion[];
}

interface CompiledPillar {
	readonly id: string;
	readonly weight: number;
	readonly themes: readonly CompiledTheme[];
}

export interface CompiledGrid {
	readonly grid: Grid;
	/** `<id>@<version>` */
	readonly name: string;
	readonly facts: FactTable;
	/** In grid order. */
	readonly criteria: readonly CompiledCriterion[];
	readonly criterionById: ReadonlyMap<string, CompiledCriterion>;
	/** A result of every criterion, pillar and theme, in grid order, to copy and fill: a record that grows key by key is slow. */
	readonly blank: Readonly<Pick<Score, 'criteria' | 'pillars' | 'themes'>>;
	/** In path order. */
	readonly path: readonly CompiledCriterion[];
	readonly pillars: readonly CompiledPillar[];
	readonly notices: readonly { readonly id: string; readonly when: CompiledCondition }[];
	readonly doubts: readonly {
		readonly id: string;
		readonly when: CompiledCondition | null;
		readonly all: GridDoubt['all'];
	}[];
}

const notRead: CriterionResult = Object.freeze({
	status: 'unanswered',
	variant: null,
	points: null,
	max: 0,
	low: 0,
	high: 0,
	why: []
});
const notScored: Part = Object.freeze({ score: null, low: null, high: null });

/**
 * Compiles a coherent grid once; everything else takes the result. A reference to nothing (a fact, an item) throws:
 * the coherence checks report it before. Its lists are not frozen: a loop over a frozen one takes five times as long.
 */
export function compileGrid(grid: Grid): CompiledGrid {
	const facts = compileFacts(coreFacts, grid.facts);
	const criteria: CompiledCriterion[] = [];
	const pillars = grid.pillars.map((pillar, pillarIndex) =>
		Object.freeze({
			id: pillar.id,
			weight: grid.total.from === 'pillars' ? (grid.total.weights[pillar.id] ?? 0) : 1,
			themes: pillar.themes.map((theme) => {
				const inTheme = theme.criteria.map((criterion, place) =>
					compileCriterion(criterion, grid, facts, criteria.length + place, pillarIndex)
				);
				criteria.push(...inTheme);
				return Object.freeze({ id: theme.id, criteria: inTheme });
			})
		})
	);
	return Object.freeze({
		grid,
		name: `${grid.id}@${grid.version}`,
		facts,
		criteria,
		criterionById: new Map(criteria.map((criterion) => [criterion.id, criterion])),
		blank: {
			criteria: recordOf(criteria, notRead),
			pillars: recordOf(pillars, notScored),
			themes: recordOf(
				pillars.flatMap(({ themes }) => themes),
				notScored
			)
		},
		path: [...criteria].sort(inPathOrder),
		pillars,
		notices: grid.notices.map(({ id, when }) => ({
			id,
			when: compileCondition(when, facts.slots)
		})),
		doubts: (grid.doubts ?? []).map(({ id, when, all }) => ({
			id,
			when: when ? compileCondition(when, facts.slots) : null,
			all
		}))
	});
}

function recordOf<T>(named: readonly { id: string }[], value: T): Record<string, T> {
	return Object.fromEntries(named.map(({ id }) => [id, value]));
}

/** The order of the screens; criteria that the path forgets come last, in grid order. */
export function inPathOrder(one: CompiledCriterion, other: CompiledCriterion): number {
	return one.rank - other.rank || one.index - other.index;
}

function compileCriterion(
	criterion: Criterion,
	grid: Grid,
	facts: FactTable,
	index: number,
	pillar: number
): CompiledCriterion {
	const items = new Map(criterion.items.map((item) => [item.id, compileItem(item, facts.slots)]));
	const when = criterion.when ? compileCondition(criterion.when, facts.slots) : null;
	const variants = criterion.variants.map((variant) => {
		const asked = variant.asks.map((id) => {
			const item = items.get(id);
			if (item === undefined)
				throw new Error(`${grid.id}@${grid.version}: ${criterion.id}/${id} is unknown`);
			return item;
		});
		return compileVariant(variant.id, variant.when, asked, facts.slots);
	});
	const asks = facts.list.filter((fact) => fact.askedIn === criterion.id).map((fact) => fact.id);
	const read = new Set([
		...asks,
		...(when?.reads ?? []),
		...variants.flatMap(({ when, laws }) => [when, ...laws].flatMap((part) => part?.reads ?? []))
	]);
	const rank = grid.path.indexOf(criterion.id);
	return Object.freeze({
		criterion,
		id: criterion.id,
		weight: criterion.weight,
		max: Math.max(...variants.map((variant) => variant.max)),
		index,
		rank: rank < 0 ? grid.path.length : rank,
		pillar,
		when,
		variants,
		items,
		reads: facts.list.filter((fact) => read.has(fact.id)).map((fact) => fact.id),
		asks
	});
}

function compileVariant(
	id: string,
	when: Criterion['variants'][number]['when'],
	items: CompiledItem[],
	slots: Slots
): CompiledVariant {
	return Object.freeze({
		id,
		when: when ? compileCondition(when, slots) : null,
		items,
		readers: items.map(readerOf),
		max: items.reduce((sum, item) => sum + item.max, 0),
		laws: items.flatMap(({ laws }) => laws),
		idling: items.filter(({ idles }) => idles !== null)
	});
}
