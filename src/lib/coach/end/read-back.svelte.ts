/** Files that clients leave with, chosen again before anything is erased: what they hold is compared with this device. */
import type { ImportProblem } from '$lib/dossier/file/format';
import { isPacked, unpackPortfolio, type PortfolioProblem } from '$lib/dossier/file/portfolio-file';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import { PasswordLock, type LockedState } from '$lib/inbox/password-lock';
import { largestLockedCopy } from '../copy/restore.svelte';
import { compare, type Successor, type Verified } from './compare';

export interface Lacking {
	name: string;
	changes: number;
	files: number;
}

export type ReadBackState =
	| { step: 'idle' }
	| { step: 'reading' }
	| LockedState
	/** `own-copy`: for another device of one's own, it is with nobody */
	| { step: 'refused'; kind: PortfolioProblem | ImportProblem | 'own-copy' }
	| { step: 'storage'; kind: StorageErrorKind }
	/** `whole`: clients of this device whom it holds whole. `strangers`: those who are not here. */
	| { step: 'read'; whole: number; lacking: readonly Lacking[]; strangers: number };

export class ReadBack {
	current = $state.raw<ReadBackState>({ step: 'idle' });
	/** By client. */
	verified = $state.raw<ReadonlyMap<string, Verified>>(new Map());
	/** Names of the files of many clients that were read. */
	copies = $state.raw<readonly string[]>([]);
	readonly #db: AzimutDatabase;
	readonly #lock = new PasswordLock((state) => (this.current = state));
	#name = '';

	constructor(db: AzimutDatabase) {
		this.#db = db;
	}

	async take(file: File): Promise<void> {
		this.#name = file.name;
		await this.#read(file);
	}

	/** A wrong one changes nothing: it may be tried again. */
	async unlock(password: string): Promise<void> {
		const content = await this.#lock.open(password);
		if (content) await this.#read(content);
	}

	/** The file stays closed. */
	leave(): void {
		this.#lock.leave();
		this.current = { step: 'idle' };
	}

	/** What was read holds no longer: something changed since. */
	forget(): void {
		this.verified = new Map();
		this.copies = [];
		this.leave();
	}

	async #read(file: Blob): Promise<void> {
		this.current = { step: 'reading' };
		try {
			if (await isPacked(file)) await this.#readMany(file);
			else await this.#readOne(file);
		} catch (cause) {
			this.current = { step: 'storage', kind: toStorageError(cause).kind };
		}
	}

	async #readMany(file: Blob): Promise<void> {
		const read = await unpackPortfolio(file);
		if (typeof read === 'string') return this.#refuse(read);
		if (read.head.destination !== 'colleague') return this.#refuse('own-copy');
		await this.#compareAll(read.files, 'colleague');
		if (this.current.step === 'read') this.copies = [...new Set([...this.copies, this.#name])];
	}

	async #readOne(file: Blob): Promise<void> {
		const parsed = await readOnDemand(file);
		if (parsed.ok) await this.#compareAll([file], null);
		else if (parsed.kind !== 'locked') this.#refuse(parsed.kind);
		else {
			const kind = await this.#lock.meet(file, largestLockedCopy);
			if (kind) this.#refuse(kind === 'newer' ? 'newer' : 'damaged');
		}
	}

	async #compareAll(files: readonly Blob[], to: Successor | null): Promise<void> {
		const verified = new Map(this.verified);
		const lacking: Lacking[] = [];
		let [whole, strangers] = [0, 0];
		for (const file of files) {
			const parsed = await readOnDemand(file);
			if (!parsed.ok) return this.#refuse(parsed.kind);
			const found = await compare(this.#db, parsed, to);
			if (!found) strangers += 1;
			else if (found.changes > 0 || found.files > 0)
				lacking.push({ name: parsed.name, changes: found.changes, files: found.files });
			else {
				whole += 1;
				verified.set(parsed.dossier, { to: found.to, held: found.held });
			}
		}
		this.verified = verified;
		this.current = { step: 'read', whole, lacking, strangers };
	}

	#refuse(kind: PortfolioProblem | ImportProblem | 'own-copy'): void {
		this.current = { step: 'refused', kind };
	}
}

const kept = new WeakMap<AzimutDatabase, ReadBack>();

/** The one of this tab: what was read stays read when its screen is left and opened again. */
export function readBackOf(db: AzimutDatabase): ReadBack {
	const back = kept.get(db) ?? new ReadBack(db);
	kept.set(db, back);
	return back;
}
