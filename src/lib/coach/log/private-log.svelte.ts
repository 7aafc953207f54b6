import {
	clientOf,
	handoverChange,
	handoversOf,
	nextChanges,
	permissionChange,
	sheetChange,
	tagsChange,
	type ClientSummary,
	type Handover,
	type Permission,
	type PermissionName,
	type SheetField
} from '$lib/dossier/client';
import { privatePath } from '$lib/dossier/coach-paths';
import { contactsOf, type Contact } from '$lib/dossier/contacts';
import { isFreeText } from '$lib/dossier/erasure';
import { emptyState, fold, type DossierState } from '$lib/dossier/fold';
import { newId } from '$lib/dossier/ids';
import { introductionChange, introductionsOf, type Introduction } from '$lib/dossier/introductions';
import { notesPath, parsePath } from '$lib/dossier/paths';
import type { Author, Change } from '$lib/dossier/revision';
import { erasePrivate, readCoachLog, writePrivate } from '$lib/dossier/storage/coach-log';
import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { LiveQuery } from '$lib/dossier/storage/live';
import type { Device } from '$lib/session/device/device.svelte';
import {
	accessGivenIn,
	receivedIn,
	traceChange,
	tracesOf,
	type AccessGiven,
	type Received,
	type Trace
} from '$lib/dossier/traces';
import { talkChanges } from './talk';

interface PrivateLogSetup {
	db: AzimutDatabase;
	dossier: string;
	author: Author;
}

/** Where a note of a subject stands, that of the client as a whole. */
export const clientNote = 'client';

/** What is private to the coach about one dossier: notes by subject, talks. Follows other tabs. */
export class PrivateLog {
	readonly #setup: PrivateLogSetup;
	readonly #rows: LiveQuery<DossierState>;

	/** Null until the device is open. */
	static of(device: Pick<Device, 'database' | 'authorOf'>, dossier: string): PrivateLog | null {
		const { database: db } = device;
		return db && new PrivateLog({ db, dossier, author: device.authorOf(dossier) });
	}

	constructor(setup: PrivateLogSetup) {
		this.#setup = setup;
		const { db, dossier } = setup;
		this.#rows = new LiveQuery(db, async () => fold(await readCoachLog(db, dossier)));
	}

	get state(): DossierState {
		const { current } = this.#rows;
		return current.status === 'ready' ? current.value : emptyState;
	}
	get isReady(): boolean {
		return this.#rows.current.status === 'ready';
	}

	note(criterion: string): string {
		// Two devices may have written it apart: neither text hides the other.
		const heads = this.state.paths.get(notesPath('coach', criterion))?.heads ?? [];
		const texts = heads.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
		return [...new Set(texts)].join('\n\n');
	}

	get contacts(): Contact[] {
		return contactsOf(this.state);
	}

	get client(): ClientSummary {
		return clientOf(this.state);
	}
	get handovers(): Handover[] {
		return handoversOf(this.state);
	}
	get introductions(): Introduction[] {
		return introductionsOf(this.state);
	}
	get traces(): Trace[] {
		return tracesOf(this.state);
	}
	get received(): Received[] {
		return receivedIn(this.state);
	}
	/** When the client was given all of it. */
	get accessGiven(): AccessGiven[] {
		return accessGivenIn(this.state);
	}
	/** The subjects with a note. */
	get noted(): string[] {
		return [...this.state.paths.keys()].flatMap((path) => {
			const field = parsePath(path);
			return field?.kind === 'notes' && this.note(field.criterion) ? [field.criterion] : [];
		});
	}

	/** @throws {StorageError} nothing was written */
	writeSheet(field: SheetField, text: string): Promise<void> {
		return this.#write([sheetChange(field, text)]);
	}
	/** @throws {StorageError} nothing was written */
	writeTags(tags: readonly string[]): Promise<void> {
		return this.#write([tagsChange(tags)]);
	}
	/** @throws {StorageError} nothing was written */
	writeNext(next: { on: string; what: string } | null): Promise<void> {
		return this.#write(nextChanges(next));
	}
	/** @throws {StorageError} nothing was written */
	writePermission(name: PermissionName, said: Permission | null): Promise<void> {
		return this.#write([permissionChange(name, said)]);
	}

	/** @throws {StorageError} nothing was written */
	writeNote(criterion: string, text: string): Promise<void> {
		return this.#write([{ path: notesPath('coach', criterion), value: text || null }]);
	}

	/**
	 * For good, whatever it said before, here and in copies that come later.
	 * @throws {StorageError} nothing was erased
	 */
	async eraseNote(criterion: string): Promise<void> {
		const paths = [notesPath('coach', criterion)];
		await erasePrivate(this.#setup.db, { ...this.#writing(), paths });
	}

	/** @throws {StorageError} nothing was written */
	async addContact(contact: Omit<Contact, 'id'>): Promise<void> {
		// Read there: who only adds does not follow it.
		const { db, dossier } = this.#setup;
		const log = fold(await readCoachLog(db, dossier));
		await this.#write(talkChanges({ id: newId(), ...contact }, clientOf(log).next), log);
	}

	/**
	 * For good, as a note, with what was said.
	 * @throws {StorageError} nothing was erased
	 */
	async eraseContact(id: string): Promise<void> {
		const paths = [privatePath('contacts', id), privatePath('talks', id)];
		await erasePrivate(this.#setup.db, { ...this.#writing(), paths });
	}

	/** A new one, or what came of one. @throws {StorageError} nothing was written */
	writeIntroduction(introduction: Introduction): Promise<void> {
		return this.#write([introductionChange(introduction)]);
	}

	/**
	 * For good, as a note.
	 * @throws {StorageError} nothing was erased
	 */
	async eraseIntroduction(id: string): Promise<void> {
		const paths = [privatePath('introductions', id)];
		await erasePrivate(this.#setup.db, { ...this.#writing(), paths });
	}

	/** @throws {StorageError} nothing was written */
	addHandover(handover: Omit<Handover, 'id'>): Promise<void> {
		return this.#write([handoverChange({ id: newId(), ...handover })]);
	}

	/**
	 * For good, all of it, here and in copies that come later.
	 * @throws {StorageError} nothing was erased
	 */
	async eraseAll(): Promise<void> {
		const paths = [...this.state.paths.keys()].filter(isFreeText);
		await erasePrivate(this.#setup.db, { ...this.#writing(), paths });
	}

	/**
	 * What the company wrote was read.
	 * @param companyAt when it was written, ms, by a clock that may be ahead
	 * @throws {StorageError} nothing was written
	 */
	noteRead(companyAt: number): Promise<void> {
		const at = Math.max(Date.now(), companyAt);
		return this.#write([traceChange({ id: newId(), at, what: 'read' })]);
	}

	async #write(changes: readonly Change[], log = this.state): Promise<void> {
		// Clearing what was never written says nothing.
		const said = changes.filter(({ path, value }) => value !== null || log.paths.has(path));
		await writePrivate(this.#setup.db, { ...this.#writing(), changes: said });
	}

	#writing() {
		const { dossier, author } = this.#setup;
		return { dossier, author, at: Date.now() };
	}
}
