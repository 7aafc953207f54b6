import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Remove, type Store, ErasureWaits } from './store';
import type { Db } from './tables';

/** Tables that may name a company, and those of contributions. */
export const erasedFrom = [
	...['publications', 'sirens', 'reports', 'decisions', 'disputes', 'newcomers'],
	...['directory', 'directory_words', 'contributions']
];

/**
 * What is deleted is gone on the synchronous standby too when this resolves. Dead rows are taken out of the tables; the
 * write-ahead log and backups keep them until they are recycled. `keeper` null: the engine cannot.
 */
export function eraser(
	inTransaction: Store['inTransaction'],
	keeper: Db | null,
	ms: { answerMs: number; againMs: number }
): Pick<Store, 'erase' | 'eraseInLots'> {
	const vacuum = together(async () => {
		if (!keeper) return;
		for (const table of erasedFrom) await sql`vacuum ${sql.table(table)}`.execute(keeper);
	});
	let again: NodeJS.Timeout | undefined;
	const tryAgain = (): void => {
		again ??= setTimeout(() => {
			again = undefined;
			vacuum().catch(tryAgain);
		}, ms.againMs).unref();
	};
	const vacuumNow = (): Promise<void> =>
		vacuum().catch((cause: unknown) => {
			tryAgain();
			throw new ErasureWaits({ cause });
		});
	/** It may be locked, or take long: it goes on, and nobody waits for it longer than for another answer. */
	const vacuumSoon = async (): Promise<void> => {
		const late = wait(ms.answerMs, 'late', { ref: false });
		if ((await Promise.race([vacuumNow(), late])) === 'late') throw new ErasureWaits();
	};
	const erase = async (
		lots: AsyncIterable<Remove> | Iterable<Remove>,
		tidy: () => Promise<void>
	): Promise<void> => {
		let isDeleted = false;
		try {
			for await (const remove of lots) {
				const removed = await inTransaction(async (transaction) => {
					await sql`set local synchronous_commit = 'remote_apply'`.execute(transaction);
					return remove(transaction);
				});
				if (removed.length > 0) isDeleted = true;
			}
		} catch (cause) {
			if (isDeleted) vacuum().catch(tryAgain);
			throw cause;
		}
		if (isDeleted) await tidy();
	};
	return {
		erase: (remove) => erase([remove], vacuumSoon),
		eraseInLots: (lots) => erase(lots, vacuumNow)
	};
}

/** Those who ask while the work is being done wait for the next time it is, which is the same for all of them. */
function together(work: () => Promise<void>): () => Promise<void> {
	let last: Promise<unknown> = Promise.resolve();
	let next: Promise<void> | null = null;
	return () => {
		if (next) return next;
		next = last.then(() => {
			next = null;
			return work();
		});
		last = next.catch(() => undefined);
		return next;
	};
}
