import type { Transaction } from 'kysely';
import { readBackup, readBackupTime } from '../store/backup';
import type { SavedRow } from '../store/saved-rows';
import type { Remove, Store } from '../store/store';
import type { PublicationRow, Tables, WithdrawnRow } from '../store/tables';
import type { PublicContent } from '$lib/share/public-content';
import { rebuildDirectory } from '../directory/rebuild';
import { refreshEntry } from '../directory/refresh-entry';
import {
	contributionsOf,
	isFigure,
	removeWaiting,
	removeWithdrawn,
	requireSameKind,
	restoreFigure
} from './restore-figures';
import { isOfBox, removeNoted, restoreOfBoxes } from './restore-boxes';
import { noteDay } from '../publications/clock';
import { dayInFrance } from '../settings/day';
import { removeOrphans } from '../publications/orphans';
import { isSoundPage, readContent } from '../store/saved-content';
import { hashOf } from '../store/secrets';
import { releaseSiren, settleSiren } from '../publications/siren';
import { restorePage, withdrawnAmong } from '../publications/restore-page';
import { removePage } from '../publications/withdraw';

interface RestoredBackup {
	/** Pages that were brought back, or brought up to date. */
	pages: number;
	/** Pages of the backup that were withdrawn since, and stay so. */
	withdrawn: number;
	/** Pages that were here and that the backup knows as withdrawn. */
	removed: number;
	/** Contributions to the key figures that were brought back. */
	contributions: number;
}

/** Pages out of sight, that take their SIREN once all those in sight have theirs. */
type Waiting = Pick<PublicationRow, 'slug' | 'published_at'> & { content: PublicContent };

/** What one lot did, and the texts that must not remain. */
interface Taken extends Pick<RestoredBackup, 'pages' | 'withdrawn' | 'contributions'> {
	texts: string[];
	waiting: Waiting[];
}

const rowsInLot = 50;

/**
 * Joins a backup to what is here: of a page that both have the newer stays, and what either knows as withdrawn is
 * withdrawn. So several files may be taken in, in any order, one more than once, and a newer list of withdrawals counts.
 * The file is checked whole before. It comes in by lots, so that the server beside it goes on: one that was interrupted
 * is taken in again.
 * @throws Error with one sentence when it is no whole backup
 */
export async function restoreBackup(
	store: Store,
	file: string,
	now: Date
): Promise<RestoredBackup> {
	const kinds = { real: false, invented: false };
	let lastSaved = '';
	for await (const saved of readBackup(file)) {
		check(saved);
		if (saved.table === 'editions') {
			kinds[saved.row.invented === 1 ? 'invented' : 'real'] = true;
			if (saved.row.edition > lastSaved) lastSaved = saved.row.edition;
		}
		if (saved.table === 'contributions' && saved.row.receipt_hash !== null) kinds.real = true;
	}
	await requireSameKind(store.db, kinds);
	await store.requireDiskSpace();
	// So that the next start has nothing of it to make.
	await rebuildDirectory(store);
	// Another clock said this: the one of this machine may be wrong, and would erase what comes back.
	await noteDay(store, dayInFrance(await readBackupTime(file)));
	const restored = { pages: 0, withdrawn: 0, removed: 0, contributions: 0 };
	const waiting = await contributionsOf(store.db, lastSaved);
	await store.eraseInLots(lotsOf(store, file, now, restored, waiting));
	return restored;
}

function check({ table, row }: SavedRow): void {
	if (table !== 'publications') return;
	if (!isSoundPage(row)) throw new Error(`The page ${row.slug} of the backup is damaged.`);
}

