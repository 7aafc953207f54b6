import { eraseNow } from '$lib/dossier/list/bin';
import type { Receipt } from '$lib/dossier/storage/erased';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { guarded } from '$lib/dossier/storage/storage-error';
import { storeSecret } from '$lib/dossier/storage/store-secret';
import { readRecord } from '$lib/outbox/record';
import { ownPageOf, type PageRecord } from '$lib/page-records/page-record';
import { PageServer } from '$lib/publish/page-server';
import type { Fetch } from '$lib/outbox/server';
import { whileNotCopying } from '$lib/session/copies/copying-lock';

export interface ToErase {
	row: DossierRow;
	/** Its public page, or one that was asked for and not answered. */
	page: PageRecord | null;
}

export type ErasureState =
	| { step: 'reading' | 'missing' | 'failed' }
	/** `stays`: the page could not be withdrawn; what the server says of it, null where nothing came back. */
	| (ToErase & { step: 'asking'; busy: boolean; stays: { message: string | null } | null })
	| { step: 'erased'; receipt: Receipt };

interface Setup {
	db: AzimutDatabase;
	dossier: string;
	lang: string;
	fetch: Fetch;
}

/** One dossier about to be erased at once, and what becomes of its public page first. */
export class Erasure {
	current = $state.raw<ErasureState>({ step: 'reading' });
	readonly #setup: Setup;

	constructor(setup: Setup) {
		this.#setup = setup;
	}

	async open(): Promise<void> {
		const { db, dossier } = this.#setup;
		try {
			const [row, page] = await Promise.all([
				guarded(() => db.dossiers.get(dossier)),
				readRecord(db, ownPageOf(dossier))
			]);
			this.current = row
				? { step: 'asking', row, page, busy: false, stays: null }
				: { step: 'missing' };
		} catch {
			this.current = { step: 'failed' };
		}
	}

	/** Takes its page away; of one that was asked for and not answered, makes sure that there is none. */
	async withdraw(): Promise<void> {
		const { current } = this;
		if (current.step !== 'asking' || current.busy || !current.page) return;
		this.current = { ...current, busy: true, stays: null };
		const { db, dossier, lang, fetch } = this.#setup;
		const { page, request } = current.page;
		const server = new PageServer(fetch, lang);
		const answer = await (page ? server.withdraw(page) : server.giveUp(request));
		try {
			if (answer.kind === 'unanswered' || (answer.kind === 'refused' && answer.status !== 410)) {
				this.current = { ...current, stays: { message: answer.message } };
				return;
			}
			await storeSecret(db, ownPageOf(dossier).id, null);
			this.current = { ...current, page: null, stays: null };
		} catch {
			this.current = { step: 'failed' };
		}
	}

	/** For good. No copy of a folder is under way meanwhile, so that none is made after. */
	async erase(): Promise<void> {
		const { current } = this;
		if (current.step !== 'asking' || current.busy) return;
		this.current = { ...current, busy: true };
		const { db, dossier } = this.#setup;
		try {
			const receipt = await whileNotCopying(() => eraseNow(db, dossier, Date.now()));
			this.current = receipt ? { step: 'erased', receipt } : { step: 'missing' };
		} catch {
			this.current = { step: 'failed' };
		}
	}
}
