import { sameJson } from '$lib/dossier/canonical';
import { privateContents } from '$lib/dossier/contents';
import type { PrivateContents } from '$lib/dossier/private-contents';
import {
	largestLocked,
	refuse,
	type ParsedDossier,
	type ImportRefusal
} from '$lib/dossier/file/format';
import type { LockedFile } from '$lib/dossier/file/locked';
import { readOnDemand } from '$lib/dossier/file/read-on-demand';
import { receiptOf } from '$lib/dossier/storage/erased';
import { joinAliases } from '$lib/dossier/merge/attach';
import { bringsNothing, withImport, type Review } from '$lib/dossier/merge/review';
import {
	reviewFile,
	importReviewed,
	type ReviewedImport
} from '$lib/dossier/merge/reviewed-import';
import { isHandedMark, parsePath } from '$lib/dossier/paths';
import type { Author, Json } from '$lib/dossier/revision';
import { gridIn } from '$lib/dossier/sheet';
import { isAskable } from '$lib/dossier/sides';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { toStorageError } from '$lib/dossier/storage/storage-error';
import { openGridOrNull } from '$lib/session/opening/open-grid';
import { summariserOf } from '$lib/session/summary/summarise';
import { asksOf, isWorthALine, type ImportState } from './import-state';
import { importFile } from './import-whole';
import { importedKey } from './imported-key';

type ReadFile = (file: Blob) => Promise<ParsedDossier | ImportRefusal>;

const readFile: ReadFile = async (file) => {
	if (file.size > largestLocked) return refuse('too-large');
	return readOnDemand(file);
};

/** One file on its way into this device: what it would change is shown before any of it is stored. */
export class Importer {
	current = $state.raw<ImportState>({ step: 'idle' });
	readonly #db: AzimutDatabase;
	readonly #authorOf: (dossier: string) => Author;
	readonly #lang: string;
	readonly #read: ReadFile;
	readonly #by: 'file' | 'codes';
	#given: Blob | null = null;
	#locked: LockedFile | null = null;
	#file: ParsedDossier | null = null;
	/** As it came, before it joined another dossier. */
	#joining: ParsedDossier | null = null;
	/** It brings something that the company wrote. */
	#isCompanys = false;
	/** What is private to a coach in it and not here yet; null where it holds nothing private. */
	#private: PrivateContents | null = null;
	#attempts = 0;

	constructor({
		db,
		authorOf,
		lang,
		read = readFile,
		by = 'file'
	}: {
		db: AzimutDatabase;
		/** Who settles what a file leaves in disagreement. */
		authorOf: (dossier: string) => Author;
		lang: string;
		read?: ReadFile;
		/** How it came. */
		by?: 'file' | 'codes';
	}) {
		this.#db = db;
		this.#authorOf = authorOf;
		this.#lang = lang;
		this.#read = read;
		this.#by = by;
	}

	/**
	 * Reads a file. A dossier that is not here yet is stored at once, unless it was erased here or brings what is private to
	 * a coach; a file taken while another is asked about is not read.
	 */
	async take(file: Blob): Promise<void> {
		if (this.current.step === 'reading' || asksOf(this.current)) return;
		this.#given = file;
		await this.#open(file);
	}

	/** The password of the file that waits for one. A wrong one changes nothing. */
	async unlock(password: string): Promise<void> {
		const file = this.#locked;
		if (this.current.step !== 'locked' || this.current.busy || !file) return;
		this.current = { step: 'locked', trouble: null, busy: true };
		const { unlock } = await import('$lib/dossier/file/locked');
		const content = await unlock(file, password);
		if (typeof content === 'string')
			this.current = { step: 'locked', trouble: content, busy: false };
		else await this.#open(content);
	}

