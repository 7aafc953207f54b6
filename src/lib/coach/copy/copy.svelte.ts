/** A copy of many clients in one file, for the coach's own other device, and what makes the clients of it again. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { LockedFile, OpeningProblem } from '$lib/dossier/file/locked';
import type { ImportProblem, ParsedDossier } from '$lib/dossier/file/format';
import { everything } from '$lib/dossier/file/export';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import {
	isPacked,
	largestPortfolio,
	largestUnpacked,
	packPortfolio,
	unpackPortfolio,
	type PortfolioHead,
	type PortfolioProblem
} from '$lib/dossier/file/portfolio-file';
import { receiptOf } from '$lib/dossier/storage/erased';
import { noteBackups } from '$lib/dossier/list/backups';
import { coachKey, personOf, ownAmong, type Person } from '$lib/dossier/coach-identity';
import { setCoach, setOwn } from '$lib/dossier/storage/set-coach';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import {
	StorageError,
	toStorageError,
	type StorageErrorKind
} from '$lib/dossier/storage/storage-error';
import { calendarDay } from '$lib/engine/calendar-day';
import { plainLine } from '$lib/share/plain-line';
import { blobOf, takeDossierFile } from '$lib/session/file/dossier-file';
import { fileName } from '$lib/session/file/file-name';
import { lockedFile } from '$lib/export/locked-file';
import { importFiles } from '$lib/inbox/import-whole';
import { copiedKey } from '../clients/copied';
import { preferencesKey } from '../clients/preferences';

/** Characters, of a coach or of their structure. */
const longestName = 60;

export interface MadeCopy {
	file: File;
	/** What counts as copied once the file is handed over. */
	whole: string[];
}
/** `too-large`: over 256 MB, packed · `unavailable`: this browser cannot pack, or not put a password here */
export type CopyProblem = 'too-large' | 'unavailable';
/** Dossiers that would not read back: nothing was made. Without them it can be. */
export interface UnreadableOnes {
	unreadable: { id: string; name: string }[];
}

interface CopySetup {
	db: AzimutDatabase;
	ids: readonly string[];
	/** Null: none. */
	password: string | null;
	at: number;
	/** How many are done. */
	onprogress: (done: number) => void;
}

/**
 * Each dossier with all that this device has of it, what is private to the coach and keys of public pages too.
 * @throws {StorageError} nothing was made
 */
export async function makeCopy(setup: CopySetup): Promise<MadeCopy | CopyProblem | UnreadableOnes> {
	const { db, ids, password, at, onprogress } = setup;
	const files: Blob[] = [];
	const whole: string[] = [];
	const unreadable: string[] = [];
	for (const [done, id] of ids.entries()) {
		try {
			const file = await takeDossierFile(db, id, at, everything, 'file');
			if (file) files.push(new Blob([blobOf(file)]));
			if (file?.whole) whole.push(id);
		} catch (cause) {
			if (cause instanceof StorageError) throw cause;
			unreadable.push(id);
		}
		onprogress(done + 1);
	}
	if (unreadable.length > 0) {
		const rows = await db.dossiers.bulkGet(unreadable);
		return { unreadable: unreadable.map((id, at) => ({ id, name: rows[at]?.name ?? '' })) };
	}
	if (files.reduce((sum, { size }) => sum + size, 0) > largestUnpacked) return 'too-large';
	const packed = await packPortfolio(await headOf(db, at), files);
	if (!packed) return 'unavailable';
	if (packed.size > largestPortfolio) return 'too-large';
	const named = {
		about: 'clients',
		day: calendarDay(new Date(at)),
		whom: 'own-device',
		isPrivate: true
	} as const;
	const file = new File([packed], fileName(named, 'azimut.gz'), { type: 'application/gzip' });
	if (password === null) return { file, whole };
	const locked = await lockedFile(file, password);
	if (!locked) return 'unavailable';
	return { file: locked, whole };
}

/** The file was handed over: what it holds is copied. `all`: every client is in it. */
export async function noteCopy(
	db: AzimutDatabase,
	{ whole }: MadeCopy,
	{ at, all }: { at: number; all: boolean }
): Promise<void> {
	await noteBackups(db, whole, at);
	if (all) await setSetting(db, copiedKey, at);
}

