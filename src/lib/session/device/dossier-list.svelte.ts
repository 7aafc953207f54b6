import {
	archiveDossier,
	deleteDossier,
	duplicateDossier,
	listDossiers,
	restoreDossier,
	type DossierLists
} from '$lib/dossier/list/dossiers';
import { newId } from '$lib/dossier/ids';
import { metaPath } from '$lib/dossier/paths';
import { LiveQuery, type Live } from '$lib/dossier/storage/live';
import { write } from '$lib/dossier/storage/store';
import type { Device } from './device.svelte';

/** The dossiers of this device, for the screens that list them; made once the storage is open. */
export class DossierList {
	readonly #device: Device;
	readonly #rows: LiveQuery<DossierLists> | null;

	constructor(device: Device) {
		this.#device = device;
		const db = device.database;
		this.#rows = db && new LiveQuery(db, () => listDossiers(db));
	}

	/** Newest first, deleted ones apart; follows other tabs. */
	get lists(): Live<DossierLists> {
		return this.#rows?.current ?? { status: 'loading' };
	}

	/** Another establishment: profile and answers under a new dossier. */
	async duplicate(from: string, name: string): Promise<void> {
		const author = this.#device.authorOf(from);
		await this.#device.run((db) =>
			duplicateDossier(db, { from, name, dossier: newId(), author, at: Date.now() })
		);
	}

	async archive(dossier: string, archived: boolean): Promise<void> {
		await this.#device.run((db) => archiveDossier(db, dossier, archived ? Date.now() : null));
	}

	/** Renames a dossier that may lie open in another tab: the name is a field of the dossier like any other. */
	async rename(dossier: string, name: string): Promise<void> {
		const changes = [{ path: metaPath('name'), value: name }];
		const author = this.#device.authorOf(dossier);
		await this.#device.run((db) =>
			write(db, { dossier, author, at: Date.now(), changes }, (row) => ({ ...row, name }))
		);
	}

	async remove(dossier: string): Promise<void> {
		const device = this.#device;
		await device.run((db) => deleteDossier(db, dossier, Date.now()));
		if (device.current !== dossier) return;
		await device.choose(null);
		device.lastOpen = dossier;
	}

	async restore(dossier: string): Promise<void> {
		const device = this.#device;
		await device.run((db) => restoreDossier(db, dossier));
		if (device.lastOpen === dossier && device.current === null) await device.choose(dossier);
	}

	/** Erases for good what was deleted, but for dossiers that have a public page. */
	async emptyBin(): Promise<void> {
		const { emptyWholeBin } = await import('$lib/page-records/public-pages');
		await this.#device.run((db) => emptyWholeBin(db));
	}
}
