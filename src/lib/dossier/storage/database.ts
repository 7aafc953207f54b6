/**
 * What this device keeps. `revisions` are the truth; a row of `dossiers` is derived from them (`Summary`, dates) and
 * can be rebuilt, but for what concerns this device only (`archivedAt`, `deletedAt`). A released version's stores are
 * never changed here: a new one is added, and tested from `tests/fixtures/db-v<n>.json`.
 */
import { Dexie, liveQuery, type DBCore, type Middleware, type Table } from 'dexie';
import type { ClientSummary } from '../client';
import { isPrivate } from '../paths';
import type { Json, Revision } from '../revision';
import { StorageError, toStorageError, type Loss } from './storage-error';
import { databaseVersion } from './version';

/**
 * What lists of dossiers show, sort and search, and all that they read; computed by whoever knows the grid, and stored
 * beside the dossier. What is optional is absent in rows of before; those whose grid could not be opened have no
 * `version`, `parts` nor `levels`. `rebuildSummaries` makes them again.
 */
export interface Summary {
	name: string;
	/** `<id>@<version>` */
	grid: string;
	/** Items with any answer, "don't know" included, and items asked. */
	answered: number;
	asked: number;
	/** Subjects that concern the company, and those of them where nothing is left without an answer. */
	subjects?: { answered: number; concerned: number };
	/** The range of the total on 100; `null` as long as there is none. */
	low: number | null;
	high: number | null;
	/** The `summaryVersion` that it was made under. */
	version?: number;
	/** As given; `null` when it is not. */
	headcount?: number | { min?: number; max?: number } | null;
	department?: string | null;
	/** On 100, by pillar; one where nothing applies is absent. */
	parts?: Record<string, { low: number; high: number }>;
	/** By criterion, its points on 100, a whole number; `null` until they are settled. One that does not apply is absent. */
	levels?: Record<string, number | null>;
	/** Fields that people left in disagreement, or where the two voices differ and nobody chose. */
	disagreements?: number;
	/** Of the searched list of trades. */
	trade?: string | null;
	/** Questions put off until somebody has found out. */
	parked?: number;
	/** The dossiers that joined this one. */
	aliases?: string[];
	/** Wall clock in ms of the latest change of the company's own, and of its coach's; null where there is none. */
	companyAt?: number | null;
	coachAt?: number | null;
	/** The days, `yyyy-mm-dd`, of what the plan still has to do, in their order; `nextOf` says which is next. */
	dates?: { due: string; title: string }[];
}

export interface DossierRow extends Summary {
	id: string;
	/** Wall clock in ms, of the earliest and of the latest revision. */
	createdAt: number;
	updatedAt: number;
	archivedAt: number | null;
	deletedAt: number | null;
}

/** What a coach's list shows of a client, of the private log: can be rebuilt from it. */
export interface ClientRow extends ClientSummary {
	id: string;
	/** The `clientVersion` that it was made under. */
	version: number;
}

export interface FileRow {
	sha256: string;
	/** In a locked database it is closed: `filesIn` opens it. */
	blob: Blob;
	/** Of one that is closed, what it was: bytes, and a media type. */
	size?: number;
	type?: string;
}
/** What lets this device update and withdraw a publication. */
export interface SecretRow {
	id: string;
	value: Json;
}
export interface SettingRow {
	key: string;
	/** A handle is the folder of the automatic copies, and nothing else. */
	value: Json | FileSystemDirectoryHandle;
}

interface DatabaseOptions {
	name?: string;
	/** Of a locked database: what closes and opens its rows. */
	lock?: RowLock;
	/** As Dexie counts, where it is later than this app's for what is no matter of stores here (`dossier/lock`). */
	version?: number;
	/** The browser's own, unless a test brings another. */
	indexedDB?: IDBFactory;
	IDBKeyRange?: typeof IDBKeyRange;
}

/** How rows are kept that nobody may read without a key. */
export interface RowLock {
	core: Middleware<DBCore>;
	sealFile: (file: FileRow) => Promise<FileRow>;
	openFile: (file: FileRow) => Promise<FileRow>;
}

export class AzimutDatabase extends Dexie {
	revisions!: Table<Revision, string>;
	/** What is private to a coach, of the same dossiers: what goes to a client never opens it. */
	coachRevisions!: Table<Revision, string>;
	clients!: Table<ClientRow, string>;
	dossiers!: Table<DossierRow, string>;
	files!: Table<FileRow, string>;
	secrets!: Table<SecretRow, string>;
	settings!: Table<SettingRow, string>;
	/** Null where everything is readable. */
	readonly lock: RowLock | null;
	/** Why this connection has let go; null while it has not. */
	lost: Loss | null = null;
	/** What was found at the last opening. */
	readonly opening: { readonly lacksStores: boolean };
	/** A query that runs again after each commit that touches what it read, in this tab or another. */
	readonly live = liveQuery;

