import { createContext } from 'svelte';
import { createDossier, firstChanges, type NewDossier } from '$lib/dossier/list/create';
import { newId } from '$lib/dossier/ids';
import type { Author, Change, Revision } from '$lib/dossier/revision';
import type { AzimutDatabase, SettingRow } from '$lib/dossier/storage/database';
import { unchosenVoice, type CoachVoice } from '$lib/dossier/coach-voice';
import { coachAmong, type Person } from '$lib/dossier/coach-identity';
import { readRows } from '$lib/dossier/storage/raw-read';
import { deviceId, setSetting } from '$lib/dossier/storage/settings';
import {
	kindOf,
	StorageError,
	toStorageError,
	type StorageErrorKind
} from '$lib/dossier/storage/storage-error';
import { readDossier, revisionsOf } from '$lib/dossier/storage/store';
import { currentGrid } from '../opening/current-grid';
import type { Backups } from '../copies/backups.svelte';
import { startingProfile } from '../opening/fact-shape';
import { keepInTab } from './show-dossier';
import type { PersistentStorage } from '../copies/persistence';

/** A dossier that is on the screen before the storage is open. */
export interface EarlyDossier {
	revisions: readonly Revision[];
	/** A new one is stored by this, with the first that is written to it, and then has these revisions. */
	create?: () => Promise<readonly Revision[]>;
}

/**
 * What this browser holds for Azimut: the open dossier, settings, copies. One a page, shared by its screens through
 * context; nothing of it is ever at the level of a module, which the server could import.
 *
 * `look` reads what the first screen needs; `open` brings Dexie, and everything can be written.
 */
export class Device {
	#db = $state.raw<AzimutDatabase | null>(null);
	#opening: Promise<AzimutDatabase> | null = null;
	#hasLooked = false;
	#looking: Promise<void> | null = null;
	/** `before`: what lay open. */
	#begun: (EarlyDossier & { id: string; before: string | null }) | null = null;
	/** Chosen before the storage was open. */
	#chosen: string | null = null;
	/** Why nothing can be read or stored; null when all is well. */
	storageError = $state.raw<StorageErrorKind | null>(null);
	/** The dossier that the screens work on; undefined until `look` said. */
	current = $state<string | null>();
	/** The id of this device among the authors of changes. */
	id = $state(newId());
	/** Who coaches companies here; null where nobody does. */
	coach = $state.raw<Person | null>(null);
	/** Dossiers that are the coach's own company. */
	own = $state.raw<ReadonlySet<string>>(new Set());
	/** Whose the answers are that a coach gives, by dossier: as chosen, and kept until it is changed. */
	voices = $state.raw<ReadonlyMap<string, CoachVoice>>(new Map());
	showPoints = $state(false);
	/** The language read here, in which the home page leads on. */
	lang = '';
	/** How far down the screen was that one comes back to, until it is there again. */
	comingBackTo = $state<number | null>(null);
	/** The open dossier that was deleted last: brought back, it lies open again. */
	lastOpen: string | null = null;
	/** Automatic copies to a folder; null until one was chosen, or `needBackups` has brought them. */
	backups = $state.raw<Backups | null>(null);
	/** What may keep the data when room runs short. */
	readonly keeper: PersistentStorage | undefined;

	constructor(keeper: PersistentStorage | undefined = globalThis.navigator?.storage) {
		this.keeper = keeper;
	}

	/** Null until `open` has succeeded. */
	get database(): AzimutDatabase | null {
		return this.#db;
	}

	/** Who writes here: in the dossiers of others, a coach is one. */
	authorOf(dossier: string): Author {
		const role = this.coach && !this.own.has(dossier) ? 'coach' : 'company';
		return { role, device: this.id };
	}

	/** Whose the answers given here are, the coach's alone until one said it; null in one's own dossier. */
	voiceOf(dossier: string): CoachVoice | null {
		const unchosen = unchosenVoice(this.authorOf(dossier));
		return unchosen && (this.voices.get(dossier) ?? unchosen);
	}

