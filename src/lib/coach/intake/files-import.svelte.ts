import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { Importer } from '$lib/inbox/import.svelte';
import { asksOf, type ImportState } from '$lib/inbox/import-state';
import type { Device } from '$lib/session/device/device.svelte';
import { readOwnId } from '$lib/session/device/files-passed';

export const mostFiles = 1000;

/** `held`: nothing new in it · `asks`: it changes a dossier that is here, brings private notes, or wants a password: one looks at it */
export type FileOutcome = 'new' | 'held' | 'asks' | 'refused';
export interface ReadFile {
	/** With its folders, where one was chosen. */
	path: string;
	file: File;
	outcome: FileOutcome;
	/** Where reading it ended. */
	state: ImportState;
}

/** Many dossiers' files on their way in, one after the other: each is taken whole, waits for a look, or is refused. */
export class FilesImport {
	readonly #device: Device;
	readonly #db: AzimutDatabase;
	readonly #lang: string;
	read = $state.raw<readonly ReadFile[]>([]);
	/** How many there are to read in all; null while none are read. */
	total = $state<number | null>(null);
	/** Those of a folder that are no dossier by their names, or are too many. */
	left = $state(0);
	/** One that somebody looks at. */
	looking = $state.raw<{ file: ReadFile; importer: Importer } | null>(null);
	#stopped = false;

	constructor(device: Device, db: AzimutDatabase, lang: string) {
		this.#device = device;
		this.#db = db;
		this.#lang = lang;
	}

	async take(files: readonly File[]): Promise<void> {
		if (this.total !== null) return;
		const wanted = files
			.filter(({ name }) => /\.(json|html)$/i.test(name))
			.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
			.slice(0, mostFiles);
		this.left = files.length - wanted.length;
		this.read = [];
		this.#stopped = false;
		this.total = wanted.length;
		for (const file of wanted) {
			if (this.#stopped) break;
			this.read = [...this.read, await this.#readOne(file)];
		}
		this.left += wanted.length - this.read.length;
		this.total = null;
		if (this.read.some(({ outcome }) => outcome === 'new')) {
			this.#device.requestPersistence();
			await readOwnId(this.#device);
		}
	}

	/** What was read stays; the rest is not read. */
	stop(): void {
		this.#stopped = true;
	}

	/** Reads again one that asks. */
	async look(file: ReadFile): Promise<void> {
		const importer = this.#importer();
		await importer.take(file.file);
		this.looking = { file, importer };
	}

	/** Somebody has decided, or leaves it as it was. */
	looked(): void {
		if (!this.looking) return;
		const { file, importer } = this.looking;
		const { current } = importer;
		const read = { ...file, outcome: outcomeOf(current), state: current };
		// Left as it was, it may be looked at again.
		const after = ['idle', 'dismissed'].includes(current.step) ? file : read;
		this.read = this.read.map((one) => (one === file ? after : one));
		this.looking = null;
	}

	async #readOne(file: File): Promise<ReadFile> {
		const importer = this.#importer();
		await importer.take(file);
		// It holds the whole file: it is read again when somebody looks.
		const state = importer.current;
		return { path: pathOf(file), file, outcome: outcomeOf(state), state };
	}

	#importer(): Importer {
		const authorOf = (id: string) => this.#device.authorOf(id);
		return new Importer({ db: this.#db, authorOf, lang: this.#lang });
	}
}

const pathOf = (file: File) => file.webkitRelativePath || file.name;

function outcomeOf(state: ImportState): FileOutcome {
	if (state.step === 'imported') return 'new';
	if (state.step === 'nothing') return 'held';
	return asksOf(state) ? 'asks' : 'refused';
}