	constructor({
		name = 'azimut',
		indexedDB = globalThis.indexedDB,
		lock,
		version = databaseVersion,
		...more
	}: DatabaseOptions = {}) {
		const opening = { lacksStores: false };
		// No cache: what a query gives is what is stored, never what is about to be.
		super(name, {
			indexedDB: unpatched(indexedDB, opening),
			...more,
			chromeTransactionDurability: 'strict',
			cache: 'disabled'
		});
		this.opening = opening;
		this.lock = lock ?? null;
		if (lock) this.use(lock.core);
		this.version(1).stores({
			revisions: 'id, [dossier+path], dossier',
			dossiers: 'id',
			files: 'sha256',
			secrets: 'id',
			settings: 'key'
		});
		this.version(databaseVersion)
			.stores({ coachRevisions: 'id, [dossier+path], dossier', clients: 'id' })
			.upgrade(async (upgrading) => {
				const revisions = upgrading.table<Revision, string>('revisions');
				const own = await revisions.filter(({ path }) => isPrivate(path)).toArray();
				await upgrading.table('coachRevisions').bulkAdd(own);
				await revisions.bulkDelete(own.map(({ id }) => id));
			});
		if (version > databaseVersion) this.version(version).stores({});
	}
}

/** Those of the first version: none was ever taken away. */
const oldestStores = ['revisions', 'dossiers', 'files', 'secrets', 'settings'];

/**
 * Dexie 4 mends a database that lacks stores or indexes by adding them empty, at an upgrade or one native version further
 * (11 for 10): what was lost would look as if it had never been. It is refused both.
 */
function unpatched(real: IDBFactory, opening: { lacksStores: boolean }): IDBFactory {
	// A browser may have none.
	if (!(real as IDBFactory | undefined)) return real;
	const { databases } = real as Partial<IDBFactory>;
	return {
		open(name, version) {
			if (version !== undefined && version % 10 !== 0) throw new StorageError('damaged');
			if (version === undefined) return real.open(name);
			const request = real.open(name, version);
			request.addEventListener('upgradeneeded', (event) => {
				const { objectStoreNames } = request.result;
				const isFilled = event.oldVersion >= 10;
				opening.lacksStores =
					isFilled && oldestStores.some((store) => !objectStoreNames.contains(store));
				if (!opening.lacksStores) return;
				event.stopImmediatePropagation();
				request.transaction?.abort();
			});
			return request;
		},
		deleteDatabase: (name) => real.deleteDatabase(name),
		cmp: (first, second) => real.cmp(first, second),
		...(databases && { databases: () => real.databases() })
	} as IDBFactory;
}

export interface OpenOptions extends DatabaseOptions {
	/** How long to wait, in ms, before saying `blocked`: behind another tab's upgrade no event ever comes. */
	blockedAfterMs?: number;
	/** The language read here: the home page leads on in it. Nobody waits until it is noted. */
	lang?: string;
	/** This connection has let go, and every call now says `closed`; `kindOf` knows why. */
	onClosed?: (why: Loss) => void;
}

/**
 * Opens the database, or creates it.
 * @throws {StorageError} `unavailable`, `full`, `blocked`, `newer-version`, `damaged` or `unknown`
 */
export async function openDatabase({
	blockedAfterMs = 6000,
	lang,
	onClosed,
	...options
}: OpenOptions = {}): Promise<AzimutDatabase> {
	let db: AzimutDatabase | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** The browser may let in later one that was given up: whatever becomes of it is nobody's loss. */
	let isGivenUp = false;
	try {
		const opened = (db = new AzimutDatabase(options));
		const blocked = new Promise<never>((_, reject) => {
			const refuse = () => reject(new StorageError('blocked'));
			timer = setTimeout(refuse, blockedAfterMs);
			opened.on('blocked', () => {
				refuse();
				return false; // no words of Dexie's own on the console
			});
		});
		opened.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
			// No upgrade: whoever moves the data asks for a version that there never is (`lock/door.ts`).
			const isMove = newVersion !== null && newVersion % 10 !== 0;
			opened.lost = newVersion === null ? 'erased' : isMove ? 'locked' : 'upgraded';
			opened.close();
			if (!isGivenUp) onClosed?.(opened.lost);
			return false;
		});
		opened.on('ready', () => check(opened), true);
		await Promise.race([opened.open(), blocked]);
		if (lang) opened.settings.put({ key: 'language', value: lang }).catch(() => undefined);
		return opened;
	} catch (cause) {
		isGivenUp = true;
		db?.close();
		throw db?.opening.lacksStores ? new StorageError('damaged', cause) : toStorageError(cause);
	} finally {
		clearTimeout(timer);
	}
}

/** At every opening, those after the browser's back button included: Dexie opens these two without a word. */
function check(db: AzimutDatabase): void {
	const native = db.backendDB();
	if (native.version >= (db.verno + 1) * 10) throw new StorageError('newer-version');
	const missing = db.tables.some(({ name }) => !native.objectStoreNames.contains(name));
	if (missing) throw new StorageError('damaged');
}
