import { createContext } from 'svelte';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { fold } from '$lib/dossier/fold';
import { gridPath, parsePath } from '$lib/dossier/paths';
import type { Author, Revision } from '$lib/dossier/revision';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { gridIn } from '$lib/dossier/sheet';
import { readDossier } from '$lib/dossier/storage/store';
import { knownGrids } from '$lib/grid/load';
import { Assessment } from '../dossier/assessment.svelte';
import type { Device } from './device.svelte';
import type { OpenStorage } from '$lib/dossier/storage/open-storage';
import { gridName, openGrid } from '../opening/open-grid';

export type WorkbenchState =
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
	bench = $state.raw<WorkbenchState>({ status: 'loading' });
	readonly #device: Device;
	#asked = '';
	/** How many were begun: only the last one comes on the screen. */
	#opening = 0;

	constructor(device: Device) {
		this.#device = device;
	}

	/** Opens a dossier, in the words of `lang`. The one that lies open is put away unless it is the same. */
	async open(dossier: string | null, lang: string): Promise<void> {
		const asked = `${dossier}@${lang}`;
		const isHere = this.#asked === asked && /ready|loading/.test(this.bench.status);
		if (isHere) return;
		this.#asked = asked;
		const opening = (this.#opening += 1);
		this.clear(dossier === null ? { status: 'none' } : { status: 'loading' });
		if (dossier === null) return;
		const bench = await this.#open(dossier, lang);
		if (this.#opening === opening) this.bench = bench;
		else if (bench.status === 'ready') bench.assessment.close();
	}

	/**
	 * Opens the same dossier again: it goes on with another version of its grid. What was asked for is written before,
	 * and the screen stays until the other one is there.
	 */
	async reopen(lang: string): Promise<void> {
		const { bench } = this;
		if (bench.status !== 'ready') return;
		await bench.assessment.whenStored();
		const opened = await this.#open(bench.assessment.id, lang);
		if (this.bench === bench) this.clear(opened);
		else if (opened.status === 'ready') opened.assessment.close();
	}

	clear(bench: WorkbenchState = { status: 'none' }): void {
		if (this.bench.status === 'ready') this.bench.assessment.close();
		this.bench = bench;
	}

	async #open(id: string, lang: string): Promise<WorkbenchState> {
		try {
			const found = (await this.#readEarly(id)) ?? (await this.#readStored(id));
			if (!found) return { status: 'missing' };
			const { grid } = found;
			if (!knownGrids.includes(grid)) return { status: 'unknown-grid', grid, dossier: id };
			const files = await openGrid(grid, lang).catch(() => null);
			if (!files) return { status: 'no-network' };
			const assessment = new Assessment({
				...found,
				...files,
				id,
				author: this.#device.authorOf(id),
				storage: () => this.#storage(id),
				loadHelp: async () => (await import('$lib/grid/load-help')).loadHelp(grid, lang),
				voices: await this.#voices(id, found.revisions),
				onstored: (stored) => {
					if (stored.some(isAnswer)) this.#device.requestPersistence();
					this.#sign(assessment);
				}
			});
			void assessment.refreshSummary();
			return { status: 'ready', assessment };
		} catch (cause) {
			return { status: 'refused', kind: toStorageError(cause).kind };
		}
	}

	async #storage(dossier: string): Promise<OpenStorage> {
		const db = await this.#device.storage();
		return { db, author: this.#device.authorOf(dossier) };
	}

	/** Of a company that no coach helps nothing is loaded. */
	async #voices(id: string, revisions: readonly Revision[]) {
		if (!this.#device.coach && !revisions.some(({ path }) => path.startsWith('voice/')))
			return null;
		const { voicesFor } = await import('./voices');
		return voicesFor(this.#device, id);
	}

	/** What a coach answers bears their name. Nobody waits for it. */
	#sign(assessment: Assessment): void {
		const { coach, id } = this.#device;
		if (!coach || this.#device.authorOf(assessment.id).role !== 'coach') return;
		void import('$lib/dossier/people').then(({ signing }) => {
			// Nearly always signed before: the whole dossier is not read for that.
			if (signing(assessment.state, id, coach).length > 0)
				return assessment.decide((state) => signing(state, id, coach));
		});
	}

	/** As the first screen shows it, before the storage is open; null when it takes more than reading. */
	async #readEarly(id: string) {
		const early = await this.#device.readEarly(id);
		const grid = early && gridOf(early.revisions);
		return grid && !early.revisions.some(namesDraft) ? { ...early, grid } : null;
	}

	async #readStored(id: string) {
		const { db, author } = await this.#storage(id);
		const found = await this.#read(db, id, author);
		if (!found || found.row.deletedAt !== null) return null;
		const { row, revisions } = found;
		return { revisions, grid: gridOf(revisions) || row.grid };
	}

	/** The dossier; one begun with a draft goes on with the version that the draft became. */
	async #read(db: AzimutDatabase, id: string, author: Author) {
		const found = await readDossier(db, id);
		if (!found || found.row.deletedAt !== null) return found;
		if (!found.revisions.some(namesDraft)) return found;
		const { readOffDraft } = await import('../opening/read-off-draft');
		return readOffDraft(db, found, { dossier: id, author });
	}
}

/** What the list says may be late by one tab; the revisions are not. */
const gridOf = (revisions: readonly Revision[]) =>
	gridIn(fold(revisions.filter(({ path }) => path === gridPath)));

const isAnswer = ({ path }: Revision) => parsePath(path)?.kind === 'answers';

/** Of a draft that was published since: one that was not is used as it is. */
const namesDraft = ({ path, value }: Revision) =>
	[...path.split('/'), value].some((text) => typeof text === 'string' && gridName(text) !== text);

export const [workbench, setWorkbench] = createContext<Workbench>();
