/** A cursor of Dexie's over rows that are in memory already. */
import { cmp, Dexie, type DBCoreCursor, type DBCoreTransaction } from 'dexie';

export interface Entry {
	/** In the index that is looked through. */
	key: unknown;
	primaryKey: unknown;
	value: unknown;
}

/** @param entries in the order that they are met; null where there is none, as of the browser's own */
export function cursorOver(
	entries: readonly Entry[],
	trans: DBCoreTransaction,
	isReverse = false
): DBCoreCursor | null {
	let at = 0;
	const isBefore = (entry: Entry, key: unknown) =>
		isReverse ? cmp(entry.key, key) > 0 : cmp(entry.key, key) < 0;
	const isBeforeBoth = (entry: Entry, key: unknown, primaryKey: unknown) =>
		isBefore(entry, key) ||
		(cmp(entry.key, key) === 0 && isBefore({ ...entry, key: entry.primaryKey }, primaryKey));
	/** Always further, at least by one. */
	const skip = (isPassed: (entry: Entry) => boolean) => {
		at += 1;
		for (let entry = entries[at]; entry && isPassed(entry); entry = entries[at]) at += 1;
	};
	let end: (value?: unknown) => void;
	let refuse: (error: Error) => void;
	const cursor: DBCoreCursor = {
		trans,
		get key(): unknown {
			return entries[at]?.key;
		},
		get primaryKey(): unknown {
			return entries[at]?.primaryKey;
		},
		get value(): unknown {
			return entries[at]?.value;
		},
		get done() {
			return at >= entries.length;
		},
		continue: (key?: unknown) => skip((entry) => key !== undefined && isBefore(entry, key)),
		continuePrimaryKey: (key: unknown, primaryKey: unknown) =>
			skip((entry) => isBeforeBoth(entry, key, primaryKey)),
		advance(count) {
			at += count;
		},
		// Whoever walks goes on before `onNext` returns, stops, or stays where it is for good.
		start: (onNext) =>
			new Dexie.Promise<unknown>((resolve, reject) => {
				let isOver = false;
				end = (value) => {
					isOver = true;
					resolve(value);
				};
				refuse = (error) => {
					isOver = true;
					reject(error);
				};
				for (let last = -1; !isOver && last !== at && at < entries.length;) {
					last = at;
					try {
						onNext();
					} catch (cause) {
						refuse(cause as Error);
					}
				}
				if (at >= entries.length) end();
			}),
		stop: (value?: unknown) => end(value),
		next: () => {
			at += 1;
			return Dexie.Promise.resolve(cursor);
		},
		fail: (error) => refuse(error)
	};
	return entries.length > 0 ? cursor : null;
}
