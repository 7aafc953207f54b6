/** A copy of many clients in one file, on its way into this device. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import type { ImportProblem } from '$lib/dossier/file/format';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import {
	isPacked,
	largestPortfolio,
	unpackPortfolio,
	type PortfolioHead,
	type PortfolioProblem
} from '$lib/dossier/file/portfolio-file';
import { privateContents } from '$lib/dossier/contents';
import { noteBackups } from '$lib/dossier/list/note-backup';
import { importSeveral, type Imported, type Shown } from '$lib/dossier/merge/import';
import { reviewFile, type ReviewedDossier } from '$lib/dossier/merge/review-file';
import { coachKey, personOf, type Person } from '$lib/dossier/coach-identity';
import { setCoach, setOwn } from '$lib/dossier/storage/set-coach';
import { noteReceivedTogether } from '$lib/dossier/storage/note-trace';
import { setSetting, setting } from '$lib/dossier/storage/settings';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { PasswordLock, type LockedState } from '$lib/inbox/password-lock';
import { plainLine } from '$lib/share/plain-line';
import { copiedKey } from '../clients/copied';
import { preferencesKey } from '../clients/preferences';
import { lotsOf, readAgain, type CopiedClient } from './copied-client';

/** In bytes: in base64, with its head and its end. */
export const largestLockedCopy = Math.ceil(largestPortfolio / 3) * 4 + 1000;
/** Characters, of a coach or of their structure. */
const longestName = 60;

export interface ErasedClient {
	dossier: string;
	name: string;
	/** `yyyy-mm-dd` */
	on: string;
}

export type RestoreState =
	| { step: 'idle' }
	| { step: 'reading' }
	| LockedState
	| { step: 'refused'; kind: PortfolioProblem | 'not-clients' }
	/** One of its dossiers is not sound, from 1: nothing was taken. */
	| { step: 'bad-dossier'; place: number; kind: ImportProblem | 'foreign-id' }
	/**
	 * `known`: those of them that this device holds already, in use or deleted, or that joined one of these. `erased`: those
	 * that were erased here, none of which comes back unless it is asked for by its name in the file.
	 */
	| {
			step: 'ready';
			at: number;
			/** A colleague's clients; else a copy of one's own. */
			fromColleague: boolean;
			count: number;
			known: number;
			erased: readonly ErasedClient[];
	  }
	| { step: 'taking'; done: number; of: number }
	| { step: 'storage'; kind: StorageErrorKind; done: number }
	| { step: 'taken'; added: number; completed: number };

/** One file of many dossiers on its way into this device: read whole before any of it is stored. */
export class Restore {
	current = $state.raw<RestoreState>({ step: 'idle' });
	readonly #db: AzimutDatabase;
	readonly #lock = new PasswordLock((state) => (this.current = state));
	#read: { head: PortfolioHead; clients: CopiedClient[] } | null = null;
	/** Its password was known here. */
	#isUnlocked = false;

	constructor(db: AzimutDatabase) {
		this.#db = db;
	}

	async take(file: Blob): Promise<void> {
		this.current = { step: 'reading' };
		this.#isUnlocked = false;
		if (await isPacked(file)) return this.#unpack(file);
		const kind = await this.#lock.meet(file, largestLockedCopy);
		if (kind) this.current = { step: 'refused', kind };
	}

	/** A wrong one changes nothing: it may be tried again. */
	async unlock(password: string): Promise<void> {
		const content = await this.#lock.open(password);
		if (!content) return;
		this.#isUnlocked = true;
		if (await isPacked(content)) await this.#unpack(content);
		else this.current = { step: 'refused', kind: 'not-clients' };
	}

	async #unpack(packed: Blob): Promise<void> {
		this.current = { step: 'reading' };
		const read = await unpackPortfolio(packed);
		if (typeof read === 'string') {
			this.current = { step: 'refused', kind: read };
			return;
		}
		const clients: CopiedClient[] = [];
		const owners = new Map<string, string>();
		for (const [at, blob] of read.files.entries()) {
			const parsed = await readOnDemand(blob);
			const found = parsed.ok ? await reviewFile(this.#db, parsed) : parsed;
			if (!parsed.ok || !('file' in found) || holdsAnothers(found, owners)) {
				const kind = 'file' in found ? 'foreign-id' : found.kind;
				this.current = { step: 'bad-dossier', place: at + 1, kind };
				return;
			}
			const { dossier, name } = parsed;
			// Not with what was found: all of them together would be too much to hold.
			const shown: Shown =
				found.kind === 'known' ? { kind: 'known' } : { kind: 'new', erasedOn: found.erasedOn };
			clients.push({ dossier, name, blob, shown });
		}
		const { head } = read;
		this.#read = { head, clients };
		const fromColleague = head.destination === 'colleague';
		this.current = { step: 'ready', at: head.at, fromColleague, ...countsOf(clients) };
	}

