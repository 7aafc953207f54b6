import { revisionCounts, watchChanges, type RevisionCount } from '$lib/dossier/list/backups';
import { noteBackups } from '$lib/dossier/list/note-backup';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { backupFolder, setBackupFolder, setSetting, setting } from '$lib/dossier/storage/settings';
import { calendarDay } from '$lib/engine/calendar-day';
import { askForFolder, isAllowed, namesIn, writeWhole, type Folder } from './backup-folder';
import { backupName, outdated } from './backup-names';
import { copyingLock, whileNotCopying } from './copying-lock';
import { blobOf, exportDossierFile } from '../file/dossier-file';

/** `gone`: the folder is not there any more · `full`: no room on its disk */
export type BackupTrouble = 'gone' | 'full' | 'unknown';
export type BackupState =
	| { status: 'off' }
	/** The browser wants the person's leave again, as after a restart. */
	| { status: 'paused'; folder: string }
	| { status: 'failed'; folder: string; why: BackupTrouble }
	| { status: 'on'; folder: string; at: number | null };

const marksKey = 'backup-marks';
const atKey = 'backup-at';
const privateKey = 'backup-private';
type Marks = Record<string, number>;

interface BackupTiming {
	/** After the last stored change, in ms. */
	pauseMs?: number;
	now?: () => number;
}

/** Copies each changed dossier to a folder once typing has paused, and when the screen goes out of sight. */
export class Backups {
	state = $state.raw<BackupState>({ status: 'off' });
	/** With what is private to a coach, confidential proofs and the keys of public pages. */
	withPrivate = $state(false);
	readonly #db: AzimutDatabase;
	readonly #pauseMs: number;
	readonly #now: () => number;
	#folder: Folder | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#unwatch: () => void = () => undefined;

	constructor(db: AzimutDatabase, { pauseMs = 30_000, now = Date.now }: BackupTiming = {}) {
		this.#db = db;
		this.#pauseMs = pauseMs;
		this.#now = now;
	}

	/** Goes on with the folder that was chosen before, if there is one. */
	async open(): Promise<void> {
		this.withPrivate = (await setting(this.#db, privateKey)) === true;
		const folder = await backupFolder(this.#db);
		if (folder) await this.#follow(folder);
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#unwatch();
		globalThis.document?.removeEventListener('visibilitychange', this.#look);
		this.#folder = null;
	}

	/** In answer to a click. */
	async choose(): Promise<void> {
		const folder = await askForFolder();
		if (!folder) return;
		this.close();
		await whileNotCopying(async () => {
			await setBackupFolder(this.#db, folder);
			await this.#forget();
		});
		await this.#follow(folder);
		await this.run();
	}

	/** In answer to a click: the browser asks for the person's leave. */
	async resume(): Promise<void> {
		if (this.#folder && (await isAllowed(this.#folder, true))) await this.run();
	}

	/** The files that are in the folder stay there. */
	async stop(): Promise<void> {
		this.close();
		await whileNotCopying(() => setBackupFolder(this.#db, null));
		this.state = { status: 'off' };
	}

	/** Everything is copied anew, with or without. */
	async setPrivate(value: boolean): Promise<void> {
		await whileNotCopying(async () => {
			this.withPrivate = value;
			await setSetting(this.#db, privateKey, value);
			await this.#forget();
		});
		await this.run();
	}

	/** Copies what has changed since its last copy; one tab at a time. */
	async run(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.#folder) return;
		await navigator.locks.request(copyingLock, { ifAvailable: true }, async (lock) => {
			if (!lock) return this.#plan();
			// Another tab may have chosen another folder, or none, or what goes there.
			const folder = await backupFolder(this.#db);
			this.withPrivate = (await setting(this.#db, privateKey)) === true;
			if (folder) await this.#copyChanged((this.#folder = folder));
			else {
				this.close();
				this.state = { status: 'off' };
			}
		});
	}

	async #follow(folder: Folder): Promise<void> {
		this.#folder = folder;
		const at = await setting(this.#db, atKey);
		this.state = (await isAllowed(folder))
			? { status: 'on', folder: folder.name, at: typeof at === 'number' ? at : null }
			: { status: 'paused', folder: folder.name };
		this.#unwatch = watchChanges(this.#db, () => this.#plan());
		globalThis.document?.addEventListener('visibilitychange', this.#look);
	}

	readonly #look = () => {
		if (document.visibilityState === 'hidden') void this.run();
	};

	#plan(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.run(), this.#pauseMs);
	}

	async #copyChanged(folder: Folder): Promise<void> {
		const { name } = folder;
		try {
			if (!(await isAllowed(folder))) {
				this.state = { status: 'paused', folder: name };
				return;
			}
			const marks = ((await setting(this.#db, marksKey)) ?? {}) as Marks;
			const dossiers = await revisionCounts(this.#db);
			const changed = dossiers.filter(({ row, revisions }) => marks[row.id] !== revisions);
			for (const dossier of changed) {
				await this.#copy(folder, dossier);
				marks[dossier.row.id] = dossier.revisions;
				await setSetting(this.#db, marksKey, marks);
			}
			const at = changed.length > 0 ? this.#now() : await setting(this.#db, atKey);
			if (changed.length > 0) await setSetting(this.#db, atKey, this.#now());
			this.state = { status: 'on', folder: name, at: typeof at === 'number' ? at : null };
		} catch (cause) {
			this.state = stateAfter(cause, name);
		}
	}

	async #copy(folder: Folder, { row }: RevisionCount): Promise<void> {
		const at = this.#now();
		const { withPrivate } = this;
		const file = await exportDossierFile(this.#db, row.id, at, {
			destination: withPrivate ? 'own-device' : 'client',
			confidentialProofs: withPrivate,
			tokens: withPrivate
		});
		if (!file) return;
		const name = backupName(row, calendarDay(new Date(at)));
		const names = await namesIn(folder);
		const content = this.#db.lock ? [await lockedAsHere(blobOf(file))] : file.lines;
		await writeWhole(folder, name, content, !names.includes(name));
		if (file.whole) await noteBackups(this.#db, [row.id], at);
		for (const old of outdated(names, row.id, name)) await folder.removeEntry(old);
	}

	#forget(): Promise<void> {
		return setSetting(this.#db, marksKey, {});
	}
}

/** What a locked device writes asks for its passphrase too. */
async function lockedAsHere(content: Blob): Promise<Blob> {
	const { lockedCopy } = await import('../lock/locked-copy');
	return lockedCopy(content);
}

function stateAfter(cause: unknown, folder: string): BackupState {
	const { name } = cause as Partial<Error>;
	if (name === 'NotAllowedError') return { status: 'paused', folder };
	const why =
		name === 'NotFoundError' ? 'gone' : name === 'QuotaExceededError' ? 'full' : 'unknown';
	return { status: 'failed', folder, why };
}
