/**
 * What is left of a damaged database, read past Dexie, which would not open it: the stores that are there, each as far
 * as the browser can read it. Nothing is written.
 */
import type { FileRow, SecretRow } from './database';
import { byTime } from '../heads';
import { isPath } from '../paths';
import { openAsItIs, resultOf } from './native';
import type { Revision } from '../revision';

interface Rescued {
	id: string;
	name: string;
	grid: string;
	revisions: Revision[];
}

/** The dossiers whose changes can be read, the names of those whose changes cannot, files of proofs, and secrets. */
export async function readWhatIsLeft({
	indexedDB = globalThis.indexedDB,
	name = 'azimut'
}: { indexedDB?: IDBFactory; name?: string } = {}): Promise<{
	dossiers: Rescued[];
	lost: string[];
	files: FileRow[];
	secrets: SecretRow[];
}> {
	const db = await openAsItIs(indexedDB, name);
	if (!db) throw new Error('There is no database.');
	try {
		const [revisions, log, rows, files, secrets] = await Promise.all([
			readAll(db, 'revisions'),
			readAll(db, 'coachRevisions'),
			readAll(db, 'dossiers'),
			readAll(db, 'files'),
			readAll(db, 'secrets')
		]);
		const byDossier = new Map<string, Revision[]>();
		for (const one of [...revisions, ...log].filter(isRevision))
			byDossier.set(one.dossier, [...(byDossier.get(one.dossier) ?? []), one]);
		const named = new Map(rows.filter(isNamed).map((row) => [row.id, row.name]));
		const dossiers = [...byDossier].map(([id, own]) => {
			const revisions = own.sort(byTime);
			const last = (path: string) => revisions.findLast((one) => one.path === path)?.value;
			const [name, grid] = [last('meta/name') ?? named.get(id), last('grid')];
			return {
				id,
				name: typeof name === 'string' ? name : '',
				grid: typeof grid === 'string' ? grid : '',
				revisions
			};
		});
		const lost = [...named].filter(([id]) => !byDossier.has(id)).map(([, name]) => name);
		return { dossiers, lost, files: files.filter(isFile), secrets: secrets.filter(isSecret) };
	} finally {
		db.close();
	}
}

/** All rows of a store: row by row when they cannot be read at once; none when it is not there. */
async function readAll(db: IDBDatabase, store: string): Promise<unknown[]> {
	if (!db.objectStoreNames.contains(store)) return [];
	const reading = () => db.transaction(store).objectStore(store);
	try {
		return await resultOf<unknown[]>(() => reading().getAll());
	} catch {
		const keys = await resultOf(() => reading().getAllKeys()).catch((): IDBValidKey[] => []);
		const rows = await Promise.all(
			keys.map((key) => resultOf<unknown>(() => reading().get(key)).catch(() => undefined))
		);
		return rows;
	}
}

/** Enough of one to be told apart and put in a file. */
function isRevision(row: unknown): row is Revision {
	if (typeof row !== 'object' || row === null) return false;
	const { id, dossier, path, over, at, author } = row as Partial<Revision>;
	return (
		[id, dossier, path].every((text) => typeof text === 'string') &&
		'value' in row &&
		Array.isArray(over) &&
		typeof at === 'number' &&
		typeof author?.device === 'string' &&
		isPath(path ?? '')
	);
}

const isNamed = (row: unknown): row is { id: string; name: string } =>
	typeof (row as { id?: unknown } | null)?.id === 'string' &&
	typeof (row as { name?: unknown }).name === 'string';

const isFile = (row: unknown): row is FileRow =>
	typeof (row as { sha256?: unknown } | null)?.sha256 === 'string' &&
	(row as { blob?: unknown }).blob instanceof Blob;

const isSecret = (row: unknown): row is SecretRow =>
	typeof (row as { id?: unknown } | null)?.id === 'string' &&
	(row as { value?: unknown }).value !== undefined;
