/** How many pages each choice of a filter has, the other filters staying as they are. */
import type { Store } from '../store/store';
import type { Db } from '../store/tables';
import { subjects } from './subjects';
import { readCells, type Cell, type Filters } from './search';

export interface DirectoryCounts {
	/** With all filters. */
	total: number;
	department: Map<string, number>;
	sector: Map<string, number>;
	size: Map<string, number>;
	ess: number;
	subject: Map<string, number>;
}

/** What a lifted filter would bring back: pages found without it. */
export type Lifted = { filter: keyof Filters; count: number };

/** What was read or counted since the directory last changed. */
class Cached<T> {
	readonly #made = new Map<string, Promise<T>>();
	#tag = '';

	get(tag: string, key: string, make: () => Promise<T>): Promise<T> {
		if (tag !== this.#tag || this.#made.size >= mostCached) this.#made.clear();
		this.#tag = tag;
		const known = this.#made.get(key) ?? make();
		this.#made.set(key, known);
		known.catch(() => this.#made.delete(key));
		return known;
	}
}

const mostCached = 200;
class CachedOf {
	readonly cells = new Cached<Cell[]>();
	readonly counted = new Cached<{ counts: DirectoryCounts; lifted: Lifted[] }>();
}
const caches = new WeakMap<Db, CachedOf>();

function cachedOf({ db }: Store): CachedOf {
	const known = caches.get(db) ?? new CachedOf();
	caches.set(db, known);
	return known;
}

/** What changes whenever the directory does; `today` since pages end. */
export async function directoryTag({ db }: Pick<Store, 'db'>, today: string): Promise<string> {
	const { generation } = await db
		.selectFrom('directory_state')
		.select('generation')
		.executeTakeFirstOrThrow();
	return `${generation}-${today}`;
}

/** `tag`: of `directoryTag`, read before. What was counted under the same one is not counted again. */
export function readCounts(
	store: Store,
	filters: Filters,
	moment: { tag: string; today: string }
): Promise<{ counts: DirectoryCounts; lifted: Lifted[] }> {
	const { text, department, sector, size, ess, subject } = filters;
	const key = JSON.stringify([text, department, sector, size, ess, subject]);
	return cachedOf(store).counted.get(moment.tag, key, () => count(store, filters, moment));
}

async function count(
	store: Store,
	filters: Filters,
	{ tag, today }: { tag: string; today: string }
): Promise<{ counts: DirectoryCounts; lifted: Lifted[] }> {
	const { cells } = cachedOf(store);
	const cellsOf = ({ text, subject }: Pick<Filters, 'text' | 'subject'>) =>
		cells.get(tag, JSON.stringify([text, subject]), () =>
			readCells(store.reading, { text, subject }, today)
		);
	const mine = await cellsOf(filters);
	const ofAll = filters.subject === null ? mine : await cellsOf({ ...filters, subject: null });
	const counts = countsOf(mine, ofAll, filters);
	if (counts.total > 0) return { counts, lifted: [] };
	const lifted = await Promise.all(
		activeFilters(filters).map(async (filter) => {
			const others = { ...filters, ...without[filter] };
			return { filter, count: sumOf(await cellsOf(others), others) };
		})
	);
	return { counts, lifted };
}

const without = {
	text: { text: '' },
	department: { department: null },
	sector: { sector: null },
	size: { size: null },
	ess: { ess: false },
	subject: { subject: null }
} satisfies { [Filter in keyof Filters]: Partial<Filters> };

export const activeFilters = (filters: Filters): (keyof Filters)[] =>
	(Object.keys(without) as (keyof Filters)[]).filter((filter) => Boolean(filters[filter]));

function countsOf(
	cells: readonly Cell[],
	ofAllSubjects: readonly Cell[],
	filters: Filters
): DirectoryCounts {
	const by = (filter: 'department' | 'sector' | 'size') => {
		const counts = new Map<string, number>();
		for (const cell of cells.filter(fits({ ...filters, [filter]: null })))
			counts.set(cell[filter], (counts.get(cell[filter]) ?? 0) + cell.count);
		return counts;
	};
	const treated = ofAllSubjects.filter(fits(filters));
	return {
		total: sumOf(cells, filters),
		department: by('department'),
		sector: by('sector'),
		size: by('size'),
		ess: sumOf(cells, { ...filters, ess: true }),
		subject: new Map(
			subjects.map((id, at) => [
				id,
				treated.reduce((sum, cell) => sum + (cell.treated[at] ?? 0), 0)
			])
		)
	};
}

const sumOf = (cells: readonly Cell[], filters: Filters): number =>
	cells.filter(fits(filters)).reduce((sum, { count }) => sum + count, 0);

const fits =
	({ department, sector, size, ess }: Omit<Filters, 'text' | 'subject'>) =>
	(cell: Cell): boolean =>
		(department === null || cell.department === department) &&
		(sector === null || cell.sector === sector) &&
		(size === null || cell.size === size) &&
		(!ess || cell.ess === 1);
