/** A mapping says of every item and fact of the older grid what became of it, and leads to what exists. */
import type { Criterion, Grid, Item } from './grid';
import { kindOf } from './kinds/kinds';
import type { ItemMove, Mapping } from './mapping';
import type { Problem } from './problem';

export function checkMapping(older: Grid, newer: Grid, mapping: Mapping): Problem[] {
	const [before, after] = [itemsOf(older), itemsOf(newer)];
	return [
		...checkNames(older, newer, mapping),
		...compare('items', [...before.keys()], mapping.items),
		...Object.entries(mapping.items).flatMap(([key, move]) => {
			const item = before.get(key);
			return item ? checkItem(key, item, move, after) : [];
		}),
		...checkOnce(mapping),
		...checkFacts(older, newer, mapping),
		...checkChanges(older, newer, mapping)
	];
}

const nameOf = ({ id, version }: Grid) => `${id}@${version}`;

const criteriaOf = ({ pillars }: Grid): Criterion[] =>
	pillars.flatMap(({ themes }) => themes.flatMap(({ criteria }) => criteria));

const itemsOf = (grid: Grid): Map<string, Item> =>
	new Map(
		criteriaOf(grid).flatMap(({ id, items }) =>
			items.map((item): [string, Item] => [`${id}/${item.id}`, item])
		)
	);

function checkNames(older: Grid, newer: Grid, { from, to }: Mapping): Problem[] {
	const wrong = (path: string, found: string, expected: string) =>
		found === expected ? [] : [{ path, message: `is ${found}, not ${expected}` }];
	return [...wrong('from', from, nameOf(older)), ...wrong('to', to, nameOf(newer))];
}

function compare(path: string, expected: readonly string[], found: object): Problem[] {
	const keys = Object.keys(found);
	return [
		...expected
			.filter((key) => !keys.includes(key))
			.map((key) => ({
				path: `${path}.${key}`,
				message: 'is not said: same, ask-again, dropped…'
			})),
		...keys
			.filter((key) => !expected.includes(key))
			.map((key) => ({ path: `${path}.${key}`, message: 'is not in the older grid' }))
	];
}

const targetOf = (key: string, move: ItemMove): string | null =>
	move === 'dropped' ? null : typeof move === 'object' ? move.to : key;

function checkItem(
	key: string,
	item: Item,
	move: ItemMove,
	after: ReadonlyMap<string, Item>
): Problem[] {
	const path = `items.${key}`;
	const to = targetOf(key, move);
	if (to === null)
		return after.has(key)
			? [
					{
						path,
						message: 'is still asked by the newer grid: say ask-again, or give it another id'
					}
				]
			: [];
	const target = after.get(to);
	if (!target) return [{ path, message: `leads to ${to}, which the newer grid does not have` }];
	if (move === 'ask-again') return [];
	if (target.kind !== item.kind)
		return [{ path, message: `${to} is of another kind: say ask-again` }];
	const named: Partial<Extract<ItemMove, object>> = typeof move === 'object' ? move : {};
	return (['levels', 'practices'] as const).flatMap((list) =>
		checkChoices(`${path}.${list}`, named[list], idsOf(item, list), idsOf(target, list))
	);
}

function idsOf(item: Item, list: 'levels' | 'practices'): string[] {
	const kind = kindOf(item);
	return kind.renamed === list ? kind.choices(item) : [];
}

function checkChoices(
	path: string,
	named: Readonly<Record<string, string | null>> = {},
	before: readonly string[],
	after: readonly string[]
): Problem[] {
	const strangers = Object.keys(named).filter((id) => !before.includes(id));
	return [
		...strangers.map((id) => ({ path: `${path}.${id}`, message: 'is not in the older item' })),
		...before.flatMap((id) => {
			const to = Object.hasOwn(named, id) ? named[id] : id;
			if (to === null || to === undefined || after.includes(to)) return [];
			return [{ path: `${path}.${id}`, message: `${to} is not in the newer item` }];
		})
	];
}

/** Two answers cannot stand in one place. */
function checkOnce({ items, facts }: Mapping): Problem[] {
	const targets = Object.entries(items).map(([key, move]) => [`items.${key}`, targetOf(key, move)]);
	const factTargets = Object.entries(facts).map(([id, move]) => [
		`facts.${id}`,
		move === 'dropped' ? null : move === 'same' ? id : move.to
	]);
	const seen = new Set<string>();
	return [...targets, ...factTargets].flatMap(([path = '', to]) => {
		if (!to || seen.size !== seen.add(to ?? '').size) return [];
		return [{ path: path ?? '', message: `leads to ${to}, as another one does` }];
	});
}

function checkFacts(older: Grid, newer: Grid, mapping: Mapping): Problem[] {
	const after = new Map(newer.facts.map((fact) => [fact.id, fact]));
	const wrong = older.facts.flatMap((fact) => {
		const path = `facts.${fact.id}`;
		const move = mapping.facts[fact.id];
		if (move === undefined) return [];
		if (move === 'dropped')
			return after.has(fact.id)
				? [{ path, message: 'is still asked by the newer grid: it is the same' }]
				: [];
		const target = after.get(move === 'same' ? fact.id : move.to);
		if (!target) return [{ path, message: 'leads to a fact that the newer grid does not have' }];
		if (target.kind !== fact.kind) return [{ path, message: 'leads to a fact of another kind' }];
		const gone = (fact.choices ?? []).filter((choice) => !target.choices?.includes(choice));
		return gone.length > 0 ? [{ path, message: `loses its choices ${gone.join(', ')}` }] : [];
	});
	const ids = older.facts.map(({ id }) => id);
	return [...compare('facts', ids, mapping.facts), ...wrong];
}

/** Whoever reads the newer grid is told what changed: every criterion that is not as it was, and no other. */
function checkChanges(older: Grid, newer: Grid, { changes }: Mapping): Problem[] {
	const [before, after] = [older, newer].map(
		(grid) => new Map(criteriaOf(grid).map((one) => [one.id, JSON.stringify(one)]))
	);
	const explained = new Set(changes.flatMap(({ criteria }) => criteria));
	const differs = (id: string) => before?.get(id) !== after?.get(id);
	const all = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
	const ids = changes.map(({ id }) => id);
	return [
		...ids
			.filter((id, at) => ids.indexOf(id) !== at)
			.map((id) => ({ path: `changes.${id}`, message: 'is used twice' })),
		...[...all]
			.filter((id) => differs(id) && !explained.has(id))
			.map((id) => ({ path: 'changes', message: `does not say what changed in ${id}` })),
		...[...explained]
			.filter((id) => !all.has(id))
			.map((id) => ({ path: 'changes', message: `${id} is in neither grid` }))
	];
}
