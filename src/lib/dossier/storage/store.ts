/**
 * Writing to a dossier and reading it. A write is one transaction: it resolves once committed to disk, or throws a
 * `StorageError` and has written nothing.
 */
import { sameJson } from '../canonical';
import type { AzimutDatabase, DossierRow, FileRow, Summary } from './database';
import { writtenClock } from '../clock';
import { headsOf } from '../heads';
import { newId } from '../ids';
import { isPrivate, parsePath } from '../paths';
import type { Author, Change, Json, Revision } from '../revision';
import type * as Drafts from './blank-drafts';
import type * as Limits from './proof-limits';
import { guarded, StorageError } from './storage-error';

export interface Writing {
	dossier: string;
	changes: readonly Change[];
	/** Of proofs that the changes name: stored with them, or not at all. */
	files?: readonly FileRow[];
	author: Author;
	/** Wall clock in ms. */
	at: number;
	/** Makes the revisions' ids; random unless a test brings others. */
	id?: () => string;
}

/** From the row as it stands, and what is about to be written, to what the list should show; called inside the transaction. */
export type Summarise = (
	previous: DossierRow,
	revisions: readonly Revision[]
) => Summary & Partial<Pick<DossierRow, 'updatedAt'>>;

/** And the dossier was changed then. */
export const changedAt =
	(at: number, summarise: Summarise): Summarise =>
	(row, revisions) => ({
		...summarise(row, revisions),
		updatedAt: Math.max(row.updatedAt, at)
	});

/** What is needed besides to write files of proofs, and to write texts. */
interface WritingTools {
	limits?: typeof Limits | null;
	drafts?: typeof Drafts | null;
}

/**
 * Writes changes over the heads of their paths as they stand in the database, those of other tabs included, and the
 * dossier's summary with them. What already stands is not written again, and a draft that is replaced is blank.
 * @throws {StorageError} `missing` when this device has no such dossier (a deleted one is still written to); an
 * `OverLimit` when its proofs would be more than an export can take with it
 */
export function write(
	db: AzimutDatabase,
	writing: Writing,
	summarise: Summarise
): Promise<Revision[]> {
	return guarded(async () => {
		// Before the transaction, which does not outlast the wait for a script.
		const limits = attaches(writing) ? await import('./proof-limits') : null;
		const drafts = writing.changes.some(mayBeText) ? await import('./blank-drafts') : null;
		const files = limits ? await limits.filesToStore(db, writing.files ?? []) : [];
		const tables = [db.revisions, db.dossiers];
		const besides = [limits && db.files, drafts && db.settings].filter((table) => table !== null);
		return db.transaction('rw', [...tables, ...besides], async () =>
			writeWithin(db, { ...writing, files }, changedAt(writing.at, summarise), { limits, drafts })
		);
	});
}

/** The same within a transaction of the caller's, who brought what it may need. */
export async function writeWithin(
	db: AzimutDatabase,
	writing: Writing,
	summarise: Summarise,
	{ limits, drafts }: WritingTools = {}
): Promise<Revision[]> {
	const changes = drafts?.withoutPassing(writing.changes) ?? writing.changes;
	const [row, revisions] = await Promise.all([
		db.dossiers.get(writing.dossier),
		newRevisions(db.revisions, { ...writing, changes })
	]);
	if (!row) throw new StorageError('missing');
	await limits?.storeFiles(db, writing.dossier, revisions, writing.files ?? []);
	if (revisions.length === 0) return [];
	const blank = drafts ? await drafts.blankDrafts(db, writing.dossier, revisions) : [];
	const written = [...revisions, ...revisionsOf({ ...writing, changes: blank })];
	await Promise.all([
		db.revisions.bulkAdd(written),
		db.dossiers.put({ ...row, ...summarise(row, written) })
	]);
	return written;
}

/** Answers, facts and what goes with them are no texts: of drafts nothing is loaded for them. */
const mayBeText = ({ path }: Change): boolean =>
	!/^(answers|profile|confirmed|refused|voice)\/|^grid$/.test(path);

