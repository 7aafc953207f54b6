import {
	largestLocked,
	refuse,
	type ParsedDossier,
	type ImportRefusal
} from '$lib/dossier/file/format';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import { importReviewed } from '$lib/dossier/merge/import';
import type { Review } from '$lib/dossier/merge/review';
import { reviewFile, type ReviewedDossier } from '$lib/dossier/merge/review-file';
import { parsePath } from '$lib/dossier/paths';
import type { Author, Change, Json } from '$lib/dossier/revision';
import { gridIn } from '$lib/dossier/sheet';
import { isAskable } from '$lib/dossier/sides';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { toStorageError } from '$lib/dossier/storage/storage-error';
import { openGridOrNull, type OpenGrid } from '$lib/session/opening/open-grid';
import { summariserOf } from '$lib/session/summary/summarise';
import { asksOf, isWorthALine, settledBy, type ImportState } from './import-state';
import { asks, importedState, noteImported } from './imported';
import { PasswordLock } from './password-lock';

interface ImporterSetup {
	db: AzimutDatabase;
	/** Who settles what a file leaves in disagreement. */
	authorOf: (dossier: string) => Author;
	lang: string;
	read?: (file: Blob) => Promise<ParsedDossier | ImportRefusal>;
	/** How it came. */
	by?: 'file' | 'codes' | 'box';
}

const readFile = async (file: Blob) =>
	file.size > largestLocked ? refuse('too-large') : readOnDemand(file);

/** One file on its way into this device: what it would change is shown before any of it is stored. */
export class Importer {
	current = $state.raw<ImportState>({ step: 'idle' });
	readonly #setup: Required<ImporterSetup>;
	readonly #lock = new PasswordLock((state) => (this.current = state));
	#file: Blob | null = null;
	/** As it came, before it joined another dossier. */
	#given: ParsedDossier | null = null;
	#found: ReviewedDossier | null = null;
	/** That of the dossier as the file would leave it. */
	#grid: OpenGrid | null = null;
	#attempts = 0;

	constructor(setup: ImporterSetup) {
		this.#setup = { read: readFile, by: 'file', ...setup };
	}

	/**
	 * Reads a file. A dossier that is not here yet is stored at once, unless it was erased here or brings what is private to
	 * a coach; a file taken while another is asked about is not read.
	 */
	async take(file: Blob): Promise<void> {
		if (this.current.step === 'reading' || asksOf(this.current)) return;
		this.#file = file;
		await this.#open(file);
	}

	/** The password of the file that waits for one. A wrong one changes nothing. */
	async unlock(password: string): Promise<void> {
		const content = await this.#lock.open(password);
		if (content) await this.#open(content);
	}

	/** Reads the same file, now that the app may be whole. */
	async again(): Promise<void> {
		if (this.#file) await this.take(this.#file);
	}

	/**
	 * Keeps what is shown, with the values chosen by path and with what is private to a coach in it or without; shows it
	 * again if the dossier changed meanwhile.
	 */
	async confirm(
		takesPrivate = false,
		chosen: ReadonlyMap<string, Json | null> = new Map()
	): Promise<void> {
		const { current } = this;
		if ((current.step !== 'review' && current.step !== 'private') || current.busy) return;
		this.current = { ...current, busy: true, trouble: null };
		const settle = current.step === 'review' ? settledBy(current, chosen) : [];
		try {
			await this.#store(takesPrivate, settle);
		} catch (cause) {
			const attempt = (this.#attempts += 1);
			this.current = { ...current, attempt, busy: false, trouble: toStorageError(cause).kind };
		}
	}

	/** Stores the file as a dossier of its own, though this device was told that it had joined another. */
	async keepApart(): Promise<void> {
		const { current } = this;
		if (current.step !== 'review' || current.joined === null || current.busy || !this.#given)
			return;
		this.current = { ...current, busy: true };
		await this.#look({ ...this.#given, apart: true }, false);
	}

	/** Changes nothing. */
	dismiss(): void {
		const { current } = this;
		if (!asksOf(current) || current.busy) return;
		this.#end(
			current.step === 'locked' ? { step: 'idle' } : { step: 'dismissed', name: current.name }
		);
	}

	async #open(file: Blob): Promise<void> {
		this.current = { step: 'reading' };
		// What is wrong with a file is a value; what is thrown is of the app.
		const read = await this.#setup.read(file).catch(() => null);
		if (!read) this.current = { step: 'not-loaded' };
		else if (read.ok) await this.#look(read, false);
		else if (read.kind === 'locked')
			await this.#meetLock(file).catch(() => this.#end({ step: 'not-loaded' }));
		else this.current = { step: 'refused', kind: read.kind, where: read.where };
	}

	async #meetLock(file: Blob): Promise<void> {
		const problem = await this.#lock.meet(file);
		if (problem === null) return;
		const kind = problem === 'newer' ? 'newer-format' : problem;
		this.#end({ step: 'refused', kind, where: '' });
	}

