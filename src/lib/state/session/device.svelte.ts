import { createContext } from 'svelte';
import { noteBackup } from '$lib/dossier/list/backups';
import { kindOf, openDatabase, type AzimutDatabase } from '$lib/dossier/storage/database';
import {
	archiveDossier,
	createDossier,
	deleteDossier,
	duplicateDossier,
	listDossiers,
	restoreDossier,
	unarchiveDossier,
	type DossierLists
} from '$lib/dossier/list/dossiers';
import { newId } from '$lib/dossier/ids';
import { LiveQuery, type Live } from '$lib/dossier/storage/live';
import { metaPath, parsePath } from '$lib/dossier/paths';
import type { Change } from '$lib/dossier/revision';
import { backupFolder, deviceId, setSetting, setting } from '$lib/dossier/storage/settings';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { write } from '$lib/dossier/storage/store';
import { currentGrid } from '$lib/grid/load';
import type { Backups } from '../storage/backups.svelte';
import { startingProfile } from '../questions/fact-shape';
import type { PersistentStorage } from '../storage/persistence';

/**
 * This browser's dossiers. One a page, shared by its screens through context; nothing of it is ever at the
 * level of a module, which the server could import.
 */
export class Device {
	#db = $state.raw<AzimutDatabase | null>(null);
	#rows = $state.raw<LiveQuery<DossierLists> | null>(null);
	/** Why nothing can be read or stored; null when all is well. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	/** The dossier that the screens work on; undefined until the database said. */
	current = $state<string | null>();
	/** The open dossier that was deleted last: brought back, it lies open again. */
	#lastOpen: string | null = null;
	author = $state.raw<{ role: 'company'; device: string } | null>(null);
	showPoints = $state(false);
	/** How far down the screen was that one comes back to, until it is there again. */
	comingBackTo = $state<number | null>(null);
	/** Automatic copies to a folder; null until one was chosen, or `needBackups` has brought them. */
	backups = $state.raw<Backups | null>(null);
	readonly #keeper: PersistentStorage | undefined;
	#asking = false;

	constructor(keeper: PersistentStorage | undefined = globalThis.navigator?.storage) {
		this.#keeper = keeper;
	}

	/** The dossiers of this device, newest first, deleted ones apart; follows other tabs. */
	get dossiers(): Live<DossierLists> {
		return this.#rows?.current ?? { status: 'loading' };
	}

	/** Null until `open` has succeeded. */
	get database(): AzimutDatabase | null {
		return this.#db;
	}

	async open(): Promise<void> {
		this.storageError = null;
		this.#db?.close();
		try {
			const db = await openDatabase({ onClosed: (why) => (this.storageError = why) });
			this.author = { role: 'company', device: await deviceId(db) };
			const [current, showPoints] = [
				await setting(db, 'current'),
				await setting(db, 'show-points')
			];
			this.current ??= typeof current === 'string' ? current : null;
			this.showPoints = showPoints === true;
			this.#rows = new LiveQuery(() => listDossiers(db));
			this.#db = db;
			this.#tidy(db);
			if (await backupFolder(db)) await this.needBackups();
		} catch (cause) {
			this.storageError = toStorageError(cause).kind;
		}
	}

	/** What was deleted long ago goes, then files that nothing names any more. Nobody waits for this, nor hears of it. */
	#tidy(db: AzimutDatabase): void {
		void this.#purge(db)
			.then(() => this.#sweep(db))
			.catch(() => undefined);
	}

