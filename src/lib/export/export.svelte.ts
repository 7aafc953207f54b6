import type { AzimutDatabase } from '$lib/dossier/storage/database';
import { toStorageError, type StorageErrorKind } from '$lib/dossier/storage/storage-error';
import type { Destination } from '$lib/dossier/destination';
import {
	blobOf,
	exportDossierFile,
	noteGiven,
	readsBack,
	UnreadableExport,
	type DossierFile
} from '$lib/session/file/dossier-file';
import { extrasOf, forClient, type ExportOptions, type Extras } from '$lib/dossier/file/export';
import { isKnownGrid } from '$lib/session/opening/open-grid';

export type Format = 'html' | 'json';

export type ExportState =
	| { status: 'making' }
	| { status: 'ready'; file: File; whole: boolean; marks: DossierFile['marks'] }
	| { status: 'refused'; kind: StorageErrorKind }
	/** The page needs words that could not be brought. */
	| { status: 'no-words' }
	/** It could not be taken back in: it is not given. */
	| { status: 'unreadable' }
	/** The password is too short. */
	| { status: 'weak' };

/** While a password is typed nothing is made. */
const typingMs = 400;

interface ExporterSetup {
	db: AzimutDatabase;
	dossier: string;
	/** `<id>@<version>` */
	grid: string;
	/** Writes the readable export; rejects when its words cannot be brought. */
	writePage: (file: DossierFile) => Promise<File>;
}

/**
 * One dossier about to leave. The file is made as soon as it is known what it should hold: whether a device can share
 * it is asked of the very file, and it must be there when the button is pressed.
 */
export class Exporter {
	readonly #given: ExporterSetup;
	/** A page needs its questionnaire. */
	readonly readable: boolean;
	format = $state<Format>('html');
	options = $state.raw<ExportOptions>(forClient);
	/** How many there are of what could be ticked; null until it is known. */
	extras = $state.raw<Extras | null>(null);
	/** Null: the file asks for none. With one it is a file to send, whatever the format. */
	password = $state<string | null>(null);
	made = $state.raw<ExportState>({ status: 'making' });
	/** Files of proofs that do not go with it. */
	missing = $state(0);
	#asked = 0;

	constructor(given: ExporterSetup) {
		this.#given = given;
		this.readable = isKnownGrid(given.grid);
		if (!this.readable) this.format = 'json';
	}

	async open(): Promise<void> {
		const { db, dossier } = this.#given;
		const extras = await extrasOf(db, dossier).catch(() => null);
		this.extras = extras;
		await this.#make();
	}

	choose(format: Format): Promise<void> {
		this.format = format;
		return this.#make();
	}

	address(destination: Destination): Promise<void> {
		this.options = { ...this.options, destination };
		return this.#make();
	}

	tick(option: 'confidentialProofs' | 'tokens', ticked: boolean): Promise<void> {
		this.options = { ...this.options, [option]: ticked };
		return this.#make();
	}

	protect(password: string | null): Promise<void> {
		this.password = password;
		return this.#make(password === null ? 0 : typingMs);
	}

	again(): Promise<void> {
		return this.#make();
	}

	/** The file, about to be given: its texts are noted as gone out. Null where one was replaced since: it is made again. */
	async give(): Promise<Extract<ExportState, { status: 'ready' }> | null> {
		const { made } = this;
		if (made.status !== 'ready') return null;
		if (await noteGiven(this.#given.db, made)) return made;
		await this.#make();
		return null;
	}

	async #make(afterMs = 0): Promise<void> {
		const asked = (this.#asked += 1);
		this.made = { status: 'making' };
		if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
		if (asked !== this.#asked) return;
		const made = await this.#file();
		// What was asked for since counts alone.
		if (asked === this.#asked) this.made = made;
	}

	async #file(): Promise<ExportState> {
		const { db, dossier, writePage } = this.#given;
		const { format, options, password } = this;
		let found: DossierFile | null;
		try {
			found = await exportDossierFile(db, dossier, Date.now(), options, 'file');
		} catch (cause) {
			if (cause instanceof UnreadableExport) return { status: 'unreadable' };
			return { status: 'refused', kind: toStorageError(cause).kind };
		}
		if (!found) return { status: 'refused', kind: 'missing' };
		this.missing = found.missing.length;
		const { whole, marks } = found;
		if (password !== null) return locked(found, password);
		if (format === 'json') return { status: 'ready', file: jsonFile(found), whole, marks };
		const page = await writePage(found).catch(() => null);
		if (!page) return { status: 'no-words' };
		return (await readsBack(page, found).catch(() => false))
			? { status: 'ready', file: page, whole, marks }
			: { status: 'unreadable' };
	}
}

async function locked(found: DossierFile, password: string): Promise<ExportState> {
	const [{ judgePassword }, { lockedFile }] = await Promise.all([
		import('./judge-password'),
		import('./locked-file')
	]);
	if ((await judgePassword(password)) !== 'strong') return { status: 'weak' };
	const file = await lockedFile(jsonFile(found), password);
	const { whole, marks } = found;
	return file ? { status: 'ready', file, whole, marks } : { status: 'unreadable' };
}

const jsonFile = (file: DossierFile): File =>
	// Its own date is that of the copy, by the same clock as all that is stored.
	new File([blobOf(file)], file.name, { type: 'application/json', lastModified: Date.now() });
