import { sql } from 'kysely';
import { type Remove, type Store, ErasureWaits } from './store';
import type { Db } from './tables';

/** Tables that may name a company, those of contributions and of boxes. */
export const erasedFrom = [
	'publications',
	'sirens',
	'reports',
	'decisions',
	'disputes',
	'newcomers',
	'directory',
	'directory_words',
	'contributions',
	'boxes',
	'envelopes',
	'envelope_slices'
];

/**
 * What is deleted is gone on the synchronous standby too when this resolves. Dead rows are taken out of the tables later;
 * the write-ahead log and backups keep them until they are recycled. `keeper` null: the engine cannot.
 */
export function eraser(
	inTransaction: Store['inTransaction'],
	keeper: Db | null
): Pick<Store, 'erase' | 'eraseInLots'> {
	// A process that died may have left some.
	let isOwed = true;
	let last: Promise<unknown> = Promise.resolve();

	async function vacuum(): Promise<void> {
		if (!keeper || !isOwed) return;
		isOwed = false;
		try {
			for (const table of erasedFrom) await sql`vacuum ${sql.table(table)}`.execute(keeper);
		} catch (cause) {
			isOwed = true;
			throw new ErasureWaits({ cause });
		}
	}
	const vacuumInTurn = (): Promise<void> => {
		const done = last.then(vacuum);
		last = done.catch(() => undefined);
		return done;
	};
	async function erase(remove: Remove): Promise<void> {
		const removed = await inTransaction(async (transaction) => {
			await sql`set local synchronous_commit = 'remote_apply'`.execute(transaction);
			return remove(transaction);
		});
		if (removed.length > 0) isOwed = true;
	}
	return {
		erase,
		eraseInLots: async (lots) => {
			try {
				for await (const remove of lots) await erase(remove);
			} catch (cause) {
				await vacuumInTurn().catch(() => undefined);
				throw cause;
			}
			await vacuumInTurn();
		}
	};
}