	/** Reads what the first screen needs, once. Where that takes more than reading, the storage is opened. */
	look(): Promise<void> {
		return (this.#looking ??= this.#look());
	}

	async #look(): Promise<void> {
		try {
			this.#takeSettings(await readRows('settings'));
		} catch {
			await this.open();
		}
	}

	#takeSettings(settings: readonly SettingRow[]): void {
		const valueOf = (key: string) => settings.find((row) => row.key === key)?.value;
		const [device, current] = [valueOf('device'), valueOf('current')];
		this.#hasLooked = true;
		if (typeof device === 'string') this.id = device;
		// Where everything was erased, another device begins: what a tab remembers is nowhere.
		const [marked, dossier] = (globalThis.sessionStorage?.getItem('dossier') ?? '').split(' ');
		const ofTab = marked === device && dossier;
		this.current ??= ofTab || (typeof current === 'string' ? current : null);
		this.#keepInTab(this.current);
		this.showPoints = valueOf('show-points') === true;
		({ coach: this.coach, own: this.own } = coachAmong(settings));
	}

	/** Opens the storage; `storageError` says why it cannot be. */
	async open(): Promise<void> {
		await this.storage().catch(() => undefined);
	}

	/** Opens the storage again, once `ready`: what holds it lets go before. */
	async reopen(ready?: Promise<unknown>): Promise<void> {
		this.storageError = null;
		this.#db?.close();
		this.#opening = ready ? ready.then(() => this.#open()) : null;
		await this.open();
	}

	/**
	 * The storage, opened at the first call.
	 * @throws {StorageError} which `storageError` says too; the next call tries again
	 */
	async storage(): Promise<AzimutDatabase> {
		const opening = (this.#opening ??= this.#open());
		try {
			return await opening;
		} catch (cause) {
			if (this.#opening === opening) this.#opening = null;
			const error = toStorageError(cause);
			this.storageError = error.kind;
			throw error;
		}
	}

	async #open(): Promise<AzimutDatabase> {
		const { openStorage, afterOpening } = await import('./open-storage').catch((cause: unknown) => {
			throw new StorageError('not-loaded', cause);
		});
		const db = await openStorage({
			lang: this.lang,
			onClosed: (why) => (this.storageError = why)
		});
		try {
			this.id = await deviceId(db, () => this.id);
			if (!this.#hasLooked) this.#takeSettings(await db.settings.toArray());
		} catch (cause) {
			db.close();
			throw cause;
		}
		this.#db = db;
		this.storageError = null;
		// Not awaited, and what fails of it is left for another time: no answer waits for it.
		this.#storeChosen(db).catch(() => undefined);
		afterOpening(this, db).catch(() => undefined);
		return db;
	}

	async #storeChosen(db: AzimutDatabase): Promise<void> {
		const chosen = this.#chosen;
		this.#chosen = null;
		if (chosen !== null) await this.#storeCurrent(db, chosen);
	}

	/** What lies open, in this tab, and in the next one that is opened. */
	#keepCurrent(db: AzimutDatabase, dossier: string | null): Promise<void> {
		this.#keepInTab(dossier);
		return setSetting(db, 'current', dossier);
	}

	#keepInTab = (dossier: string | null) => keepInTab(dossier && `${this.id} ${dossier}`);

	/** An address may name a dossier that is not here: it is not the open one of this device for that. */
	async #storeCurrent(db: AzimutDatabase, dossier: string | null): Promise<void> {
		const isHere = dossier === null || (await db.dossiers.get(dossier))?.deletedAt === null;
		if (isHere) await this.#keepCurrent(db, dossier);
	}

	close(): void {
		this.backups?.close();
		this.#db?.close();
	}

	/** Brings what copies dossiers to a folder, once. */
	async needBackups(): Promise<Backups | null> {
		const db = this.#db;
		if (!db || this.backups) return this.backups;
		const { Backups } = await import('../copies/backups.svelte');
		const backups = new Backups(db);
		this.backups ??= backups;
		if (this.backups === backups) await backups.open();
		return this.backups;
	}

	/** An answer or a whole dossier is on disk: the browser is asked to keep it, once a device. Nobody waits for this. */
	requestPersistence(): void {
		const [db, keeper] = [this.#db, this.keeper];
		if (!db || !keeper?.persist) return;
		import('../copies/persistence')
			.then(({ requestOnce }) => requestOnce(db, keeper, Date.now()))
			.catch(() => undefined);
	}

	/** Opens a dossier on this device; before the storage is open, it is noted with what opens it. */
	async choose(dossier: string | null): Promise<void> {
		if (this.#db) await this.run((db) => this.#storeCurrent(db, dossier));
		else this.#chosen = dossier;
		this.current = dossier;
	}

	async setShowPoints(value: boolean): Promise<void> {
		this.showPoints = value;
		await this.run((db) => setSetting(db, 'show-points', value));
	}

	/** Makes a dossier, opens it, and returns its id; null when storage refused. */
	async create(
		name: string,
		changes: readonly Change[] = [],
		grid?: string
	): Promise<string | null> {
		const { createStored } = await import('./stored-at-once');
		return createStored(this, name, changes, grid);
	}

	/**
	 * Opens a new dossier to describe a company in, which is stored with the first that is told of it. A coach's is stored
	 * at once, or `storageError` says why not.
	 */
	async begin(name: string): Promise<void> {
		await this.look();
		if (!this.coach) return this.#beginUnstored(name);
		const { beginStored } = await import('./stored-at-once');
		await beginStored(this, name);
	}

	/** As long as nothing was stored of the dossier that was begun, the one that lay open before does again. */
	giveUpBegun(): void {
		const begun = this.#begun;
		if (!begun || this.current !== begun.id) return;
		this.#begun = null;
		this.current = begun.before;
	}

	#beginUnstored(name: string): void {
		const dossier = newId();
		const changes = startingProfile(new Date());
		const setup = { dossier, name, grid: currentGrid(), changes, at: Date.now() };
		const { at } = setup;
		let created: Promise<readonly Revision[]> | undefined;
		this.#begun = {
			id: dossier,
			before: this.current ?? null,
			revisions: revisionsOf({
				dossier,
				author: this.authorOf(dossier),
				at,
				changes: firstChanges(setup)
			}),
			create: () =>
				(created ??= this.#create(setup).catch((cause: unknown) => {
					created = undefined;
					throw cause;
				}))
		};
		this.current = dossier;
	}

	async #create(setup: Omit<NewDossier, 'author'>): Promise<readonly Revision[]> {
		const db = await this.storage();
		const { dossier } = setup;
		const author = this.authorOf(dossier);
		// A first try may have stored it, and failed after.
		if (!(await readDossier(db, dossier))) await createDossier(db, { ...setup, author });
		await this.#keepCurrent(db, dossier);
		const stored = await readDossier(db, dossier);
		// From now on it is read as any other.
		if (this.#begun?.id === dossier) this.#begun = null;
		return stored?.revisions ?? [];
	}

	/** A dossier as the first screen shows it; null when the storage is to say. */
	async readEarly(id: string): Promise<EarlyDossier | null> {
		if (this.#begun?.id === id) return this.#begun;
		if (this.#db) return null;
		try {
			const [row] = await readRows('dossiers', id);
			const revisions = await readRows('revisions', id);
			return row?.deletedAt === null ? { revisions } : null;
		} catch {
			return null;
		}
	}

	/** Runs what writes; a refusal becomes `storageError`, and null is returned. */
	async run<T>(work: (db: AzimutDatabase) => Promise<T>): Promise<T | null> {
		try {
			return await work(await this.storage());
		} catch (cause) {
			this.storageError = this.#db ? kindOf(this.#db, cause) : toStorageError(cause).kind;
			return null;
		}
	}
}

export const [device, setDevice] = createContext<Device>();