	async #purge(db: AzimutDatabase): Promise<void> {
		const { deleted } = await listDossiers(db);
		if (deleted.length === 0) return;
		const { purgeOld } = await import('../publish/public-pages');
		await purgeOld(db, Date.now());
	}

	async #sweep(db: AzimutDatabase): Promise<void> {
		if ((await db.files.count()) === 0) return;
		const { sweepFiles } = await import('$lib/dossier/storage/file-sweep');
		await sweepFiles(db, Date.now());
	}

	close(): void {
		this.backups?.close();
		this.#db?.close();
	}

	/** Brings what copies dossiers to a folder, once. */
	async needBackups(): Promise<Backups | null> {
		const db = this.#db;
		if (!db || this.backups) return this.backups;
		const { Backups } = await import('../storage/backups.svelte');
		const backups = new Backups(db);
		this.backups ??= backups;
		if (this.backups === backups) await backups.open();
		return this.backups;
	}

	/** A file may have made this device take another id. */
	async readOwnId(): Promise<void> {
		const device = await this.#run((db) => deviceId(db));
		if (device && device !== this.author?.device) this.author = { role: 'company', device };
	}

	/** An answer or a whole dossier is on disk: the browser is asked to keep it, once a device. Nobody waits for this. */
	requestPersistence(): void {
		const [db, keeper] = [this.#db, this.#keeper];
		if (!db || !keeper?.persist || this.#asking) return;
		this.#asking = true;
		import('../storage/persistence')
			.then(({ requestOnce }) => requestOnce(db, keeper, Date.now()))
			.catch(() => (this.#asking = false));
	}

	/** The person wants the browser to keep the data: whether it will. */
	async requestPersistenceAgain(): Promise<boolean> {
		const [db, keeper] = [this.#db, this.#keeper];
		if (!db || !keeper) return false;
		const { requestAgain } = await import('../storage/persistence');
		return requestAgain(db, keeper, Date.now());
	}

	/** A file of this dossier was handed over, as it was at that moment. */
	async noteBackup(dossier: string, at = Date.now()): Promise<void> {
		await this.#run((db) => noteBackup(db, dossier, at));
	}

	/**
	 * Erases all that this address keeps in this browser; resolves to whether the program's files are gone too.
	 * `onBlocked`: another tab holds the dossiers, and nothing is erased until it is closed.
	 * @throws {StorageError} nothing was erased, and the database is open again
	 */
	async eraseAll(onBlocked: () => void): Promise<boolean> {
		const { eraseAll } = await import('../storage/erase-all');
		this.close();
		this.backups = null;
		try {
			return await eraseAll({ onBlocked });
		} catch (cause) {
			await this.open();
			throw cause;
		}
	}

	/** Erases for good what was deleted, but for dossiers that have a public page. */
	async emptyBin(): Promise<void> {
		const { emptyWholeBin } = await import('../publish/public-pages');
		await this.#run((db) => emptyWholeBin(db));
	}

	async choose(dossier: string | null): Promise<void> {
		await this.#run((db) => setSetting(db, 'current', dossier));
		this.current = dossier;
	}

	async setShowPoints(value: boolean): Promise<void> {
		this.showPoints = value;
		await this.#run((db) => setSetting(db, 'show-points', value));
	}

	/** Makes a dossier, opens it, and returns its id; null when storage refused. */
	async create(
		name: string,
		changes: readonly Change[] = [],
		grid = currentGrid
	): Promise<string | null> {
		const id = newId();
		const made = await this.#run((db, author) =>
			createDossier(db, { dossier: id, name, grid, changes, author, at: Date.now() })
		);
		if (!made) return null;
		if (changes.some(({ path }) => parsePath(path)?.kind === 'answers')) this.requestPersistence();
		await this.choose(id);
		return id;
	}

	/** A new dossier to describe a company in; one where nothing was given yet is taken again. */
	async begin(name: string): Promise<string | null> {
		const lists = await this.#run((db) => listDossiers(db));
		const blank = lists?.current.find(
			(row) => row.updatedAt === row.createdAt && row.answered === 0 && row.name === name
		);
		if (blank) {
			await this.choose(blank.id);
			return blank.id;
		}
		return this.create(name, startingProfile(new Date()));
	}

	/** Another establishment: profile and answers under a new dossier. */
	async duplicate(from: string, name: string): Promise<void> {
		await this.#run((db, author) =>
			duplicateDossier(db, { from, name, dossier: newId(), author, at: Date.now() })
		);
	}

	async archive(dossier: string, archived: boolean): Promise<void> {
		await this.#run((db) =>
			archived ? archiveDossier(db, dossier, Date.now()) : unarchiveDossier(db, dossier)
		);
	}

	/** Renames a dossier that may lie open in another tab: the name is a field of the dossier like any other. */
	async rename(dossier: string, name: string): Promise<void> {
		await this.#run((db, author) =>
			write(
				db,
				{ dossier, author, at: Date.now(), changes: [{ path: metaPath('name'), value: name }] },
				(row) => ({ ...row, name })
			)
		);
	}

	async remove(dossier: string): Promise<void> {
		await this.#run((db) => deleteDossier(db, dossier, Date.now()));
		if (this.current !== dossier) return;
		await this.choose(null);
		this.#lastOpen = dossier;
	}

	async restore(dossier: string): Promise<void> {
		await this.#run((db) => restoreDossier(db, dossier));
		if (this.#lastOpen === dossier && this.current === null) await this.choose(dossier);
	}

	/** Runs a write; a refusal becomes `trouble`, and null is returned. */
	async #run<T>(
		work: (db: AzimutDatabase, author: NonNullable<Device['author']>) => Promise<T>
	): Promise<T | null> {
		if (!this.#db || !this.author) return null;
		try {
			return await work(this.#db, this.author);
		} catch (cause) {
			this.storageError = kindOf(this.#db, cause);
			return null;
		}
	}
}

export const [device, setDevice] = createContext<Device>();