/** As this device has it stored. */
export async function whoCoaches(
	db: AzimutDatabase
): Promise<{ coach: Person | null; own: Set<string> }> {
	const settings = await db.settings.toArray();
	const coach = personOf(settings.find(({ key }) => key === coachKey)?.value);
	return { coach, own: ownAmong(settings) };
}

async function headOf(db: AzimutDatabase, at: number): Promise<PortfolioHead> {
	const { coach, own } = await whoCoaches(db);
	const preferences = (await setting(db, preferencesKey)) ?? null;
	return { at, coach, own: [...own], preferences };
}

export interface ErasedClient {
	dossier: string;
	name: string;
	/** `yyyy-mm-dd` */
	on: string;
}

export type RestoreState =
	| { step: 'idle' }
	| { step: 'reading' }
	| { step: 'locked'; trouble: OpeningProblem | null; busy: boolean }
	| { step: 'refused'; kind: PortfolioProblem | 'not-clients' }
	/** One of its dossiers is not sound, from 1: nothing was taken. */
	| { step: 'bad-dossier'; place: number; kind: ImportProblem | 'foreign-id' }
	/**
	 * `known`: those of them that this device holds already, in use or deleted, or that joined one of these. `erased`: those
	 * that were erased here, none of which comes back unless it is asked for by its name in the file.
	 */
	| { step: 'ready'; at: number; count: number; known: number; erased: readonly ErasedClient[] }
	| { step: 'taking'; done: number; of: number }
	| { step: 'storage'; kind: StorageErrorKind; done: number }
	| { step: 'taken'; added: number; completed: number };

/** One file of many dossiers on its way into this device: read whole before any of it is stored. */
export class Restore {
	current = $state.raw<RestoreState>({ step: 'idle' });
	readonly #db: AzimutDatabase;
	#locked: LockedFile | null = null;
	#head: PortfolioHead | null = null;
	#files: { dossier: string; blob: Blob; isKnown: boolean }[] = [];
	#erased: ErasedClient[] = [];

	constructor(db: AzimutDatabase) {
		this.#db = db;
	}

	async take(file: Blob): Promise<void> {
		this.current = { step: 'reading' };
		if (await isPacked(file)) return this.#unpack(file);
		const { readLocked } = await import('$lib/dossier/file/locked');
		// In base64, with its head and its end.
		const read = await readLocked(file, Math.ceil(largestPortfolio / 3) * 4 + 1000);
		if (read === 'newer') this.current = { step: 'refused', kind: 'newer' };
		else if (read === 'damaged') this.current = { step: 'refused', kind: 'damaged' };
		else {
			this.#locked = read;
			this.current = { step: 'locked', trouble: null, busy: false };
		}
	}

