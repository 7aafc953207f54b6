import type { CompiledGrid } from '$lib/engine/score/compile';
import { compileGrid } from '$lib/engine/score/compile';
import { compileMove, type Move } from '$lib/engine/versions/move';
import type { Criterion, Grid, Item } from '$lib/grid/grid';
import type { ItemMove, Mapping } from '$lib/grid/mapping';
import { criteriaOf, int, once, type Draw } from './arbitraries';

export interface Next {
	grid: Grid;
	mapping: Mapping;
	compiled: CompiledGrid;
	move: Move;
}

/**
 * The next version of a grid: items dropped, asked again or under another id, levels and practices renamed or gone,
 * steps moved, facts renamed or gone. It asks of nothing that it does not have.
 */
export function drawNext(draw: Draw, before: Grid, version: string): Next {
	const items: Mapping['items'] = {};
	const changes: Mapping['changes'] = [];
	const facts = drawFacts(draw, before);
	const pillars = before.pillars.map((pillar) => ({
		...pillar,
		themes: pillar.themes.map((theme) => ({
			...theme,
			criteria: theme.criteria.map((criterion) => {
				const next = drawCriterion(draw, criterion, version, items);
				if (JSON.stringify(next) !== JSON.stringify(criterion))
					changes.push({ id: `change-${criterion.id}`, criteria: [criterion.id] });
				return next;
			})
		}))
	}));
	const grid = { ...before, version, pillars, facts: facts.list };
	const mapping: Mapping = {
		from: `${before.id}@${before.version}`,
		to: `${grid.id}@${version}`,
		items,
		facts: facts.moves,
		changes
	};
	const compiled = compileGrid(grid);
	return { grid, mapping, compiled, move: compileMove(compileGrid(before), compiled, mapping) };
}

/** No condition reads the facts that go: the rest of the grid stands. */
function drawFacts(draw: Draw, { facts, ...rest }: Grid) {
	const read = JSON.stringify([rest, facts.map(({ askWhen }) => askWhen)]);
	const moves: Mapping['facts'] = {};
	const list = facts.flatMap((fact) => {
		const free = !read.includes(`"${fact.id}"`);
		const fate = free ? int(draw, 0, 3) : 0;
		if (fate === 1) {
			moves[fact.id] = 'dropped';
			return [];
		}
		const id = fate === 2 ? `${fact.id}B` : fact.id;
		moves[fact.id] = id === fact.id ? 'same' : { to: id };
		return [{ ...fact, id }];
	});
	return { list, moves };
}

function drawCriterion(
	draw: Draw,
	criterion: Criterion,
	version: string,
	moves: Mapping['items']
): Criterion {
	const names = new Map<string, string>();
	const items = criterion.items.flatMap((item, at): Item[] => {
		const key = `${criterion.id}/${item.id}`;
		const fate = at > 0 ? int(draw, 0, 6) : int(draw, 1, 6);
		if (fate === 0) {
			moves[key] = 'dropped';
			return [];
		}
		const next = drawItem(draw, item, version);
		names.set(item.id, next.item.id);
		moves[key] = fate === 1 && next.item.id === item.id ? 'ask-again' : next.move(criterion.id);
		return [next.item];
	});
	const variants = criterion.variants.map((variant) => {
		const asks = variant.asks.flatMap((id) => names.get(id) ?? []);
		return { ...variant, asks: asks.length > 0 ? asks : [items[0]?.id ?? ''] };
	});
	return { ...criterion, items, variants };
}

function drawItem(draw: Draw, item: Item, version: string) {
	const id = once(draw, 3) ? `${item.id}-${version.replace('.', '-')}` : item.id;
	const renamed: Record<string, string | null> = {};
	const list = <T extends { id: string }>(rows: readonly T[]): T[] =>
		rows.flatMap((row, at) => {
			const fate = at === 0 ? 2 : int(draw, 0, 4);
			if (fate === 0) renamed[row.id] = null;
			if (fate === 1) renamed[row.id] = `${row.id}-b`;
			return fate === 0 ? [] : [{ ...row, id: fate === 1 ? `${row.id}-b` : row.id }];
		});
	const move =
		(kind?: 'levels' | 'practices') =>
		(criterion: string): ItemMove =>
			id === item.id && Object.keys(renamed).length === 0
				? 'same'
				: { to: `${criterion}/${id}`, ...(kind && { [kind]: renamed }) };
	switch (item.kind) {
		case 'level':
			return { item: { ...item, id, levels: list(item.levels) }, move: move('levels') };
		case 'practices':
			return { item: { ...item, id, practices: list(item.practices) }, move: move('practices') };
		case 'measure': {
			const shift = once(draw, 3) ? 0.01 : 0;
			const steps = item.steps.map((step) => ({ ...step, bound: step.bound + shift }));
			const numbers = once(draw, 4)
				? item.numbers.map((number) => ({ ...number, units: [{ unit: 'days' as const }] }))
				: item.numbers;
			return { item: { ...item, id, steps, numbers }, move: move() };
		}
	}
}

export const keysOf = (grid: Grid): string[] =>
	criteriaOf(grid).flatMap(({ id, items }) => items.map((item) => `${id}/${item.id}`));
