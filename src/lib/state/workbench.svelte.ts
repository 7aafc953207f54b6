import { createContext } from 'svelte';
import type { AzimutDatabase } from '$lib/dossier/database';
import { fold } from '$lib/dossier/fold';
import type { Author } from '$lib/dossier/revision';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage-error';
import { readDossier, write } from '$lib/dossier/store';
import { compileGrid, type CompiledGrid } from '$lib/engine/compile';
import { knownGrids, loadGrid, loadHelp } from '$lib/grid/load';
import type { AskedWords } from '$lib/grid/words';
import { Assessment } from './assessment.svelte';
import type { Device } from './device.svelte';
import { leaveDraft, publishedFrom } from './leave-draft';

export type Bench =
	| { status: 'loading' }
	| { status: 'none' }
	/** This device holds no such dossier. */
	| { status: 'missing' }
	| { status: 'unknown-grid'; grid: string; dossier: string }
	| { status: 'no-network' }
	| { status: 'refused'; kind: StorageErrorKind }
	| { status: 'ready'; assessment: Assessment };

/** The dossier that lies open, its grid and its words. */
export class Workbench {
	bench = $state.raw<Bench>({ status: 'loading' });
	readonly #device: Device;
	readonly #loaded = new Map<string, Promise<{ compiled: CompiledGrid; words: AskedWords }>>();
	#asked = '';

	constructor(device: Device) {
		this.#device = device;
	}

	/** Opens a dossier, in the words of `lang`. The one that lies open is put away unless it is the same. */
	async lay(dossier: string | null, lang: string): Promise<void> {
		const asked = `${dossier}@${lang}`;
		if (asked === this.#asked && this.bench.status === 'ready') return;
		this.#asked = asked;
		this.clear(dossier === null ? { status: 'none' } : { status: 'loading' });
		if (dossier === null) return;
		const bench = await this.#open(dossier, lang);
		if (this.#asked === asked) this.bench = bench;
		else if (bench.status === 'ready') bench.assessment.close();
	}

	clear(bench: Bench = { status: 'none' }): void {
		if (this.bench.status === 'ready') this.bench.assessment.close();
		this.bench = bench;
	}

	async #open(id: string, lang: string): Promise<Bench> {
		const { database: db, author } = this.#device;
		if (!db || !author) return { status: 'loading' };
		try {
			const found = await this.#read(db, id, author);
			if (!found || found.row.deletedAt !== null) return { status: 'missing' };
			const { grid } = found.row;
			if (!knownGrids.includes(grid)) return { status: 'unknown-grid', grid, dossier: id };
			const files = await this.#load(grid, lang).catch(() => null);
			if (!files) return { status: 'no-network' };
			const assessment = new Assessment({
				...{ db, id, author, revisions: found.revisions },
				...files,
				loadHelp: () => loadHelp(grid, lang)
			});
			void assessment.refreshSummary();
			return { status: 'ready', assessment };
		} catch (cause) {
			return { status: 'refused', kind: toStorageError(cause).kind };
		}
	}

	/** The dossier; one begun with a draft goes on with the version that the draft became. */
	async #read(db: AzimutDatabase, id: string, author: Author) {
		const found = await readDossier(db, id);
		const grid = found && publishedFrom(found.row.grid, knownGrids);
		if (!grid || found.row.deletedAt !== null) return found;
		const changes = leaveDraft(fold(found.revisions), found.row.grid, grid);
		await write(db, { dossier: id, author, at: Date.now(), changes }, (row) => ({ ...row, grid }));
		return readDossier(db, id);
	}

	#load(grid: string, lang: string): Promise<{ compiled: CompiledGrid; words: AskedWords }> {
		const key = `${grid}/${lang}`;
		const known = this.#loaded.get(key);
		if (known) return known;
		const loading = loadGrid(grid, lang).then(({ grid, words }) => ({
			compiled: compileGrid(grid),
			words
		}));
		this.#loaded.set(key, loading);
		loading.catch(() => this.#loaded.delete(key));
		return loading;
	}
}

export const [workbench, setWorkbench] = createContext<Workbench>();
