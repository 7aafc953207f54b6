/**
 * What this device keeps of what it sent, among the secrets of its dossier. A file may have brought anything in its place.
 * `dossier/storage/store-secret.ts` writes it: the result, which only reads, does without.
 */
import type { AzimutDatabase, SecretRow } from '$lib/dossier/storage/database';
import { guarded, toStorageError, type StorageError } from '$lib/dossier/storage/storage-error';

/** Where a record stands, and what is made of it; null when it is nothing that this app writes there. */
export interface RecordPlace<Kept> {
	id: string;
	parse: (value: unknown) => Kept | null;
}

interface Listeners<Told> {
	onRead: (told: Told) => void;
	onError: (error: StorageError) => void;
}

export const readRecord = <Kept>(
	db: AzimutDatabase,
	{ id, parse }: RecordPlace<Kept>
): Promise<Kept | null> => guarded(async () => parse((await db.secrets.get(id))?.value));

/** Tells what is stored, now and after each change, of any tab. Returns what stops it. */
export const watchRecord = <Kept>(
	db: AzimutDatabase,
	place: RecordPlace<Kept>,
	listeners: Listeners<Kept | null>
): (() => void) => watch(db, () => readRecord(db, place), listeners);

/** As `watchRecord`, of all whose ids begin so, in the order of their ids. */
export const watchRecords = <Kept>(
	db: AzimutDatabase,
	prefix: string,
	parse: (row: SecretRow) => Kept | null,
	listeners: Listeners<Kept[]>
): (() => void) =>
	watch(
		db,
		async () => {
			const rows = await db.secrets.where('id').startsWith(prefix).toArray();
			return rows.map(parse).filter((record) => record !== null);
		},
		listeners
	);

function watch<Told>(
	db: AzimutDatabase,
	read: () => Promise<Told>,
	{ onRead, onError }: Listeners<Told>
): () => void {
	const subscription = db
		.live(read)
		.subscribe({ next: onRead, error: (cause) => onError(toStorageError(cause)) });
	return () => subscription.unsubscribe();
}

/** What opens what was sent, and names it: `newToken` of `Network`. */
export const isToken = (text: unknown): text is string => isText(text, /^[A-Za-z0-9_-]{43}$/);

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown, form: RegExp): value is string =>
	typeof value === 'string' && form.test(value);
