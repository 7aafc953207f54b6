import type { CompiledGrid } from '$lib/engine/score/compile';
import { loadTrades } from '$lib/grid/load-trades';
import { openStructure } from '$lib/session/opening/open-grid';
import { loadCommunes, type Communes } from '$lib/grid/communes';

/**
 * What the list of clients is said with beyond its words: names of trades and communes, and shapes of questionnaires for
 * the small roses. The list stands without them; each comes when it is there, and what cannot be brought now is left out.
 */
export class ClientNames {
	#trades = $state.raw<ReadonlyMap<string, string>>(new Map());
	#communes = $state.raw<Communes | null>(null);
	/** By name. */
	grids = $state.raw<ReadonlyMap<string, CompiledGrid>>(new Map());
	readonly #asked = new Set<string>();

	constructor(lang: string) {
		loadTrades(lang)
			.then(({ list }) => (this.#trades = new Map(list.map(({ id, name }) => [id, name]))))
			.catch(() => undefined);
		loadCommunes()
			.then((communes) => (this.#communes = communes))
			.catch(() => undefined);
	}

	readonly tradeName = (trade: string): string => this.#trades.get(trade) ?? '';
	readonly communeName = (commune: string): string => this.#communes?.of(commune)?.label ?? commune;
	readonly epciName = (commune: string): string => this.#communes?.epciOf(commune)?.name ?? '';

	/** Brings the questionnaires that are not there yet. */
	needGrids(names: Iterable<string>): void {
		for (const name of names) {
			if (this.#asked.has(name)) continue;
			this.#asked.add(name);
			openStructure(name)
				.then((compiled) => (this.grids = new Map([...this.grids, [name, compiled]])))
				.catch(() => this.#asked.delete(name));
		}
	}
}
