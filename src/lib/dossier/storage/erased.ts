/**
 * What was erased for good from this device: a hash of its id, which names nobody, and a receipt. Whatever brings it back
 * asks first.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AzimutDatabase } from './database';
import { guarded, StorageError } from './storage-error';

export interface Receipt {
	/** The day, `yyyy-mm-dd`. */
	on: string;
	/** `contract`: all clients together, at the end of a coach's contract. */
	kind: 'client' | 'dossier' | 'contract';
	revisions: number;
	files: number;
	/** It is one of many that were erased in one act. */
	together?: boolean;
}

const start = 'erased/';

/** A setting. Not `crypto.subtle`: nothing asynchronous may run inside a transaction. */
export const erasedKey = (dossier: string): string =>
	start + bytesToHex(sha256(utf8ToBytes(dossier)));

/** Null for one that was never erased here. */
export const receiptOf = async (db: AzimutDatabase, dossier: string): Promise<Receipt | null> =>
	receiptIn((await db.settings.get(erasedKey(dossier)))?.value);

/** The latest first; what was erased together on one day is one. */
export function receiptsOf(db: AzimutDatabase): Promise<Receipt[]> {
	return guarded(async () => {
		const rows = await db.settings.where('key').startsWith(start).toArray();
		const receipts = rows.flatMap(({ value }) => receiptIn(value) ?? []);
		const sums = new Map<string, Receipt>();
		for (const { on, revisions, files } of receipts.filter(({ together }) => together)) {
			const sum = sums.get(on) ?? { on, kind: 'contract', revisions: 0, files: 0 };
			sums.set(on, { ...sum, revisions: sum.revisions + revisions, files: sum.files + files });
		}
		return [...receipts.filter(({ together }) => !together), ...sums.values()].sort((one, other) =>
			one.on < other.on ? 1 : -1
		);
	});
}

/**
 * Called in the transaction of a writing that needs no dossier; takes `settings`.
 * @throws {StorageError} `missing` where it was erased: a tab that did not see it writes nothing of it
 */
export async function refuseErased(db: AzimutDatabase, dossier: string): Promise<void> {
	if (await db.settings.get(erasedKey(dossier))) throw new StorageError('missing');
}

function receiptIn(value: unknown): Receipt | null {
	const { on, kind, together, ...counts } = Object(value) as Partial<
		Record<keyof Receipt, unknown>
	>;
	if (typeof on !== 'string' || (kind !== 'client' && kind !== 'dossier')) return null;
	const [revisions, files] = [Number(counts.revisions), Number(counts.files)];
	return { on, kind, revisions, files, ...(together === true && { together }) };
}