/** Whether a proof gets a file: a new one, or one that it had. */
export const attaches = ({ changes, files = [] }: Pick<Writing, 'changes' | 'files'>): boolean =>
	files.length > 0 ||
	changes.some(({ path, value }) => value !== null && /^proofs\/.*\/file$/.test(path));

/** The dossier's list row and all its revisions, as of one moment; `null` when this device does not hold it. */
export function readDossier(
	db: AzimutDatabase,
	dossier: string
): Promise<{ row: DossierRow; revisions: Revision[] } | null> {
	return guarded(() =>
		db.transaction('r', db.revisions, db.dossiers, async () => {
			const [row, revisions] = await Promise.all([
				db.dossiers.get(dossier),
				db.revisions.where({ dossier }).toArray()
			]);
			return row ? { row, revisions } : null;
		})
	);
}

/** Revisions of the dossier that `known` does not know: those of other tabs. Reads only ids, then only these. */
export async function revisionsBeyond(
	db: AzimutDatabase,
	dossier: string,
	known: (id: string) => boolean
): Promise<Revision[]> {
	const ids = await db.revisions.where({ dossier }).primaryKeys();
	const unknown = ids.filter((id) => !known(id));
	if (unknown.length === 0) return [];
	const found = await db.revisions.bulkGet(unknown);
	return found.filter((revision) => revision !== undefined);
}

/** Revisions that stand, by path. */
type Heads = ReadonlyMap<string, readonly Revision[]>;

/**
 * What is new of a writing, over the heads as they stand in that log; called inside the transaction.
 * @throws {Error} a path belongs to the other log
 */
export async function newRevisions(
	log: AzimutDatabase['revisions'],
	writing: Writing
): Promise<Revision[]> {
	const isCoachLog = log.name === 'coachRevisions';
	const stray = writing.changes.find(({ path }) => isPrivate(path) !== isCoachLog);
	if (stray) throw new Error(`Not of this log: ${stray.path}`);
	const heads = await storedHeads(log, writing);
	const ids = [...heads].map(([path, own]) => [path, own.map(({ id }) => id)] as const);
	return revisionsOf({ ...writing, changes: newIn(writing, heads) }, new Map(ids));
}

async function storedHeads(
	log: AzimutDatabase['revisions'],
	{ dossier, changes }: Writing
): Promise<Heads> {
	const paths = [...new Set(changes.map(({ path }) => path))];
	const found = paths.map(async (path) => {
		const known = await log.where('[dossier+path]').equals([dossier, path]).toArray();
		return [path, headsOf(known)] as const;
	});
	return new Map(await Promise.all(found));
}

/**
 * Without the changes to what the same person said last on the same device, and nobody else, but for what is said again
 * on purpose. Confirming is: it is about the day it is done.
 */
function newIn({ changes, author }: Writing, heads: Heads): Change[] {
	const standing = new Map<string, Json | null>();
	for (const [path, [head, ...others]] of heads) {
		const own = head?.author.role === author.role && head.author.device === author.device;
		if (own && others.length === 0) standing.set(path, head.value);
	}
	return changes.filter(({ path, value: given, again }) => {
		const value = plain(given);
		const stands = standing.has(path) && sameJson(standing.get(path) ?? null, value);
		standing.set(path, value);
		return !stands || again || parsePath(path)?.kind === 'confirmed';
	});
}

/** A path changed twice in one writing is written twice, the second over the first. */
export function revisionsOf(
	{ dossier, changes, author, at, id = newId }: Writing,
	heads: ReadonlyMap<string, readonly string[]> = new Map()
): Revision[] {
	const over = new Map(heads);
	return changes.map(({ path, value }) => {
		const revision: Revision = {
			id: id(),
			dossier,
			path,
			value: plain(value),
			over: over.get(path) ?? [],
			at: writtenClock(at),
			author: { ...author }
		};
		over.set(path, [revision.id]);
		return revision;
	});
}

/** A copy without what IndexedDB refuses or a file loses: proxies, `undefined`. */
const plain = (value: Json | null) => JSON.parse(JSON.stringify(value ?? null)) as Json | null;
