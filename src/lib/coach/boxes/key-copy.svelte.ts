/** The copy of all clients, chosen again: whether the key of a box is in it. Nothing of it is stored. */
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { isPacked, unpackPortfolio } from '$lib/dossier/file/portfolio-file';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import { ownBoxOf, type BoxRecord } from '$lib/deposit/records';
import { readRecord } from '$lib/outbox/record';
import { PasswordLock, type LockedState } from '$lib/inbox/password-lock';
import { largestLockedCopy } from '../copy/restore.svelte';

/** `absent`: it is a copy, made before this key, or without this client · `not-a-copy`: anything else, or cut short */
export type KeyCopyState =
	| { step: 'idle' | 'reading' | 'found' | 'absent' | 'not-a-copy' }
	| LockedState;

export class KeyCopy {
	current = $state.raw<KeyCopyState>({ step: 'idle' });
	readonly #db: AzimutDatabase;
	readonly #dossier: string;
	readonly #lock = new PasswordLock((state) => (this.current = state));

	constructor(db: AzimutDatabase, dossier: string) {
		this.#db = db;
		this.#dossier = dossier;
	}

	/** A copy that asks for no password holds no key. */
	async take(file: Blob): Promise<void> {
		this.current = { step: 'reading' };
		const problem = (await isPacked(file))
			? 'absent'
			: await this.#lock.meet(file, largestLockedCopy);
		if (problem === 'absent') this.current = { step: 'absent' };
		else if (problem) this.current = { step: 'not-a-copy' };
	}

	/** A wrong one changes nothing: it may be tried again. */
	async unlock(password: string): Promise<void> {
		const content = await this.#lock.open(password);
		if (content) this.current = { step: await this.#lookIn(content) };
	}

	/** The file stays closed. */
	leave(): void {
		this.#lock.leave();
		this.current = { step: 'idle' };
	}

	async #lookIn(content: Blob): Promise<'found' | 'absent' | 'not-a-copy'> {
		const read = (await isPacked(content)) ? await unpackPortfolio(content) : 'damaged';
		if (typeof read === 'string') return 'not-a-copy';
		const here = await readRecord(this.#db, ownBoxOf(this.#dossier));
		for (const file of read.files) {
			const parsed = await readOnDemand(file);
			if (!parsed.ok) return 'not-a-copy';
			const { id, parse } = ownBoxOf(parsed.dossier);
			const there = parse(parsed.secrets.find((secret) => secret.id === id)?.value);
			if (here && there && isSameKey(here, there)) return 'found';
		}
		return 'absent';
	}
}

const isSameKey = (here: BoxRecord, there: BoxRecord): boolean =>
	here.id === there.id && here.privateKey === there.privateKey && here.token === there.token;