async function* lotsOf(
	{ db }: Store,
	file: string,
	now: Date,
	restored: RestoredBackup,
	contributions: Awaited<ReturnType<typeof contributionsOf>>
): AsyncGenerator<Remove> {
	const today = dayInFrance(now);
	if (contributions.hereGo) yield removeWaiting;
	const notes = new Map<string, WithdrawnRow>();
	for await (const rows of inLots(readBackup(file))) {
		const withdrawn = rows.flatMap((saved) => (saved.table === 'withdrawn' ? [saved.row] : []));
		for (const row of withdrawn) notes.set(row.slug_hash, row);
		if (withdrawn.length === 0) continue;
		yield async (transaction) => {
			await insertAll(transaction, 'withdrawn', withdrawn);
			return removeWithdrawn(
				transaction,
				withdrawn.map(({ slug_hash }) => slug_hash)
			);
		};
	}
	yield* removeNoted(db, notes);
	const gone = new Set(notes.keys());
	const here = await db.selectFrom('publications').select(['slug', 'request_hash']).execute();
	for await (const pages of inLots(here.filter((page) => isGone(page, gone)))) {
		yield async (transaction) => {
			const texts: string[] = [];
			for (const { slug } of pages) texts.push(...(await removePage(transaction, slug, today)));
			return texts;
		};
		restored.removed += pages.length;
	}
	const waiting: Waiting[] = [];
	for await (const all of inLots(readBackup(file))) {
		const rows = all.filter(({ table }) => table !== 'contributions' || contributions.come);
		let taken: Taken | undefined;
		yield async (transaction) => {
			taken = await takeRows(transaction, rows, now, gone);
			return taken.texts;
		};
		// The lot is in: it does not begin again.
		restored.pages += taken?.pages ?? 0;
		restored.withdrawn += taken?.withdrawn ?? 0;
		restored.contributions += taken?.contributions ?? 0;
		waiting.push(...(taken?.waiting ?? []));
	}
	waiting.sort((one, other) => (one.published_at < other.published_at ? -1 : 1));
	for await (const pages of inLots(waiting))
		yield async (transaction) => {
			const texts: string[] = [];
			for (const { slug, content } of pages) {
				texts.push(...(await settleSiren(transaction, slug, content, now)));
				await refreshEntry(transaction, slug);
			}
			return texts;
		};
	yield removeOrphans;
}

/** Withdrawn, or the request that made it was given up. */
const isGone = (
	{ slug, request_hash }: Pick<PublicationRow, 'slug' | 'request_hash'>,
	gone: ReadonlySet<string>
): boolean => gone.has(hashOf(slug)) || (request_hash !== null && gone.has(request_hash));

async function takeRows(
	transaction: Transaction<Tables>,
	rows: readonly SavedRow[],
	now: Date,
	gone: ReadonlySet<string>
): Promise<Taken> {
	const taken: Taken = { pages: 0, withdrawn: 0, contributions: 0, texts: [], waiting: [] };
	// Someone may have withdrawn one since the last lot.
	const left = new Set([...gone, ...(await withdrawnAmong(transaction, rows))]);
	await restoreOfBoxes(transaction, rows.filter(isOfBox));
	for (const saved of rows) {
		if (saved.table === 'withdrawn' || isOfBox(saved)) continue;
		if (isFigure(saved)) {
			if (await restoreFigure(transaction, saved, left)) taken.contributions++;
			continue;
		}
		// Those of notices that do not come back are orphans.
		if (saved.table === 'deliveries') {
			await insertAll(transaction, saved.table, [saved.row]);
			continue;
		}
		const { row } = saved;
		if (isGone({ request_hash: null, ...row }, left)) {
			if (saved.table === 'publications') taken.withdrawn++;
			continue;
		}
		if (saved.table !== 'publications') {
			await insertAll(transaction, saved.table, [row]);
			continue;
		}
		const content = readContent(saved.row.content);
		const replaced = content && (await restorePage(transaction, saved.row, content));
		if (!replaced) continue;
		taken.pages++;
		taken.texts.push(...replaced);
		taken.texts.push(...(await settleOrWait(transaction, saved.row, content, now, taken.waiting)));
		taken.texts.push(...(await refreshEntry(transaction, saved.row.slug)));
	}
	return taken;
}

/** Those in sight come first, then those that are held: by the operator or, in backups of before, for their SIREN. */
async function settleOrWait(
	transaction: Transaction<Tables>,
	{ slug, moderation, published_at }: PublicationRow,
	content: PublicContent,
	now: Date,
	waiting: Waiting[]
): Promise<string[]> {
	const isInSight = moderation === 'open' && content.validUntil >= dayInFrance(now);
	if (content.siren === null || isInSight) return settleSiren(transaction, slug, content, now);
	await releaseSiren(transaction, slug, content.siren);
	if (moderation === 'held') waiting.push({ slug, published_at, content });
	return [];
}

async function insertAll<
	Table extends 'withdrawn' | 'reports' | 'decisions' | 'deliveries' | 'disputes'
>(transaction: Transaction<Tables>, table: Table, rows: readonly object[]): Promise<string[]> {
	await transaction
		.insertInto(table as 'withdrawn')
		.values(rows as Tables['withdrawn'][])
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return [];
}

async function* inLots<T>(all: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T[]> {
	let lot: T[] = [];
	for await (const one of all) {
		lot.push(one);
		if (lot.length < rowsInLot) continue;
		yield lot;
		lot = [];
	}
	if (lot.length > 0) yield lot;
}
