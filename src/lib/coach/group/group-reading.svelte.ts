import { fold } from '$lib/dossier/fold';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { readDossier } from '$lib/dossier/storage/store';
import { compileCatalogue, type CompiledCatalogue } from '$lib/engine/offers/compile-catalogue';
import type { CompiledGrid } from '$lib/engine/score/compile';
import { idOf } from '$lib/grid/folders';
import { hasCatalogue, type Guide } from '$lib/grid/load-catalogue';
import { openGuide } from '$lib/offers/guide';
import { whenIdle } from '$lib/session/opening/idle';
import { localDay } from '$lib/session/opening/local-day';
import { isLow, levelOf, type Grids, type GroupClient, type GroupTable } from './group';
import { readClient, type ReadClient } from './read-client';

/** Dossiers at once, before the browser may do something else. */
const atOnce = 10;

/** Reads the dossiers of a group, once its table is there: what their summaries do not hold. */
export class GroupReading {
	/** By client. */
	clients = $state.raw<ReadonlyMap<string, ReadClient>>(new Map());
	/** The catalogue for each questionnaire that has one. */
	guides = $state.raw<ReadonlyMap<string, Guide>>(new Map());
	/** All of them were read. */
	isDone = $state(false);
	readonly #db: AzimutDatabase;
	readonly #lang: string;
	/** When a client was changed that was read, ms. */
	readonly #readAt = new Map<string, number>();
	readonly #catalogues = new Map<string, CompiledCatalogue | null>();
	#turn = 0;

	constructor(db: AzimutDatabase, lang: string) {
		this.#db = db;
		this.#lang = lang;
	}

	/** Those that were not read yet, or changed since. What cannot be read is left out. */
	async read(tables: readonly GroupTable[], grids: Grids): Promise<void> {
		const turn = ++this.#turn;
		for (const { clients, subjects, questionnaire } of tables) {
			const left = clients.filter(({ id, row }) => this.#readAt.get(id) !== row.updatedAt);
			if (left.length > 0) await this.#bringGuide(questionnaire);
			for (let from = 0; from < left.length; from += atOnce) {
				await whenIdle();
				if (turn !== this.#turn) return;
				await this.#readSome(left.slice(from, from + atOnce), subjects, grids);
			}
		}
		if (turn === this.#turn) this.isDone = true;
	}

	stop(): void {
		this.#turn += 1;
	}

	async #readSome(
		some: readonly GroupClient[],
		subjects: readonly string[],
		grids: Grids
	): Promise<void> {
		const read = new Map(this.clients);
		for (const { id, row } of some) {
			const compiled = grids.get(row.grid);
			const found = compiled && (await readDossier(this.#db, id).catch(() => null));
			this.#readAt.set(id, row.updatedAt);
			if (!found) continue;
			const low = subjects.filter((subject) => isLow(levelOf(row, subject, grids)));
			const catalogue = this.#catalogueFor(compiled);
			const means = { compiled, catalogue, today: localDay() };
			read.set(id, readClient(fold(found.revisions), low, means));
		}
		this.clients = read;
	}

	async #bringGuide(questionnaire: string): Promise<void> {
		if (!hasCatalogue(questionnaire) || this.guides.has(questionnaire)) return;
		const opened = await openGuide(this.#lang, questionnaire).catch(() => null);
		if (opened) this.guides = new Map([...this.guides, [questionnaire, opened.guide]]);
	}

	/** Null too where the catalogue does not go with that version, as an old one may not. */
	#catalogueFor(compiled: CompiledGrid): CompiledCatalogue | null {
		const known = this.#catalogues.get(compiled.name);
		if (known !== undefined) return known;
		const guide = this.guides.get(idOf(compiled.name));
		let made: CompiledCatalogue | null = null;
		try {
			made = guide ? compileCatalogue(guide.catalogue, compiled) : null;
		} catch {
			// No offer is named.
		}
		this.#catalogues.set(compiled.name, made);
		return made;
	}
}
