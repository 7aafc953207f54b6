import { removeUntouched } from '$lib/dossier/list/create-many';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { currentGrid } from '$lib/session/opening/current-grid';
import { loadTrades } from '$lib/grid/load-trades';
import type { Device } from '$lib/session/device/device.svelte';
import { openGridOrNull, type OpenGrid } from '$lib/session/opening/open-grid';
import type { Company } from '../twins/alike';
import { readCompanies } from '../twins/twins';
import { readClients, type ClientLine } from './client-lines';
import {
	isProblem,
	largestTable,
	readTable,
	tableText,
	type ClientColumn,
	type ClientTable,
	type TableProblem
} from './client-table';
import { twinsOfLines, type LineTwin } from './client-twins';
import { Communes, loadCommunes } from '$lib/grid/communes';
import { makeClients, type MadeClient } from './new-clients';

/** What a list is read with. */
interface Known {
	trades: Awaited<ReturnType<typeof loadTrades>>['list'];
	communes: Communes;
	/** Null where it cannot be brought: a message then names no papers. */
	grid: OpenGrid | null;
	/** Of this device. */
	held: readonly Company[];
}

/** A list of clients on its way in: shown before any of it is stored, and taken back in one act. */
export class ListImport {
	readonly #device: Device;
	readonly #lang: string;
	table = $state.raw<ClientTable | null>(null);
	problem = $state.raw<TableProblem | null>(null);
	/** Lines that look like another, and are made all the same. */
	anyway = $state.raw<ReadonlySet<number>>(new Set());
	busy = $state(false);
	made = $state.raw<readonly MadeClient[] | null>(null);
	/** What taking back did. */
	undone = $state.raw<{ removed: number; kept: number } | null>(null);
	known = $state.raw<Known | null>(null);

	constructor(device: Device, lang: string) {
		this.#device = device;
		this.#lang = lang;
	}

	readonly lines: readonly ClientLine[] = $derived(
		this.table && this.known ? readClients(this.table, this.known) : []
	);
	/** Those with a name: the others are nobody. */
	readonly named: readonly ClientLine[] = $derived(
		this.lines.filter(({ client }) => client.name !== '')
	);
	readonly twins: ReadonlyMap<number, LineTwin> = $derived(
		twinsOfLines(this.named, this.known?.held ?? [])
	);
	readonly chosen: readonly ClientLine[] = $derived(
		this.named.filter(({ line }) => !this.twins.has(line) || this.anyway.has(line))
	);

	/** Nothing of the list is kept. */
	reset(): void {
		this.table = this.problem = this.made = this.undone = null;
		this.anyway = new Set();
	}

	async read(text: string): Promise<void> {
		this.reset();
		const found = readTable(text);
		if (isProblem(found)) {
			this.problem = found;
			return;
		}
		this.known = await this.#device.run((db) => readKnown(db, this.#lang));
		this.table = found;
	}

	async readFile(file: Blob): Promise<void> {
		if (file.size > largestTable) {
			this.table = null;
			this.problem = { kind: 'too-large', line: 0 };
		} else await this.read(tableText(new Uint8Array(await file.arrayBuffer())));
	}

	/** `at` counts the list's columns from 0; one column says one thing. */
	map(column: ClientColumn, at: number | null): void {
		if (!this.table) return;
		const others = Object.entries(this.table.mapping).map(([one, where]) => [
			one,
			where === at ? null : where
		]);
		const mapping = { ...Object.fromEntries(others), [column]: at } as ClientTable['mapping'];
		this.table = { ...this.table, mapping };
	}

	setTitles(hasTitles: boolean): void {
		if (this.table) this.table = { ...this.table, hasTitles };
	}

	takeAnyway(line: number, taken: boolean): void {
		const anyway = new Set(this.anyway);
		if (taken) anyway.add(line);
		else anyway.delete(line);
		this.anyway = anyway;
	}

	/** All that is chosen, or nothing: then storage says why (`device.storageError`). */
	async create(): Promise<void> {
		const clients = this.chosen.map(({ client }) => client);
		if (this.busy || clients.length === 0) return;
		this.busy = true;
		const device = this.#device;
		const author = { role: 'coach', device: device.id } as const;
		const grid = this.known?.grid ?? null;
		const made = await device.run((db) =>
			makeClients(clients, { db, grid, author, at: new Date() })
		);
		this.busy = false;
		if (!made) return;
		this.made = made;
		this.table = null;
		device.requestPersistence();
	}

	/** Takes away what was made, but for what was written in since. */
	async undo(): Promise<void> {
		const { made } = this;
		if (this.busy || !made) return;
		this.busy = true;
		const kept = await this.#device.run((db) => removeUntouched(db, made));
		this.busy = false;
		if (!kept) return;
		this.made = null;
		this.undone = { removed: made.length - kept.length, kept: kept.length };
	}
}

/** What cannot be brought now is done without: communes then stay words, and trades unknown. */
async function readKnown(db: AzimutDatabase, lang: string): Promise<Known> {
	const [trades, communes, grid, held] = await Promise.all([
		loadTrades(lang)
			.then(({ list }) => list)
			.catch(() => []),
		loadCommunes().catch(() => new Communes({ epci: [], communes: [] })),
		openGridOrNull(currentGrid(), lang),
		readCompanies(db)
	]);
	return { trades, communes, grid, held };
}