	/** Reads the same file, now that the app may be whole. */
	async again(): Promise<void> {
		if (this.#given) await this.take(this.#given);
	}

	/** Keeps what is shown, with the values chosen by path; shows it again if the dossier changed meanwhile. */
	async confirm(
		chosen: ReadonlyMap<string, Json | null> = new Map(),
		takesPrivate = false
	): Promise<void> {
		const { current } = this;
		const file = this.#file;
		if (current.step !== 'review' || current.busy || !file) return;
		this.current = { ...current, busy: true, trouble: null };
		const settle = current.toSettle.flatMap(({ path, sides }) => {
			const value = chosen.get(path);
			const offered = sides.some((side) => value !== undefined && sameJson(side.value, value));
			return value !== undefined && offered ? [{ path, value }] : [];
		});
		const author = this.#authorOf(file.dossier);
		const decision = { shown: current.review, settle, takesPrivate, author, at: Date.now() };
		try {
			const summarise = summariserOf(current.grid?.compiled ?? null);
			const imported = await importReviewed(this.#db, file, decision, summarise);
			if (!imported.ok && imported.kind === 'changed')
				await this.#look(this.#joining ?? file, true);
			else {
				if (imported.ok) await this.#noteReturn(file.dossier, takesPrivate);
				const brought = this.#brought(takesPrivate);
				this.#end(
					imported.ok
						? importedResult(file, imported, { isNew: false, brought })
						: { step: 'refused', ...imported }
				);
			}
		} catch (cause) {
			const attempt = (this.#attempts += 1);
			this.current = { ...current, attempt, busy: false, trouble: toStorageError(cause).kind };
		}
	}

	/** Stores a dossier that is not here yet, with what is private to a coach in it or without. */
	async takeNew(takesPrivate: boolean): Promise<void> {
		const { current } = this;
		const file = this.#file;
		if (current.step !== 'private' || current.busy || !file) return;
		this.current = { ...current, busy: true, trouble: null };
		try {
			// Another tab may have brought it meanwhile.
			if ((await reviewFile(this.#db, file)).kind !== 'new') await this.#look(file, true);
			else await this.#importNew(file, takesPrivate);
		} catch (cause) {
			this.current = { ...current, busy: false, trouble: toStorageError(cause).kind };
		}
	}

	/** Stores the file as a dossier of its own, though this device was told that it had joined another. */
	async keepApart(): Promise<void> {
		const { current } = this;
		const given = this.#joining;
		if (current.step !== 'review' || current.busy || !given) return;
		this.current = { ...current, busy: true };
		await this.#look({ ...given, apart: true }, false);
	}

	/** Changes nothing. */
	dismiss(): void {
		const { current } = this;
		if ((current.step === 'review' || current.step === 'private') && !current.busy)
			this.#end({ step: 'dismissed', name: current.name });
		else if (current.step === 'locked' && !current.busy) this.#end({ step: 'idle' });
	}

	async #open(file: Blob): Promise<void> {
		this.current = { step: 'reading' };
		// What is wrong with a file is a value; what is thrown is of the app.
		const read = await this.#read(file).catch(() => null);
		if (!read) this.current = { step: 'not-loaded' };
		else if (read.ok) await this.#look(read, false);
		else if (read.kind === 'locked')
			await this.#meetLock(file).catch(() => this.#end({ step: 'not-loaded' }));
		else this.current = { step: 'refused', kind: read.kind, where: read.where };
	}

	async #meetLock(file: Blob): Promise<void> {
		const { canLock, readLocked } = await import('$lib/dossier/file/locked');
		const read = await readLocked(file);
		if (typeof read === 'string') {
			const kind = read === 'newer' ? 'newer-format' : read;
			return this.#end({ step: 'refused', kind, where: '' });
		}
		this.#locked = read;
		this.current = { step: 'locked', trouble: canLock() ? null : 'unavailable', busy: false };
	}

	async #look(given: ParsedDossier, again: boolean): Promise<void> {
		try {
			const file = (this.#file = await joinAliases(this.#db, given));
			this.#joining = file.dossier === given.dossier ? null : given;
			const found = await reviewFile(this.#db, file);
			const here = found.kind === 'known' ? found.state.revisions : new Map<string, unknown>();
			this.#isCompanys = file.revisions.some(
				({ id, author, path }) => author.role === 'company' && !here.has(id) && !isHandedMark(path)
			);
			this.#private = await this.#privateIn(file);
			if (found.kind === 'foreign-id') this.#end({ step: 'refused', ...found });
			else if (found.kind === 'new') {
				const { name, coachRevisions } = file;
				const count = coachRevisions.length;
				const erasedOn = (await receiptOf(this.#db, file.dossier))?.on ?? null;
				if (count === 0 && erasedOn === null) await this.#importNew(file, false);
				else this.current = { step: 'private', name, count, erasedOn, trouble: null, busy: false };
			} else if (bringsNothing(found.review)) {
				const imported = await importFile(this.#db, file);
				const name = found.row?.name ?? file.name;
				const key = imported.ok ? importedKey(file, imported) : null;
				this.#end({ step: 'nothing', dossier: file.dossier, name, key });
			} else {
				const { review } = found;
				const state = withImport(found.state, file.revisions);
				this.current = {
					step: 'review',
					dossier: file.dossier,
					review,
					state,
					again,
					attempt: (this.#attempts += 1),
					name: found.row?.name || file.name,
					joined: file.dossier === given.dossier ? null : given.name,
					claims: await this.#claimed(review.changes),
					changes: review.changes.filter(isWorthALine),
					toSettle: review.disagreements.filter(({ path }) => isAskable(path)),
					grid: await openGridOrNull(gridIn(state), this.#lang),
					trouble: null,
					busy: false
				};
			}
		} catch (cause) {
			this.#end({ step: 'storage', kind: toStorageError(cause).kind });
		}
	}

	async #claimed(changes: Review['changes']): Promise<string[]> {
		const ids = changes.flatMap(({ path, after }) => {
			const field = parsePath(path);
			return field?.kind === 'alias' && after !== null ? [field.dossier] : [];
		});
		const rows = await this.#db.dossiers.bulkGet(ids);
		return rows.flatMap((row) => (row && row.deletedAt === null ? [row.name] : []));
	}

	async #privateIn({ dossier, coachRevisions }: ParsedDossier): Promise<PrivateContents | null> {
		if (coachRevisions.length === 0) return null;
		const here = new Set(await this.#db.coachRevisions.where({ dossier }).primaryKeys());
		return privateContents(coachRevisions.filter(({ id }) => !here.has(id)));
	}

	#brought = (takesPrivate: boolean): PrivateContents | null =>
		this.#private && (takesPrivate ? this.#private : {});

	async #importNew(file: ParsedDossier, takesPrivate: boolean): Promise<void> {
		const taken = takesPrivate ? file : { ...file, coachRevisions: [] };
		const imported = await importFile(this.#db, taken);
		if (imported.ok) await this.#noteReturn(file.dossier, takesPrivate);
		const brought = this.#brought(takesPrivate);
		this.#end(
			imported.ok
				? importedResult(file, { ...imported, left: 0 }, { isNew: true, brought })
				: { step: 'refused', ...imported }
		);
	}

	/** Who coaches reads it in the client's journal. It is stored already: that this is not noted loses nothing of it. */
	async #noteReturn(dossier: string, takesPrivate: boolean): Promise<void> {
		const author = this.#authorOf(dossier);
		const brought = this.#brought(takesPrivate);
		if (author.role !== 'coach' || (!brought && !this.#isCompanys)) return;
		try {
			const { noteReceived, noteTrace } = await import('$lib/dossier/storage/note-trace');
			// What is private in it only a coach gives: the company's answers came to them.
			if (brought) await noteReceived(this.#db, { dossier, author, brought });
			else await noteTrace(this.#db, { dossier, author, what: this.#by });
		} catch {
			// A line of the journal.
		}
	}

	#end(reception: ImportState): void {
		this.#file = this.#locked = null;
		this.current = reception;
	}
}

type ImportedFile = Extract<ReviewedImport, { ok: true }>;

function importedResult(
	file: ParsedDossier,
	imported: ImportedFile,
	{ isNew, brought }: { isNew: boolean; brought: PrivateContents | null }
): ImportState {
	const { row, added, conflicts, left } = imported;
	return {
		step: 'imported',
		dossier: row.id,
		name: row.name,
		added,
		isNew,
		brought,
		damaged: conflicts.length,
		left: isNew ? (row.disagreements ?? 0) : left,
		key: importedKey(file, imported)
	};
}