	async #look(given: ParsedDossier, again: boolean): Promise<void> {
		this.#given = given;
		try {
			const found = await reviewFile(this.#setup.db, given);
			if (found.kind === 'foreign-id') return this.#end({ step: 'refused', ...found });
			this.#found = found;
			this.#grid = await openGridOrNull(gridIn(found.state), this.#setup.lang);
			if (!asks(found)) await this.#store(false, []);
			else this.current = await this.#asking(found, again);
		} catch (cause) {
			this.#end({ step: 'storage', kind: toStorageError(cause).kind });
		}
	}

	async #asking(found: ReviewedDossier, again: boolean): Promise<ImportState> {
		const { file, state } = found;
		const attempt = (this.#attempts += 1);
		const ready = { attempt, name: file.name, trouble: null, busy: false };
		if (found.kind === 'new') {
			const count = file.coachRevisions.length;
			return { ...ready, step: 'private', count, erasedOn: found.erasedOn };
		}
		const { row, review } = found;
		const given = this.#given;
		return {
			...ready,
			step: 'review',
			dossier: file.dossier,
			review,
			state,
			again,
			name: row?.name || file.name,
			joined: given && given.dossier !== file.dossier ? given.name : null,
			claims: await this.#claimed(review.changes),
			changes: review.changes.filter(isWorthALine),
			toSettle: review.disagreements.filter(({ path }) => isAskable(path)),
			grid: this.#grid
		};
	}

	async #claimed(changes: Review['changes']): Promise<string[]> {
		const ids = changes.flatMap(({ path, after }) => {
			const field = parsePath(path);
			return field?.kind === 'alias' && after !== null ? [field.dossier] : [];
		});
		const rows = await this.#setup.db.dossiers.bulkGet(ids);
		return rows.flatMap((row) => (row && row.deletedAt === null ? [row.name] : []));
	}

	/** What was found, as it was found: what is another by now is looked at again. */
	async #store(takesPrivate: boolean, settle: readonly Change[]): Promise<void> {
		const [found, given] = [this.#found, this.#given];
		if (!found || !given) return;
		const { file } = found;
		const author = this.#setup.authorOf(file.dossier);
		const settling = { settle, author, at: Date.now() };
		const imported = await importReviewed(
			this.#setup.db,
			file,
			{ shown: found, takesPrivate, settling },
			summariserOf(this.#grid?.compiled ?? null)
		);
		if (!imported.ok) {
			if (imported.kind === 'changed') await this.#look(given, asksOf(this.current));
			else this.#end({ step: 'refused', ...imported });
			return;
		}
		const state = importedState(found, imported, takesPrivate);
		if (state.step === 'imported')
			await noteImported(this.#setup.db, found, {
				author,
				by: this.#setup.by,
				brought: state.brought
			});
		this.#end(state);
	}

	#end(reception: ImportState): void {
		this.#found = this.#given = null;
		this.#lock.leave();
		this.current = reception;
	}
}
