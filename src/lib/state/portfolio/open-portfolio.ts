/** What the list of clients is said with, brought once: names of trades and communes, and the shapes of the questionnaires in use. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { CompiledGrid } from '$lib/engine/compile';
import { loadTrades } from '$lib/grid/load-trades';
import type { Device } from '../session/device.svelte';
import { openStructure } from '../session/open-grid';
import { loadCommunes } from './communes';
import { Portfolio } from './portfolio.svelte';

export interface OpenPortfolio {
	portfolio: Portfolio;
	tradeName: (trade: string) => string;
	communeName: (commune: string) => string;
	/** By name; one that cannot be brought now is absent. */
	grids: ReadonlyMap<string, CompiledGrid>;
}

export async function openPortfolio(
	device: Device,
	db: AzimutDatabase,
	lang: string
): Promise<OpenPortfolio> {
	const [names, communes] = await Promise.all([
		loadTrades(lang)
			.then(({ list }) => new Map(list.map(({ id, name }) => [id, name])))
			.catch(() => new Map<string, string>()),
		loadCommunes().catch(() => null)
	]);
	const tradeName = (trade: string) => names.get(trade) ?? '';
	const communeName = (commune: string) => communes?.of(commune)?.label ?? commune;
	const used = new Set((await db.dossiers.toArray()).map(({ grid }) => grid));
	const opened = [...used].map(async (grid) => {
		const compiled = await openStructure(grid).catch(() => null);
		return compiled ? [[grid, compiled] as const] : [];
	});
	const grids = new Map((await Promise.all(opened)).flat());
	return {
		portfolio: new Portfolio({ device, db, tradeName, communeName }),
		tradeName,
		communeName,
		grids
	};
}
