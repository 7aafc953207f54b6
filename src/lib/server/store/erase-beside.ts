/**
 * Who withdraws a page is answered once it is deleted. Its bytes leave the files right after, beside other requests: all
 * that is owed at once, and again until it is done.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { finishErasing, type Remove, type Store } from './store';

/** What is told of it; `waits` at each try that failed. */
interface ErasureHeard {
	owed: () => void;
	done: (ms: number) => void;
	waits: (cause: unknown) => void;
}

export class BesideEraser {
	#isOwed = false;
	#work: Promise<void> | null = null;

	constructor(
		readonly store: Pick<Store, 'erase' | 'eraseInLots'>,
		readonly heard: ErasureHeard,
		readonly againMs = 30_000
	) {}

	readonly erase: Store['erase'] = async (remove) => {
		let removes = false;
		const noted: Remove = async (transaction) => {
			const texts = await remove(transaction);
			removes = texts.length > 0;
			return texts;
		};
		try {
			await this.store.erase(noted);
		} finally {
			if (removes) this.owe();
		}
	};

	/** Something may stand in the files that was deleted. */
	owe(): void {
		this.#isOwed = true;
		this.heard.owed();
		this.#work ??= this.#eraseAll();
	}

	/** Whether nothing is owed any more, after so many milliseconds at most. */
	async isDone(withinMs: number): Promise<boolean> {
		await Promise.race([this.#work, wait(withinMs)]);
		return this.#work === null;
	}

	async #eraseAll(): Promise<void> {
		while (this.#isOwed) {
			this.#isOwed = false;
			const began = performance.now();
			try {
				await finishErasing(this.store);
				this.heard.done(Math.round(performance.now() - began));
			} catch (cause) {
				this.#isOwed = true;
				this.heard.waits(cause);
				await wait(this.againMs, undefined, { ref: false });
			}
		}
		this.#work = null;
	}
}