	/** A wrong one changes nothing: it may be tried again. */
	async open(password: string): Promise<void> {
		if (!this.#locked) return;
		this.current = { step: 'locked', trouble: null, busy: true };
		const { unlock } = await import('$lib/dossier/file/locked');
		const opened = await unlock(this.#locked, password);
		if (typeof opened === 'string') this.current = { step: 'locked', trouble: opened, busy: false };
		else if (await isPacked(opened)) await this.#unpack(opened);
		else this.current = { step: 'refused', kind: 'not-clients' };
	}

	async #unpack(packed: Blob): Promise<void> {
		this.current = { step: 'reading' };
		const read = await unpackPortfolio(packed);
		if (typeof read === 'string') {
			this.current = { step: 'refused', kind: read };
			return;
		}
		const { joinAliases } = await import('$lib/dossier/merge/attach');
		const here = new Set(await this.#db.dossiers.toCollection().primaryKeys());
		[this.#files, this.#erased] = [[], []];
		const owners = new Map<string, string>();
		for (const [at, blob] of read.files.entries()) {
			const parsed = await readOnDemand(blob);
			if (!parsed.ok) {
				this.current = { step: 'bad-dossier', place: at + 1, kind: parsed.kind };
				return;
			}
			const joined = await joinAliases(this.#db, parsed);
			const isKnown = here.has(joined.dossier);
			if (await this.#holdsAnothers(isKnown ? joined : parsed, owners)) {
				this.current = { step: 'bad-dossier', place: at + 1, kind: 'foreign-id' };
				return;
			}
			const { dossier, name } = parsed;
			const receipt = isKnown ? null : await receiptOf(this.#db, dossier);
			if (receipt) this.#erased.push({ dossier, name, on: receipt.on });
			this.#files.push({ dossier, blob, isKnown });
		}
		this.#head = read.head;
		const known = this.#files.filter(({ isKnown }) => isKnown).length;
		const { at } = read.head;
		this.current = { step: 'ready', at, count: read.files.length, known, erased: this.#erased };
	}

	/** A change that is another dossier's, here or in the same copy. `owners` says whose each one read so far is. */
	async #holdsAnothers(file: ParsedDossier, owners: Map<string, string>): Promise<boolean> {
		const { dossier, revisions, coachRevisions } = file;
		const ids = [...revisions, ...coachRevisions].map(({ id }) => id);
		const stored = [
			...(await this.#db.revisions.bulkGet(ids)),
			...(await this.#db.coachRevisions.bulkGet(ids))
		];
		if (stored.some((one) => one && one.dossier !== dossier)) return true;
		if (ids.some((id) => (owners.get(id) ?? dossier) !== dossier)) return true;
		for (const id of ids) owners.set(id, dossier);
		return false;
	}

	/**
	 * Stores the clients that are not here, of those erased here the ones named in `back` alone, and completes those that
	 * are if it is wanted. Again, it goes on.
	 */
	async confirm(withKnown: boolean, back: ReadonlySet<string> = new Set()): Promise<void> {
		const left = new Set(this.#erased.map(({ dossier }) => dossier).filter((id) => !back.has(id)));
		const wanted = this.#files.filter(
			({ dossier, isKnown }) => (withKnown || !isKnown) && !left.has(dossier)
		);
		const added: string[] = [];
		let done = 0;
		try {
			for (const lot of lotsOf(wanted)) {
				this.current = { step: 'taking', done, of: wanted.length };
				const files: ParsedDossier[] = [];
				for (const { dossier, blob, isKnown } of lot) {
					const parsed = await readOnDemand(blob);
					if (!parsed.ok) continue;
					// What is new stays a dossier of its own: nothing of it reaches a client who is here.
					files.push(isKnown ? parsed : { ...parsed, apart: true });
					if (!isKnown) added.push(dossier);
				}
				await importFiles(this.#db, files);
				done += lot.length;
			}
			await this.#takeHead(left);
			await this.#noteRead(added);
		} catch (cause) {
			this.current = { step: 'storage', kind: toStorageError(cause).kind, done };
			return;
		}
		const completed = wanted.filter(({ isKnown }) => isKnown).length;
		this.current = { step: 'taken', added: done - completed, completed };
	}

	/** What came of this copy alone is in it as it stands here: that is its last copy, and of all where nothing else is here. */
	async #noteRead(added: readonly string[]): Promise<void> {
		const [db, head] = [this.#db, this.#head];
		if (!head) return;
		// A clock set wrong elsewhere must not hide what changes here.
		const at = Math.min(head.at, Date.now());
		await noteBackups(db, added, at);
		const here = await db.dossiers.filter(({ deletedAt }) => deletedAt === null).primaryKeys();
		if (here.every((id) => added.includes(id))) await setSetting(db, copiedKey, at);
	}

	/** Who coaches, and how the list is liked: where this device says nothing of it yet. */
	async #takeHead(left: ReadonlySet<string>): Promise<void> {
		const [db, head] = [this.#db, this.#head];
		if (!head) return;
		if (head.coach && !personOf(await setting(db, coachKey))) {
			await setCoach(db, tidied(head.coach));
			const held = new Set(this.#files.map(({ dossier }) => dossier));
			for (const id of head.own) if (held.has(id) && !left.has(id)) await setOwn(db, id, true);
		}
		if (head.preferences !== null && (await setting(db, preferencesKey)) === undefined)
			await setSetting(db, preferencesKey, head.preferences);
	}
}

/** In their order: so many that what follows the database does not look after each, and few enough to hold. */
function lotsOf<One extends { blob: Blob }>(ones: readonly One[]): One[][] {
	const [most, largest] = [50, 4_000_000];
	const lots: One[][] = [];
	let [room, last]: [number, One[]] = [-1, []];
	for (const one of ones) {
		room -= one.blob.size;
		if (last.length === most || room < 0) {
			last = [];
			lots.push(last);
			room = largest - one.blob.size;
		}
		last.push(one);
	}
	return lots;
}

/** As a form would have taken it: what is longer than a dossier's file may hold would keep every dossier from leaving. */
const tidied = ({ name, structure }: Person): Person => ({
	name: plainLine(name.slice(0, longestName)),
	structure: plainLine(structure.slice(0, longestName))
});
