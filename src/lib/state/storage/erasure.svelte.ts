import { eraseNow } from '$lib/dossier/list/bin';
import type { Receipt } from '$lib/dossier/list/erased';
import type { AzimutDatabase, DossierRow } from '$lib/dossier/storage/database';
import { guarded } from '$lib/dossier/storage/storage-error';
import { readPageRecord, storePageRecord, type PageRecord } from '../publish/page-record';
import { PageServer } from '../publish/page-server';
import type { Fetch } from '../publish/server';
import { whileNotCopying } from './copying-lock';

export interface ToErase {
	row: DossierRow;
	/** Its public page, or one that was asked for and not answered. */
	page: PageRecord | null;
}

export type ErasureState =
	| { step: 'reading' | 'missing' | 'failed' }
	/** `unanswered`: the page could not be withdrawn, and stands. */
	| (ToErase & { step: 'asking'; busy: boolean; unanswered: boolean })
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
				readPageRecord(db, dossier)
			]);
			this.current = row
				? { step: 'asking', row, page, busy: false, unanswered: false }
				: { step: 'missing' };
		} catch {
			this.current = { step: 'failed' };
		}
	}

	/** Takes its page away; of one that was asked for and not answered, makes sure that there is none. */
	async withdraw(): Promise<void> {
		const { current } = this;
		if (current.step !== 'asking' || current.busy || !current.page) return;
		this.current = { ...current, busy: true, unanswered: false };
		const { db, dossier, lang, fetch } = this.#setup;
		const { page, request } = current.page;
		const server = new PageServer(fetch, lang);
		const answer = await (page ? server.withdraw(page) : server.giveUp(request));
		const isGone = answer.kind === 'done' || (answer.kind === 'refused' && answer.status === 410);
		try {
			if (isGone) await storePageRecord(db, dossier, null);
			const left = isGone ? null : current.page;
			this.current = { ...current, page: left, busy: false, unanswered: !isGone };
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