	/**
	 * Stores the clients that are not here, of those erased here the ones named in `back` alone, and completes those that
	 * are if it is wanted. One that is not as it was shown by now is left out.
	 */
	async confirm(withKnown: boolean, back: ReadonlySet<string> = new Set()): Promise<void> {
		if (!this.#read) return;
		const { head, clients } = this.#read;
		const held = clients.filter(
			({ dossier, shown }) => shown.kind === 'known' || shown.erasedOn === null || back.has(dossier)
		);
		const wanted = held.filter(({ shown }) => withKnown || shown.kind === 'new');
		const taken: { dossier: string; isNew: boolean }[] = [];
		let done = 0;
		try {
			for (const lot of lotsOf(wanted)) {
				this.current = { step: 'taking', done, of: wanted.length };
				taken.push(...(await this.#store(lot, head)));
				done += lot.length;
			}
			const added = taken.flatMap(({ dossier, isNew }) => (isNew ? [dossier] : []));
			// Where those erased here stay so, what comes beside them says nothing of who coached them.
			const isAll = held.length === clients.length;
			if (isAll || added.some((dossier) => !head.own.includes(dossier)))
				await this.#takeHead(head, new Set(held.map(({ dossier }) => dossier)));
			if (!head.destination) await this.#noteRead(head.at, added);
			const completed = taken.length - added.length;
			this.current = { step: 'taken', added: added.length, completed };
		} catch (cause) {
			this.current = { step: 'storage', kind: toStorageError(cause).kind, done };
		}
	}

	async #store(
		lot: readonly CopiedClient[],
		{ destination }: PortfolioHead
	): Promise<{ dossier: string; isNew: boolean }[]> {
		const read = await Promise.all(lot.map(readAgain));
		// Of boxes: a copy behind one's own password alone holds any.
		const takesKeys = this.#isUnlocked && destination !== 'colleague';
		const files = read.flatMap((file) => (file ? { ...file, takesKeys } : []));
		const imported = await importSeveral(this.#db, files);
		if (destination === 'colleague') await this.#noteReceived(imported);
		return imported.flatMap((one, at) =>
			one.ok ? [{ dossier: one.row.id, isNew: files[at]?.shown.kind === 'new' }] : []
		);
	}

	/** It is stored already: that the journals do not say so loses nothing of it. */
	async #noteReceived(imported: readonly Imported[]): Promise<void> {
		const received = imported.flatMap((one) =>
			one.ok && (one.added > 0 || one.privateAdded.length > 0)
				? [{ dossier: one.row.id, brought: privateContents(one.privateAdded) }]
				: []
		);
		await noteReceivedTogether(this.#db, received).catch(() => undefined);
	}

	/** Who coaches, and how the list is liked: where this device says nothing of it yet. */
	async #takeHead({ coach, own, preferences }: PortfolioHead, held: ReadonlySet<string>) {
		const db = this.#db;
		if (coach && !personOf(await setting(db, coachKey))) {
			await setCoach(db, tidied(coach));
			for (const id of own) if (held.has(id)) await setOwn(db, id, true);
		}
		if (preferences !== null && (await setting(db, preferencesKey)) === undefined)
			await setSetting(db, preferencesKey, preferences);
	}

	/** What came of this copy alone is in it as it stands here: that is its last copy, and of all where nothing else is here. */
	async #noteRead(copiedAt: number, added: readonly string[]): Promise<void> {
		const db = this.#db;
		// A clock set wrong elsewhere must not hide what changes here.
		const at = Math.min(copiedAt, Date.now());
		await noteBackups(db, added, at);
		const here = await db.dossiers.filter(({ deletedAt }) => deletedAt === null).primaryKeys();
		if (here.every((id) => added.includes(id))) await setSetting(db, copiedKey, at);
	}
}

/** A change that is another dossier's in the same copy. `owners` says whose each one read so far is. */
function holdsAnothers({ file }: ReviewedDossier, owners: Map<string, string>): boolean {
	const { dossier, revisions, coachRevisions } = file;
	const ids = [...revisions, ...coachRevisions].map(({ id }) => id);
	if (ids.some((id) => (owners.get(id) ?? dossier) !== dossier)) return true;
	for (const id of ids) owners.set(id, dossier);
	return false;
}

const countsOf = (clients: readonly CopiedClient[]) => ({
	count: clients.length,
	known: clients.filter(({ shown }) => shown.kind === 'known').length,
	erased: clients.flatMap(({ dossier, name, shown }) =>
		shown.kind === 'new' && shown.erasedOn !== null ? [{ dossier, name, on: shown.erasedOn }] : []
	)
});

/** As a form would have taken it: what is longer than a dossier's file may hold would keep every dossier from leaving. */
const tidied = ({ name, structure }: Person): Person => ({
	name: plainLine(name.slice(0, longestName)),
	structure: plainLine(structure.slice(0, longestName))
});
